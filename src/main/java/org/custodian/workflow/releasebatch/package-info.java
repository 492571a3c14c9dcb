/** The steps of release-batch.bpmn: one more packet of the same request. */
@NullMarked
package org.custodian.workflow.releasebatch;

import org.jspecify.annotations.NullMarked;

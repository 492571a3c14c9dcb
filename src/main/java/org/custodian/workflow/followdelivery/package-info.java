/** The steps of follow-delivery.bpmn: from the release to its end. */
@NullMarked
package org.custodian.workflow.followdelivery;

import org.jspecify.annotations.NullMarked;

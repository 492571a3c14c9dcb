/** The steps of release-request.bpmn: start, acknowledgement, withdrawal, revocation. */
@NullMarked
package org.custodian.workflow.releaserequest;

import org.jspecify.annotations.NullMarked;

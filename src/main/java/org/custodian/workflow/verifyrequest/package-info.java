/** The steps of verify-request.bpmn: the two verification tasks and the review. */
@NullMarked
package org.custodian.workflow.verifyrequest;

import org.jspecify.annotations.NullMarked;

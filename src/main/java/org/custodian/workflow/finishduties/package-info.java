/** The steps of finish-duties.bpmn: what the hospital owes before a request may be closed. */
@NullMarked
package org.custodian.workflow.finishduties;

import org.jspecify.annotations.NullMarked;

/** The steps of hold-inspection.bpmn: an appointment to look at the record, and what came of it. */
@NullMarked
package org.custodian.workflow.holdinspection;

import org.jspecify.annotations.NullMarked;

/** The steps of notify-patient.bpmn: the hospital's own notice of process, and its silence. */
@NullMarked
package org.custodian.workflow.notifypatient;

import org.jspecify.annotations.NullMarked;

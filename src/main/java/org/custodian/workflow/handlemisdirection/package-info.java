/** The steps of handle-misdirection.bpmn: retrieve, assess, tell the patient, report, close. */
@NullMarked
package org.custodian.workflow.handlemisdirection;

import org.jspecify.annotations.NullMarked;

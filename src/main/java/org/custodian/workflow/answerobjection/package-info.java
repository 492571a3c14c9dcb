/** The steps of answer-objection.bpmn: a patient objects to process that was verified before. */
@NullMarked
package org.custodian.workflow.answerobjection;

import org.jspecify.annotations.NullMarked;

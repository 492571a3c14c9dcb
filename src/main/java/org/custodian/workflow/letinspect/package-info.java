/** The steps of let-inspect.bpmn: whether the record is looked at before anything is copied. */
@NullMarked
package org.custodian.workflow.letinspect;

import org.jspecify.annotations.NullMarked;

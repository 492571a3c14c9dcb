/** The steps of request-outside-records.bpmn: this hospital asks another one for records. */
@NullMarked
package org.custodian.workflow.requestoutsiderecords;

import org.jspecify.annotations.NullMarked;

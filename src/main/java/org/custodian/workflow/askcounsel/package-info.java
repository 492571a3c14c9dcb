/** The steps of ask-counsel.bpmn: counsel's decision on process, the objection, the end of it. */
@NullMarked
package org.custodian.workflow.askcounsel;

import org.jspecify.annotations.NullMarked;

/** The steps of review-packet.bpmn: counsel, the second person, or one person in an emergency. */
@NullMarked
package org.custodian.workflow.reviewpacket;

import org.jspecify.annotations.NullMarked;

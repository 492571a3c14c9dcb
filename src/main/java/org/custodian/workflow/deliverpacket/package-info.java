/** The steps of deliver-packet.bpmn: release, notice, link. */
@NullMarked
package org.custodian.workflow.deliverpacket;

import org.jspecify.annotations.NullMarked;

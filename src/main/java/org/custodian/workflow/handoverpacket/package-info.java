/** The steps of hand-over-packet.bpmn: post and fax. */
@NullMarked
package org.custodian.workflow.handoverpacket;

import org.jspecify.annotations.NullMarked;

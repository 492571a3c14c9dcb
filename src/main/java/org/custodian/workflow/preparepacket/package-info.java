/** The steps of prepare-packet.bpmn: from the chart to an approved packet. */
@NullMarked
package org.custodian.workflow.preparepacket;

import org.jspecify.annotations.NullMarked;

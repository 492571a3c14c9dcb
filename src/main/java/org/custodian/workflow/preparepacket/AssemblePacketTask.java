package org.custodian.workflow.preparepacket;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.custodian.packet.AssemblyResult;
import org.custodian.packet.PacketAssembly;
import org.custodian.workflow.BusinessKey;
import org.springframework.stereotype.Component;

/** Makes the packet; one that is not safe, or empty, exists nowhere. */
@Component("assemblePacket")
final class AssemblePacketTask implements JavaDelegate {
  private final PacketAssembly packets;

  AssemblePacketTask(PacketAssembly packets) {
    this.packets = packets;
  }

  @Override
  public void execute(DelegateExecution step) {
    var result = packets.assemble(BusinessKey.of(step));
    if (result instanceof AssemblyResult.Unsafe) {
      throw new BpmnError("packetUnsafe");
    }
    if (result instanceof AssemblyResult.Empty) {
      throw new BpmnError("nothingToRelease");
    }
  }
}

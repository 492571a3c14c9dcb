package org.custodian.workflow.preparepacket;

import static org.custodian.workflow.RequestVariables.APPROVERS;

import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.custodian.approval.Approval;
import org.custodian.delivery.Delivery;
import org.custodian.delivery.Release;
import org.custodian.packet.AssemblyResult;
import org.custodian.packet.PacketAssembly;
import org.custodian.workflow.BusinessKey;
import org.custodian.workflow.engine.JobLease;
import org.springframework.stereotype.Component;

/** Makes the packet and asks how many must approve it; an unsafe or empty one exists nowhere. */
@Component("assemblePacket")
final class AssemblePacketTask implements JavaDelegate {
  private final PacketAssembly assembly;
  private final Delivery delivery;
  private final Approval approval;
  private final JobLease lease;

  AssemblePacketTask(
      PacketAssembly assembly, Delivery delivery, Approval approval, JobLease lease) {
    this.approval = approval;
    this.lease = lease;
    this.assembly = assembly;
    this.delivery = delivery;
  }

  @Override
  public void execute(DelegateExecution step) {
    var request = BusinessKey.of(step);
    var gone =
        delivery.releases(request).stream().map(Release::version).collect(Collectors.toSet());
    var result = lease.during(() -> assembly.assemble(request, gone));
    if (result instanceof AssemblyResult.Unsafe) {
      throw new BpmnError("packetUnsafe");
    }
    if (result instanceof AssemblyResult.Empty) {
      throw new BpmnError("nothingToRelease");
    }
    APPROVERS.set(step, approval.approversOf(request));
  }
}

package org.custodian.workflow.handoverpacket;

import org.custodian.delivery.Handover;
import org.custodian.delivery.PacketHandedOver;
import org.custodian.intake.Intake;
import org.custodian.intake.RequesterKind;
import org.custodian.records.ConfidentialAddresses;
import org.custodian.verification.Verification;
import org.custodian.vocabulary.RuleDecision.Outcome;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What is posted to a patient goes to the address on file for letters, if there is one, 45 CFR
 * 164.522(b) (rule J3). Another envelope is not noted, so the task stays open until it is right.
 */
@Component
final class AddressOnFile {
  private final Intake intake;
  private final Verification verification;
  private final ConfidentialAddresses addresses;

  AddressOnFile(Intake intake, Verification verification, ConfidentialAddresses addresses) {
    this.intake = intake;
    this.verification = verification;
    this.addresses = addresses;
  }

  @EventListener
  void on(PacketHandedOver event) {
    if (event.how() instanceof Handover.Mailed posted && forPatient(event)) {
      verification
          .patient(event.request())
          .map(patient -> addresses.mayReach(patient, posted.address()))
          .filter(decision -> decision.outcome() == Outcome.NOT_MET)
          .ifPresent(
              refused -> {
                throw new IllegalArgumentException(
                    "FLW-35 The patient named another address for letters (rule J3). Write that"
                        + " one on the envelope, and note it as it stands there.");
              });
    }
  }

  private boolean forPatient(PacketHandedOver event) {
    return intake.request(event.request()).requester().kind() == RequesterKind.PATIENT;
  }
}

package org.custodian.rehearsal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.custodian.abstraction.Abstraction;
import org.custodian.abstraction.Denials;
import org.custodian.abstraction.Holders;
import org.custodian.abstraction.Locating;
import org.custodian.abstraction.Marking;
import org.custodian.abstraction.Needs;
import org.custodian.abstraction.Restrictions;
import org.custodian.accounting.Accounting;
import org.custodian.accounting.AccountingRequests;
import org.custodian.accounting.Suspensions;
import org.custodian.approval.Approval;
import org.custodian.correspondence.Correspondence;
import org.custodian.delivery.Delivery;
import org.custodian.delivery.PacketLinks;
import org.custodian.delivery.RecipientDoor;
import org.custodian.delivery.Showings;
import org.custodian.fees.Fees;
import org.custodian.fees.Payments;
import org.custodian.incident.BreachNotification;
import org.custodian.incident.Misdirection;
import org.custodian.incident.RiskAssessment;
import org.custodian.incident.SendingAgain;
import org.custodian.intake.Duplicates;
import org.custodian.intake.Formats;
import org.custodian.intake.Inspections;
import org.custodian.intake.Intake;
import org.custodian.intake.Translations;
import org.custodian.jurisdiction.StatePacks;
import org.custodian.ledger.Ledger;
import org.custodian.packet.PacketAssembly;
import org.custodian.packet.Packets;
import org.custodian.records.ConfidentialAddresses;
import org.custodian.records.Records;
import org.custodian.retention.Retention;
import org.custodian.verification.Duties;
import org.custodian.verification.Extensions;
import org.custodian.verification.Holds;
import org.custodian.verification.LegalClock;
import org.custodian.verification.Proceedings;
import org.custodian.verification.Representatives;
import org.custodian.verification.Revocations;
import org.custodian.verification.Verification;
import org.custodian.vocabulary.Facility;
import org.custodian.workflow.EngineByHand;
import org.custodian.workflow.Worklist;
import org.custodian.workflow.letters.Clarifications;

/** The façades of the started product, as a rehearsal calls them. */
record House(
    Intake intake,
    Duplicates duplicates,
    Formats formats,
    Inspections inspections,
    Translations translations,
    Verification verification,
    Representatives representatives,
    LegalClock legalClock,
    Extensions extensions,
    Holds holds,
    Proceedings proceedings,
    Revocations revocations,
    Duties duties,
    Records records,
    Abstraction abstraction,
    Marking marking,
    PacketAssembly assembly,
    Packets packets,
    Approval approval,
    Delivery delivery,
    PacketLinks packetLinks,
    RecipientDoor door,
    Showings showings,
    Accounting accounting,
    AccountingRequests accountings,
    Suspensions suspensions,
    Misdirection misdirection,
    RiskAssessment assessment,
    BreachNotification notification,
    SendingAgain sending,
    Denials denials,
    Needs needs,
    Restrictions restrictions,
    Holders holders,
    Locating locating,
    Clarifications clarifications,
    ConfidentialAddresses addresses,
    Correspondence correspondence,
    Fees fees,
    Payments payments,
    Retention retention,
    Ledger ledger,
    StatePacks packs,
    EngineByHand engine,
    Worklist worklist,
    Facility facility,
    VirtualClock clock,
    Mailbox mailbox,
    ChartSource charts) {

  static House of(Stage stage) {
    return new House(
        stage.bean(Intake.class),
        stage.bean(Duplicates.class),
        stage.bean(Formats.class),
        stage.bean(Inspections.class),
        stage.bean(Translations.class),
        stage.bean(Verification.class),
        stage.bean(Representatives.class),
        stage.bean(LegalClock.class),
        stage.bean(Extensions.class),
        stage.bean(Holds.class),
        stage.bean(Proceedings.class),
        stage.bean(Revocations.class),
        stage.bean(Duties.class),
        stage.bean(Records.class),
        stage.bean(Abstraction.class),
        stage.bean(Marking.class),
        stage.bean(PacketAssembly.class),
        stage.bean(Packets.class),
        stage.bean(Approval.class),
        stage.bean(Delivery.class),
        stage.bean(PacketLinks.class),
        stage.bean(RecipientDoor.class),
        stage.bean(Showings.class),
        stage.bean(Accounting.class),
        stage.bean(AccountingRequests.class),
        stage.bean(Suspensions.class),
        stage.bean(Misdirection.class),
        stage.bean(RiskAssessment.class),
        stage.bean(BreachNotification.class),
        stage.bean(SendingAgain.class),
        stage.bean(Denials.class),
        stage.bean(Needs.class),
        stage.bean(Restrictions.class),
        stage.bean(Holders.class),
        stage.bean(Locating.class),
        stage.bean(Clarifications.class),
        stage.bean(ConfidentialAddresses.class),
        stage.bean(Correspondence.class),
        stage.bean(Fees.class),
        stage.bean(Payments.class),
        stage.bean(Retention.class),
        stage.bean(Ledger.class),
        stage.bean(StatePacks.class),
        stage.bean(EngineByHand.class),
        stage.bean(Worklist.class),
        stage.bean(Facility.class),
        stage.bean(VirtualClock.class),
        stage.bean(Mailbox.class),
        stage.bean(ChartSource.class));
  }

  /** Sets the one time of clock and engine. */
  void setTime(Instant now) {
    clock.set(now);
    engine.setTime(now);
  }

  Instant now() {
    return clock.instant();
  }

  LocalDate today() {
    return facility.day(now());
  }

  Instant instant(LocalDateTime local) {
    return local.atZone(facility.zone()).toInstant();
  }
}

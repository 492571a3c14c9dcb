package org.custodian.rehearsal;

import org.custodian.ledger.Actor;
import org.custodian.verification.CounselAnswer;
import org.custodian.verification.CourtRuling;
import org.custodian.verification.ExtensionResult;
import org.custodian.verification.HoldResult;
import org.custodian.verification.TakenBack;
import org.custodian.vocabulary.StaffId;

/** Acts about revocation, time, process of a court. */
final class LegalActs {
  private static final StaffId DESK = new StaffId("dana");
  private static final Actor FRONT_DESK = Actor.staff(DESK);

  private final House house;

  LegalActs(House house) {
    this.house = house;
  }

  /** Does the act if it is one of these. */
  boolean happens(String what, Case request, Part part) {
    var number = request.number();
    switch (what) {
      case "revoke" -> revoke(request, part);
      case "dropSpokenRevocation" -> house.revocations().drop(number, FRONT_DESK);
      case "extend" -> extend(request, part);
      case "hold" -> hold(request, part);
      case "resume" -> house.holds().resume(number, by(part));
      case "objection" ->
          house.proceedings().object(number, part.day("date").orElse(house.today()), FRONT_DESK);
      case "objectionResolved" ->
          house.proceedings().resolve(number, part.yes("produce", true), house.today(), by(part));
      case "ruling" -> {
        var ruling = part.one("ruling", CourtRuling.class).orElseThrow();
        if (ruling == CourtRuling.PRODUCE) request.ruledToProduce();
        house.proceedings().rule(number, ruling, house.today(), by(part));
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Counsel's answer to the open question. */
  void counsel(Case request, Part part, StaffId by) {
    house
        .proceedings()
        .decide(
            request.number(),
            part.one("answer", CounselAnswer.class).orElseThrow(),
            part.day("objectBy"),
            by);
  }

  private void revoke(Case request, Part part) {
    var how =
        new TakenBack(
            part.day("date").orElse(house.today()),
            part.yes("inWriting", true),
            Paperwork.limits(java.util.Optional.of(part)));
    house.revocations().revoke(request.number(), how, part.text("via", "WALK_IN"), FRONT_DESK);
  }

  private void extend(Case request, Part part) {
    var result =
        house
            .extensions()
            .extend(
                request.number(),
                part.text("reasonCode", "OFFSITE_STORAGE"),
                part.text("reason", "offsite storage"),
                part.day("newDue"),
                by(part));
    if (result instanceof ExtensionResult.Refused refused) {
      throw new IllegalArgumentException(
          refused.ruleId() + " " + refused.why() + ": " + refused.sentence());
    }
  }

  private void hold(Case request, Part part) {
    var result =
        house
            .holds()
            .hold(
                request.number(),
                part.text("code", ""),
                part.text("law", ""),
                part.day("until"),
                by(part));
    if (result instanceof HoldResult.Refused refused) {
      throw new IllegalArgumentException(refused.ruleId() + ": " + refused.sentence());
    }
  }

  static StaffId by(Part part) {
    return part.text("by").map(StaffId::new).orElse(DESK);
  }
}

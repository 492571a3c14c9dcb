package org.custodian.rehearsal;

import org.custodian.ledger.Actor;
import org.custodian.retention.HoldReason;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;

/** Acts about files that are kept or destroyed. Rules A11, I1. */
final class FileActs {
  private static final StaffId PRIVACY = new StaffId("priya");
  private static final Actor NIGHTLY = Actor.system("purge");

  private final House house;

  FileActs(House house) {
    this.house = house;
  }

  /** Does the act if it is one of these. */
  boolean happens(String what, Case request, Part part) {
    var by = part.text("by").map(StaffId::new).orElse(PRIVACY);
    switch (what) {
      case "purge" -> purge(request.number(), part.yes("all", false));
      case "legalHold" -> hold(request, part, by);
      case "legalHoldLifted" -> lift(request, by);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void purge(RequestNumber request, boolean all) {
    if (all) {
      house.retention().purge(NIGHTLY);
    } else {
      house.retention().purge(request, NIGHTLY);
    }
  }

  private void hold(Case request, Part part, StaffId by) {
    var reason = part.one("reason", HoldReason.class, HoldReason.LITIGATION);
    if (part.yes("wholePatient", false)) {
      var patient = house.verification().patient(request.number());
      house
          .retention()
          .hold(
              patient.orElseThrow(
                  () -> new IllegalStateException("No patient is matched to this request yet.")),
              reason,
              by);
    } else {
      house.retention().hold(request.number(), reason, by);
    }
  }

  /** Holds of the request and of its patient; others stay. */
  private void lift(Case request, StaffId by) {
    var patient = house.verification().patient(request.number());
    var mine =
        house.retention().holds().stream()
            .filter(
                hold ->
                    hold.request().filter(request.number()::equals).isPresent()
                        || hold.patient().isPresent() && hold.patient().equals(patient))
            .toList();
    if (mine.isEmpty()) {
      throw new IllegalStateException("No legal hold keeps the files of this request.");
    }
    mine.forEach(hold -> house.retention().lift(hold.id(), by));
  }
}

package org.custodian.rehearsal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.custodian.abstraction.Denial;
import org.custodian.abstraction.DenialGround;
import org.custodian.abstraction.LocateSheet;
import org.custodian.abstraction.NotesException;
import org.custodian.abstraction.PageDecision;
import org.custodian.abstraction.PageKey;
import org.custodian.abstraction.Reach;
import org.custodian.abstraction.RestrictionOverride;
import org.custodian.intake.DateRange;
import org.custodian.ledger.Actor;
import org.custodian.verification.Authority;
import org.custodian.vocabulary.StaffId;

/** Acts about what goes and what stays, beside the page decisions themselves. */
final class PageActs {
  private static final StaffId CLINICIAN = new StaffId("drmoss");
  private static final StaffId REVIEWER = new StaffId("drvega");

  private final House house;

  PageActs(House house) {
    this.house = house;
  }

  /** Does the act if it is one of these. */
  boolean happens(String what, Case request, Part part) {
    var number = request.number();
    var by = LegalActs.by(part);
    switch (what) {
      case "denial" -> deny(request, part);
      case "reviewRequested" -> house.denials().askReview(number, Actor.requester(number));
      case "reviewDecided" ->
          house
              .denials()
              .review(
                  number,
                  part.one("ground", DenialGround.class).orElseThrow(),
                  part.one("result", Denial.State.class).orElseThrow(),
                  part.text("by").map(StaffId::new).orElse(REVIEWER));
      case "refuseRepresentative" ->
          house
              .representatives()
              .refuse(
                  number,
                  part.one("reason", Authority.Refusal.Reason.class)
                      .orElse(Authority.Refusal.Reason.ENDANGERMENT),
                  clinician(part));
      case "acceptRepresentative" -> house.representatives().accept(number, clinician(part));
      case "relianceRecorded" -> house.needs().rely(number, reach(part), by);
      case "justification" -> house.needs().justify(number, part.text("wording", ""), by);
      case "notesException" ->
          house
              .needs()
              .openNotes(number, part.one("exception", NotesException.class).orElseThrow(), by);
      case "restrictionOverride" ->
          house
              .restrictions()
              .override(number, part.one("code", RestrictionOverride.class).orElseThrow(), by);
      case "locateSheet" -> house.locating().record(number, sheet(part), by);
      default -> {
        return false;
      }
    }
    return true;
  }

  private static StaffId clinician(Part part) {
    return part.text("by").map(StaffId::new).orElse(CLINICIAN);
  }

  private void deny(Case request, Part part) {
    var chosen =
        part.items("pages").stream().flatMap(choice -> pages(request, choice).stream()).toList();
    house
        .denials()
        .deny(
            request.number(),
            house.abstraction().revision(request.number()),
            chosen,
            part.one("ground", DenialGround.class).orElseThrow(),
            clinician(part));
  }

  private List<PageKey> pages(Case request, Part choice) {
    var chosen = new PageChoice(choice, house.records().documents(request.number()));
    return house.abstraction().pages(request.number()).stream()
        .map(PageDecision::page)
        .filter(chosen::has)
        .toList();
  }

  /** What a file does not say of name, address and birth date, the index knows. */
  private static LocateSheet sheet(Part part) {
    return new LocateSheet(
        part.text("nameAndAddress"),
        part.day("born").map(on -> new LocateSheet.Birth(on, part.text("birthPlace"))),
        part.text("socialSecurityNumber"),
        part.text("bloodType"),
        part.text("injury"),
        part.text("treatedAt"),
        part.text("diedAt"),
        part.text("marks"));
  }

  private static Reach reach(Part part) {
    var from = part.day("from");
    var to = part.day("to");
    var ranges =
        from.isEmpty() && to.isEmpty() ? List.<DateRange>of() : List.of(new DateRange(from, to));
    return new Reach(
        ranges, words(part, "documentTypes"), words(part, "encounters"), words(part, "units"));
  }

  private static Set<String> words(Part part, String key) {
    return new LinkedHashSet<>(Optional.of(part).map(at -> at.texts(key)).orElse(List.of()));
  }
}

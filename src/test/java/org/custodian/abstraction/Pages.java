package org.custodian.abstraction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.custodian.intake.DateRange;
import org.custodian.records.DocumentFlag;
import org.custodian.records.Encounter;
import org.custodian.records.EncounterFlag;
import org.custodian.vocabulary.LegalBasis;

/** A page and a request to change in one point each. */
record Pages(PageFacts facts) {
  static final PageKey KEY = new PageKey("D1", 2);
  static final LocalDate JUNE = LocalDate.of(2025, 6, 15);
  static final PageReading OURS = new PageReading(false, true, true);

  static Pages note() {
    return new Pages(
        new PageFacts(
            KEY,
            "PROGRESS_NOTE",
            "MED",
            JUNE,
            "V1",
            Optional.empty(),
            Set.of(),
            Set.of(),
            Set.of(),
            true,
            OURS));
  }

  static Pages program() {
    return note().unit("RRP").labelled("42CFRPart2", "SUD");
  }

  static Pages psychotherapy() {
    return note().type("PSYCHOTHERAPY_NOTE").labelled("PSYTHPN");
  }

  Pages type(String type) {
    return new Pages(
        new PageFacts(
            facts.page(),
            type,
            facts.unit(),
            facts.serviceDate(),
            facts.encounter(),
            facts.visit(),
            facts.codes(),
            facts.flags(),
            facts.sensitivity(),
            facts.readable(),
            facts.reading()));
  }

  Pages unit(String unit) {
    return new Pages(
        new PageFacts(
            facts.page(),
            facts.type(),
            unit,
            facts.serviceDate(),
            facts.encounter(),
            facts.visit(),
            facts.codes(),
            facts.flags(),
            facts.sensitivity(),
            facts.readable(),
            facts.reading()));
  }

  Pages on(LocalDate day) {
    return new Pages(
        new PageFacts(
            facts.page(),
            facts.type(),
            facts.unit(),
            day,
            facts.encounter(),
            facts.visit(),
            facts.codes(),
            facts.flags(),
            facts.sensitivity(),
            facts.readable(),
            facts.reading()));
  }

  Pages labelled(String... labels) {
    return new Pages(
        new PageFacts(
            facts.page(),
            facts.type(),
            facts.unit(),
            facts.serviceDate(),
            facts.encounter(),
            facts.visit(),
            facts.codes(),
            facts.flags(),
            Set.of(labels),
            facts.readable(),
            facts.reading()));
  }

  Pages coded(String... codes) {
    return new Pages(
        new PageFacts(
            facts.page(),
            facts.type(),
            facts.unit(),
            facts.serviceDate(),
            facts.encounter(),
            facts.visit(),
            Set.of(codes),
            facts.flags(),
            facts.sensitivity(),
            facts.readable(),
            facts.reading()));
  }

  Pages flagged(DocumentFlag... flags) {
    return new Pages(
        new PageFacts(
            facts.page(),
            facts.type(),
            facts.unit(),
            facts.serviceDate(),
            facts.encounter(),
            facts.visit(),
            facts.codes(),
            Set.of(flags),
            facts.sensitivity(),
            facts.readable(),
            facts.reading()));
  }

  Pages reads(boolean readable, PageReading reading) {
    return new Pages(
        new PageFacts(
            facts.page(),
            facts.type(),
            facts.unit(),
            facts.serviceDate(),
            facts.encounter(),
            facts.visit(),
            facts.codes(),
            facts.flags(),
            facts.sensitivity(),
            readable,
            reading));
  }

  /** Of a visit to which a minor consented alone, for a service. */
  Pages consentedAlone(String service) {
    return visit(
        new Encounter(
            "V1", "MED", JUNE, Optional.empty(), Set.of(), Set.of(), Optional.of(service)));
  }

  Pages ofNoVisit() {
    return new Pages(
        new PageFacts(
            facts.page(),
            facts.type(),
            facts.unit(),
            facts.serviceDate(),
            "",
            Optional.empty(),
            facts.codes(),
            facts.flags(),
            facts.sensitivity(),
            facts.readable(),
            facts.reading()));
  }

  Pages ofVisit(String id, EncounterFlag... flags) {
    return visit(
        new Encounter(
            id, "MED", JUNE, Optional.empty(), Set.of(), Set.of(flags), Optional.empty()));
  }

  private Pages visit(Encounter visit) {
    return new Pages(
        new PageFacts(
            facts.page(),
            facts.type(),
            facts.unit(),
            facts.serviceDate(),
            visit.id(),
            Optional.of(visit),
            facts.codes(),
            facts.flags(),
            facts.sensitivity(),
            facts.readable(),
            facts.reading()));
  }

  /** A request on a basis, for all of 2025, of a patient born on 2010-06-15. */
  record Ask(Frame frame) {
    static final LocalDate BORN = LocalDate.of(2010, 6, 15);
    static final Reach ALL_OF_2025 =
        Reach.of(
            Set.of(), List.of(DateRange.of(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31))));

    static Ask on(LegalBasis basis) {
      return new Ask(
          new Frame(
              basis,
              false,
              false,
              ALL_OF_2025,
              Permits.NONE,
              Need.WHOLE,
              Frame.Injury.UNKNOWN,
              StateRules.FEDERAL,
              List.of(),
              Set.of(),
              Optional.empty(),
              BORN));
    }

    Ask asked(Reach reach) {
      return copy(reach, frame.permits(), frame.need(), frame.injury(), frame.state());
    }

    Ask permits(Permits permits) {
      return copy(frame.asked(), permits, frame.need(), frame.injury(), frame.state());
    }

    Ask need(Need need) {
      return copy(frame.asked(), frame.permits(), need, frame.injury(), frame.state());
    }

    Ask injury(Frame.Injury injury) {
      return copy(frame.asked(), frame.permits(), frame.need(), injury, frame.state());
    }

    Ask state(StateRules state) {
      return copy(frame.asked(), frame.permits(), frame.need(), frame.injury(), state);
    }

    Ask restricted(Restriction.Kind kind, String encounter) {
      var restriction =
          new Restriction(
              "R", kind, Optional.of(encounter), LocalDate.of(2025, 1, 1), Optional.empty());
      return new Ask(
          new Frame(
              frame.basis(),
              frame.legalProcess(),
              frame.toHealthPlan(),
              frame.asked(),
              frame.permits(),
              frame.need(),
              frame.injury(),
              frame.state(),
              List.of(restriction),
              frame.overrides(),
              frame.notesException(),
              frame.born()));
    }

    Ask overridden(RestrictionOverride code) {
      return new Ask(
          new Frame(
              frame.basis(),
              frame.legalProcess(),
              frame.toHealthPlan(),
              frame.asked(),
              frame.permits(),
              frame.need(),
              frame.injury(),
              frame.state(),
              frame.restrictions(),
              Set.of(code),
              frame.notesException(),
              frame.born()));
    }

    Ask toHealthPlan() {
      return new Ask(
          new Frame(
              frame.basis(),
              frame.legalProcess(),
              true,
              frame.asked(),
              frame.permits(),
              frame.need(),
              frame.injury(),
              frame.state(),
              frame.restrictions(),
              frame.overrides(),
              frame.notesException(),
              frame.born()));
    }

    Ask byProcess() {
      return new Ask(
          new Frame(
              frame.basis(),
              true,
              frame.toHealthPlan(),
              frame.asked(),
              frame.permits(),
              frame.need(),
              frame.injury(),
              frame.state(),
              frame.restrictions(),
              frame.overrides(),
              frame.notesException(),
              frame.born()));
    }

    Ask excepted(NotesException exception) {
      return new Ask(
          new Frame(
              frame.basis(),
              frame.legalProcess(),
              frame.toHealthPlan(),
              frame.asked(),
              frame.permits(),
              frame.need(),
              frame.injury(),
              frame.state(),
              frame.restrictions(),
              frame.overrides(),
              Optional.of(exception),
              frame.born()));
    }

    PageDecision about(Pages page) {
      return new PageRules(frame).decide(page.facts());
    }

    private Ask copy(
        Reach asked, Permits permits, Need need, Frame.Injury injury, StateRules state) {
      return new Ask(
          new Frame(
              frame.basis(),
              frame.legalProcess(),
              frame.toHealthPlan(),
              asked,
              permits,
              need,
              injury,
              state,
              frame.restrictions(),
              frame.overrides(),
              frame.notesException(),
              frame.born()));
    }
  }
}

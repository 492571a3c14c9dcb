package org.custodian.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.custodian.house.Shows;
import org.custodian.verification.Authority.Kind;
import org.custodian.verification.Authority.Proof;
import org.custodian.verification.OwnRecords.Asker;
import org.custodian.verification.OwnRecords.Involved;
import org.custodian.verification.PayerRequest.Minimum;
import org.custodian.verification.PayerRequest.Use;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.RuleDecision;
import org.custodian.vocabulary.RuleDecision.Outcome;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who asks without a court: the patient, who acts for them, who pays, who must be told. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AskersTest {
  private static final LocalDate TODAY = Bases.TODAY;
  private static final ScopeLimit LABORATORY = ScopeLimit.to(Set.of("LABORATORY"));

  @ParameterizedTest
  @EnumSource(Asker.class)
  @Shows({"D1", "L1"})
  void only_the_patient_needs_no_right_and_no_part_in_the_care(Asker asker) {
    var asked = new OwnRecords(asker, Optional.empty(), Optional.empty());
    var lacking =
        switch (asker) {
          case PATIENT -> List.<Defect>of();
          case REPRESENTATIVE -> List.of(Defect.NO_HEALTH_AUTHORITY);
          case INVOLVED -> List.of(Defect.INVOLVED_GETS_NO_COPY);
          case SOMEBODY_ELSE -> List.of(Defect.NOT_THE_PATIENT);
        };

    assertThat(asked.reviewedOn(TODAY).defects()).isEqualTo(lacking);
    assertThat(asked.byPatient()).isEqualTo(asker == Asker.PATIENT);
  }

  @Test
  @Shows({"D1", "G4", "M12"})
  void of_a_patient_no_purpose_and_no_witness_is_asked_and_program_records_need_no_consent() {
    var finding = (Finding.Sufficient) new OwnRecords(true).reviewedOn(TODAY);

    assertThat(finding.basis()).isEqualTo(LegalBasis.ACCESS);
    assertThat(finding.grants().standing()).isEqualTo(Standing.PATIENT);
    assertThat(decision(finding, "D1").facts()).containsEntry("purposeAsked", "false");
    assertThat(decision(finding, "G4").facts())
        .isEqualTo(Map.of("witnessAsked", "false", "notaryAsked", "false"));
    assertThat(decision(finding, "M12").outcome()).isEqualTo(Outcome.MET);
  }

  @Test
  @Shows("L4")
  void after_death_only_executor_or_administrator_asks_whatever_was_ticked() {
    for (var kind : Kind.values()) {
      boolean may = kind == Kind.EXECUTOR || kind == Kind.ADMINISTRATOR;
      assertThat(OwnRecords.by(Authority.of(kind, Proof.DOCUMENT)).judged(dead()).defects())
          .as(kind.name())
          .isEqualTo(may ? List.of() : List.of(Defect.NOT_EXECUTOR));
    }
    assertThat(new OwnRecords(true).judged(dead()).defects()).containsExactly(Defect.NOT_EXECUTOR);
    assertThat(
            new OwnRecords(Asker.REPRESENTATIVE, Optional.empty(), Optional.empty())
                .judged(dead())
                .defects())
        .containsExactly(Defect.NOT_EXECUTOR);
  }

  @ParameterizedTest
  @CsvSource({
    // born, kind of right, is a parent of a minor
    "2010-01-01, PARENT, true",
    "2010-01-01, GUARDIAN, false",
    "2008-06-09, PARENT, true",
    "1980-01-01, GUARDIAN, false"
  })
  @Shows("L2")
  void a_parent_of_a_minor_is_told_that_the_minor_s_own_visits_stay_out(
      LocalDate born, Kind kind, boolean parent) {
    var now = new Situation(TODAY, Optional.of(born), Optional.empty(), false, StateLaw.federal());

    var finding = (Finding.Sufficient) OwnRecords.by(Authority.of(kind, Proof.ON_FILE)).judged(now);

    assertThat(finding.basis()).isEqualTo(LegalBasis.ACCESS_PR);
    assertThat(finding.grants().standing())
        .isEqualTo(parent ? Standing.PARENT_OF_MINOR : Standing.REPRESENTATIVE);
    assertThat(finding.grants().minorsOwnVisitsExcluded()).isEqualTo(parent);
    assertThat(decision(finding, "L2"))
        .isEqualTo(
            RuleDecision.of(
                "L2",
                parent ? Outcome.MET : Outcome.NOT_APPLICABLE,
                Map.of("minor", now.minor(), "ownVisitsStayOut", parent)));
    assertThat(decision(finding, "D1").facts())
        .isEqualTo(Map.of("asker", "REPRESENTATIVE", "purposeAsked", "false"));
  }

  @ParameterizedTest
  @CsvSource({"2026-06-07, false", "2026-06-08, true", "2026-06-09, true", ", true"})
  @Shows("L1")
  void a_right_counts_through_its_last_day(LocalDate endsOn, boolean counts) {
    var right =
        new Authority(
            Kind.HEALTH_CARE_POWER,
            Proof.DOCUMENT,
            Optional.ofNullable(endsOn),
            Optional.of(LABORATORY),
            Optional.empty());

    var finding = OwnRecords.by(right).reviewedOn(TODAY);

    assertThat(finding.defects()).isEqualTo(counts ? List.of() : List.of(Defect.AUTHORITY_ENDED));
    if (finding instanceof Finding.Sufficient good) {
      assertThat(good.grants().limits()).containsExactly(LABORATORY);
    }
  }

  @ParameterizedTest
  @CsvSource({"0, false", "1, true", "2, true"})
  @Shows("K1")
  void who_is_involved_in_the_care_gets_what_concerns_it_and_never_the_chart(
      int parts, boolean good) {
    var relevant = java.util.Collections.nCopies(parts, LABORATORY);
    var asked =
        new OwnRecords(
            Asker.INVOLVED, Optional.empty(), Optional.of(new Involved(false, relevant)));
    var refused =
        new OwnRecords(Asker.INVOLVED, Optional.empty(), Optional.of(new Involved(true, relevant)));

    var finding = asked.reviewedOn(TODAY);

    assertThat(finding.sufficient()).isEqualTo(good);
    assertThat(decision(finding, "K1").facts())
        .containsEntry("relevantParts", String.valueOf(parts))
        .containsEntry("patientObjects", "false");
    assertThat(refused.reviewedOn(TODAY).defects()).contains(Defect.PATIENT_OBJECTS);
    if (finding instanceof Finding.Sufficient found) {
      assertThat(found.grants().limits()).isEqualTo(relevant);
      assertThat(found.basis()).isEqualTo(LegalBasis.INVOLVED);
    }
  }

  @ParameterizedTest
  @CsvSource({"true, REVOKED", "false, REVOKED_ORALLY"})
  @Shows({"A8", "D6"})
  void a_patient_may_take_a_directive_back(boolean inWriting, Defect defect) {
    var back = new TakenBack(TODAY, inWriting, List.of());
    var directive = Bases.directive().takenBack(back);

    assertThat(directive.reviewedOn(TODAY).defects()).containsExactly(defect);
    assertThat(directive)
        .isEqualTo(
            new Directive(true, Optional.empty(), true, true, true, true, true, Optional.of(back)));
    assertThat(Bases.directive().reviewedOn(TODAY).sufficient()).isTrue();
  }

  @Test
  @Shows({"D6", "L1", "L2"})
  void who_signs_a_directive_for_the_patient_needs_the_right_and_gives_no_more_than_it() {
    var money = Authority.of(Kind.FINANCIAL_POWER, Proof.DOCUMENT);
    var parent = Authority.of(Kind.PARENT, Proof.BIRTH_RECORD);
    var child =
        new Situation(
            TODAY,
            Optional.of(LocalDate.of(2015, 1, 1)),
            Optional.empty(),
            false,
            StateLaw.federal());

    assertThat(directiveBy(money).reviewedOn(TODAY).defects())
        .containsExactly(Defect.NO_HEALTH_AUTHORITY);
    var grants = ((Finding.Sufficient) directiveBy(parent).judged(child)).grants();
    assertThat(grants.minorsOwnVisitsExcluded()).isTrue();
    assertThat(grants.standing()).isEqualTo(Standing.OTHER);
    assertThat(((Finding.Sufficient) Bases.directive().reviewedOn(TODAY)).grants())
        .isEqualTo(Grants.none());
  }

  @ParameterizedTest
  @CsvSource({
    "PAYMENT, true, false, ",
    "PAYMENT, false, true, NOT_FOR_PAYMENT",
    "OPERATIONS, true, true, ",
    "OPERATIONS, true, false, NO_RELATIONSHIP",
    "OPERATIONS, false, true, NOT_FOR_PAYMENT",
    "OTHER, true, true, NOT_FOR_PAYMENT",
    "OTHER, true, false, NOT_FOR_PAYMENT"
  })
  @Shows("C11")
  void a_payer_names_the_claim_and_for_operations_its_relationship(
      Use use, boolean named, boolean relationship, Defect defect) {
    var finding =
        new PayerRequest(use, true, named, relationship, Optional.empty()).reviewedOn(TODAY);

    assertThat(finding.defects()).isEqualTo(Optional.ofNullable(defect).stream().toList());
    if (finding instanceof Finding.Sufficient good) {
      assertThat(good.basis())
          .isEqualTo(use == Use.OPERATIONS ? LegalBasis.OPERATIONS : LegalBasis.PAYMENT);
    }
  }

  @ParameterizedTest
  @CsvSource({"true, true, MET", "true, false, NOT_MET", "false, true, NOT_MET"})
  @Shows("F4")
  void a_covered_entity_that_gives_its_reason_may_be_relied_on_for_the_minimum(
      boolean payer, boolean reason, Outcome outcome) {
    var stated = Optional.of(new Minimum(reason, List.of(LABORATORY)));
    var asked = new PayerRequest(Use.PAYMENT, payer, true, false, stated);

    assertThat(decision(asked.reviewedOn(TODAY), "F4"))
        .isEqualTo(
            RuleDecision.of("F4", outcome, Map.of("coveredEntity", payer, "reasonGiven", reason)));
    assertThat(asked.relied()).isEqualTo(outcome == Outcome.MET ? List.of(LABORATORY) : List.of());
    assertThat(Bases.payer().reviewedOn(TODAY).decisions())
        .noneMatch(decision -> decision.ruleId().equals("F4"));
    assertThat(Bases.payer().relied()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"true, true", "true, false", "false, true", "false, false"})
  @Shows("C9")
  void how_far_a_work_injury_claim_reaches_the_state_says(boolean allowed, boolean injuryOnly) {
    var law = new StateLaw("zz", Optional.empty(), 18, Map.of(), allowed, injuryOnly, false, false);
    var injured = LocalDate.of(2026, 2, 3);
    var now = new Situation(TODAY, Optional.empty(), Optional.empty(), false, law);

    var finding = new CompClaim(true, true, Optional.of(injured)).judged(now);
    var undated = new CompClaim(true, true, Optional.empty()).judged(now);

    assertThat(undated.defects()).contains(Defect.COMP_CLAIM_NOT_SHOWN);
    assertThat(finding.defects())
        .isEqualTo(allowed ? List.of() : List.of(Defect.COMP_NEEDS_AUTHORIZATION));
    if (finding instanceof Finding.Sufficient good) {
      assertThat(good.grants().injuryOnly()).isEqualTo(injuryOnly);
      assertThat(good.grants().reaches("LABORATORY", injured)).isTrue();
      assertThat(good.grants().reaches("LABORATORY", injured.minusDays(1))).isEqualTo(!injuryOnly);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "AGREED, '', false, true",
    "REQUIRED_BY_LAW, 325 ILCS 5/4, false, true",
    "REQUIRED_BY_LAW, '', true, false",
    "AUTHORIZED_BY_LAW, 320 ILCS 20/4, true, true",
    "AUTHORIZED_BY_LAW, 320 ILCS 20/4, false, false",
    "AUTHORIZED_BY_LAW, '', true, false",
    "NONE, 320 ILCS 20/4, true, false"
  })
  @Shows("C3")
  void abuse_is_reported_by_law_or_agreement_and_where_a_law_only_permits_it_for_serious_harm(
      AbuseReport.Ground ground, String law, boolean harm, boolean good) {
    assertThat(new AbuseReport(ground, law, harm, List.of()).reviewedOn(TODAY).defects())
        .isEqualTo(good ? List.of() : List.of(Defect.ABUSE_GROUND_MISSING));
  }

  private static Directive directiveBy(Authority who) {
    return new Directive(true, Optional.of(who), true, true, true, true, true, Optional.empty());
  }

  private static Situation dead() {
    return new Situation(
        TODAY,
        Optional.of(LocalDate.of(1950, 1, 1)),
        Optional.of(LocalDate.of(2026, 1, 1)),
        false,
        StateLaw.federal());
  }

  private static RuleDecision decision(Finding finding, String rule) {
    return finding.decisions().stream()
        .filter(decision -> decision.ruleId().equals(rule))
        .findFirst()
        .orElseThrow();
  }
}

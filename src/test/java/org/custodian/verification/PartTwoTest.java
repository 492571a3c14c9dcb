package org.custodian.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.custodian.house.Shows;
import org.custodian.verification.Authorization.Ending;
import org.custodian.verification.Authorization.Expiry;
import org.custodian.verification.PartTwo.Variant;
import org.custodian.verification.PartTwoConsent.Content;
import org.custodian.verification.PartTwoConsent.Signature;
import org.custodian.verification.PartTwoConsent.SignedBy;
import org.custodian.verification.PartTwoConsent.TpoStatements;
import org.custodian.verification.PartTwoOrder.CaseKind;
import org.custodian.verification.PartTwoOrder.Findings;
import org.custodian.verification.PartTwoOrder.Kind;
import org.custodian.vocabulary.LegalBasis;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PartTwoTest {
  private static final LocalDate TODAY = Bases.TODAY;
  private static final Situation NOW = Situation.on(TODAY);
  private static final Content CONTENT = new Content(true, true, true, true, true, true);
  private static final Expiry ENDS = Papers.until("2027-06-01");
  private static final Expiry NEVER = new Expiry(Optional.empty(), Ending.NEVER, false);
  private static final Signature SIGNED = signed(SignedBy.PATIENT);
  private static final TpoStatements BOTH = new TpoStatements(true, true);
  private static final Findings FOUND = new Findings(true, true, true, true);

  static Stream<Arguments> spoiledConsents() {
    return Stream.of(
        content(Defect.CONSENT_NAMES_NO_PATIENT, false, true, true, true, true, true),
        content(Defect.CONSENT_NAMES_NO_DISCLOSER, true, false, true, true, true, true),
        content(Defect.CONSENT_NOT_SPECIFIC, true, true, false, true, true, true),
        content(Defect.CONSENT_NAMES_NO_RECIPIENT, true, true, true, false, false, true),
        content(Defect.CONSENT_FOR_OTHER_RECIPIENT, true, true, true, true, false, true),
        content(Defect.CONSENT_WITHOUT_PURPOSE, true, true, true, true, true, false),
        Arguments.of(
            Defect.CONSENT_WITHOUT_REVOCATION,
            consent(Variant.TPO, CONTENT, false, ENDS, SIGNED, BOTH)),
        Arguments.of(
            Defect.CONSENT_WITHOUT_EXPIRY,
            ending(Variant.TPO, new Expiry(Optional.empty(), Ending.NOTHING, false))),
        Arguments.of(Defect.CONSENT_NEVER_EXPIRES, ending(Variant.STANDARD, NEVER)),
        Arguments.of(Defect.CONSENT_NEVER_EXPIRES, ending(Variant.LEGAL, NEVER)),
        Arguments.of(
            Defect.CONSENT_NEVER_EXPIRES,
            ending(Variant.STANDARD, new Expiry(Optional.empty(), Ending.END_OF_TREATMENT, false))),
        Arguments.of(
            Defect.CONSENT_NOT_SIGNED,
            signedBy(new Signature(Set.of(), Optional.of(TODAY), false))),
        Arguments.of(
            Defect.CONSENT_NOT_DATED,
            signedBy(new Signature(Set.of(SignedBy.PATIENT), Optional.empty(), false))),
        Arguments.of(
            Defect.CONSENT_NOT_DATED,
            signedBy(
                new Signature(Set.of(SignedBy.PATIENT), Optional.of(TODAY.plusDays(1)), false))),
        Arguments.of(
            Defect.CONSENT_WITHOUT_REDISCLOSURE,
            consent(Variant.TPO, CONTENT, true, ENDS, SIGNED, new TpoStatements(false, true))),
        Arguments.of(
            Defect.CONSENT_WITHOUT_CONSEQUENCES,
            consent(Variant.TPO, CONTENT, true, ENDS, SIGNED, new TpoStatements(true, false))),
        Arguments.of(Defect.CONSENT_EXPIRED, ending(Variant.TPO, Papers.until("2026-06-07"))),
        Arguments.of(
            Defect.CONSENT_EXPIRED,
            ending(Variant.TPO, new Expiry(Optional.empty(), Ending.EVENT, true))),
        Arguments.of(
            Defect.CONSENT_REVOKED,
            Bases.consent(Variant.TPO).takenBack(TakenBack.inWriting(TODAY.minusDays(1)))),
        Arguments.of(
            Defect.REVOKED_ORALLY,
            Bases.consent(Variant.TPO).takenBack(TakenBack.orally(TODAY.minusDays(1)))),
        Arguments.of(Defect.CONSENT_COMBINED, flags(Variant.LEGAL, true, false)),
        Arguments.of(Defect.CONSENT_COMBINED, flags(Variant.COUNSELING_NOTES, true, false)),
        Arguments.of(Defect.CONSENT_KNOWN_FALSE, flags(Variant.TPO, false, true)));
  }

  @ParameterizedTest
  @MethodSource("spoiledConsents")
  @Shows({"M2", "M3", "M4"})
  void one_spoiled_part_of_a_consent_is_one_defect(Defect defect, PartTwoConsent consent) {
    assertThat(defects(consent, NOW)).containsExactly(defect);
  }

  @ParameterizedTest
  @EnumSource(Variant.class)
  @Shows("M2")
  void a_consent_with_everything_is_good(Variant variant) {
    assertThat(defects(Bases.consent(variant), NOW)).isEmpty();
    assertThat(Bases.consent(variant).grant().basis()).isEqualTo(LegalBasis.P2_CONSENT);
    assertThat(Bases.consent(variant).grant().counselingNotes())
        .isEqualTo(variant == Variant.COUNSELING_NOTES);
  }

  @Test
  @Shows("M2")
  void only_a_consent_for_treatment_payment_and_operations_may_be_without_an_end() {
    assertThat(defects(ending(Variant.TPO, NEVER), NOW)).isEmpty();
    assertThat(defects(ending(Variant.STANDARD, NEVER), NOW))
        .containsExactly(Defect.CONSENT_NEVER_EXPIRES);
  }

  @Test
  @Shows({"M3", "M6"})
  void a_consent_for_treatment_payment_and_operations_does_not_open_a_proceeding() {
    var court = new Situation(TODAY, Optional.empty(), Optional.empty(), true, StateLaw.federal());

    for (var variant : Variant.values()) {
      assertThat(defects(Bases.consent(variant), court))
          .isEqualTo(
              variant == Variant.LEGAL ? List.of() : List.of(Defect.CONSENT_NOT_FOR_PROCEEDINGS));
    }
  }

  @Test
  @Shows("M11")
  void a_minor_signs_alone_where_the_state_lets_it_and_with_a_parent_elsewhere() {
    var minor = minor(Map.of());
    var alone = minor(Map.of("SUD", 12));
    var child = signedBy(signed(SignedBy.PATIENT));
    var parent = signedBy(signed(SignedBy.PARENT));
    var both = signedBy(signed(SignedBy.PATIENT, SignedBy.PARENT));

    assertThat(defects(child, minor)).containsExactly(Defect.CONSENT_NOT_BY_PARENT);
    assertThat(defects(parent, minor)).containsExactly(Defect.CONSENT_NOT_BY_MINOR);
    assertThat(defects(both, minor)).isEmpty();
    assertThat(defects(child, alone)).isEmpty();
    assertThat(defects(parent, alone)).containsExactly(Defect.CONSENT_NOT_BY_MINOR);
  }

  @Test
  @Shows("M11")
  void for_the_dead_an_executor_or_a_relative_signs() {
    var dead =
        new Situation(
            TODAY,
            Optional.empty(),
            Optional.of(LocalDate.of(2026, 1, 15)),
            false,
            StateLaw.federal());

    assertThat(defects(signedBy(signed(SignedBy.EXECUTOR)), dead)).isEmpty();
    assertThat(defects(signedBy(signed(SignedBy.NEXT_OF_KIN)), dead)).isEmpty();
    assertThat(defects(signedBy(signed(SignedBy.PARENT)), dead))
        .containsExactly(Defect.CONSENT_NOT_BY_REPRESENTATIVE);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  @Shows({"M8", "M9"})
  void an_order_fits_one_kind_of_case_only(Kind kind) {
    for (var caseKind : CaseKind.values()) {
      var found = defects(order(kind, caseKind, FOUND, true, false), NOW);
      if (kind == Kind.GENERAL) {
        assertThat(found).containsExactly(Defect.PROGRAM_ORDER_MISSING);
      } else if (kind.fits(caseKind)) {
        assertThat(found).isEmpty();
      } else {
        assertThat(found).containsExactly(Defect.PROGRAM_ORDER_DOES_NOT_FIT);
      }
    }
  }

  @Test
  @Shows("M9")
  void an_order_states_the_findings_of_its_section() {
    var civil = CaseKind.NONCRIMINAL;
    var criminal = CaseKind.CRIMINAL_AGAINST_PATIENT;
    var program = CaseKind.AGAINST_PROGRAM;

    assertThat(ofFindings(Kind.SECTION_2_64, civil, true, true, true, false)).isEmpty();
    assertThat(ofFindings(Kind.SECTION_2_65, criminal, true, true, true, true)).isEmpty();
    assertThat(ofFindings(Kind.SECTION_2_66, program, false, true, true, false)).isEmpty();
    for (var lacking :
        List.of(
            ofFindings(Kind.SECTION_2_64, civil, false, true, true, false),
            ofFindings(Kind.SECTION_2_64, civil, true, false, true, false),
            ofFindings(Kind.SECTION_2_64, civil, true, true, false, false),
            ofFindings(Kind.SECTION_2_65, criminal, true, true, true, false),
            ofFindings(Kind.SECTION_2_66, program, true, true, false, true))) {
      assertThat(lacking).containsExactly(Defect.PROGRAM_ORDER_WITHOUT_FINDINGS);
    }
  }

  @Test
  @Shows("M8")
  void an_order_without_a_subpoena_permits_and_counsel_decides() {
    var bare = order(Kind.SECTION_2_64, CaseKind.NONCRIMINAL, FOUND, false, false);
    var cleared = order(Kind.SECTION_2_64, CaseKind.NONCRIMINAL, FOUND, false, true);

    assertThat(defects(bare, NOW)).containsExactly(Defect.PROGRAM_ORDER_WITHOUT_SUBPOENA);
    assertThat(Defect.PROGRAM_ORDER_WITHOUT_SUBPOENA.askedOf()).contains(Defect.Decider.COUNSEL);
    assertThat(defects(cleared, NOW)).isEmpty();
  }

  @Test
  @Shows("M9")
  void confidential_communications_need_a_ground_of_their_own() {
    assertThat(defects(confidential(false), NOW))
        .containsExactly(Defect.PROGRAM_ORDER_WITHOUT_GROUNDS);
    assertThat(defects(confidential(true), NOW)).isEmpty();
  }

  @Test
  @Shows({"M8", "B1"})
  void an_order_reaches_what_it_names() {
    var grant = Bases.ORDER_2_64.grant();

    assertThat(grant.basis()).isEqualTo(LegalBasis.P2_ORDER);
    assertThat(grant.reaches("PROGRESS_NOTE", LocalDate.of(2025, 12, 31))).isTrue();
    assertThat(grant.reaches("PROGRESS_NOTE", LocalDate.of(2026, 1, 1))).isFalse();
  }

  @Test
  @Shows("M10")
  void an_emergency_is_one_in_which_nobody_can_consent() {
    assertThat(defects(Bases.EMERGENCY, NOW)).isEmpty();
    assertThat(Bases.EMERGENCY.grant().basis()).isEqualTo(LegalBasis.P2_EMERGENCY);
    for (var none :
        List.of(
            new PartTwoEmergency(false, true, true),
            new PartTwoEmergency(true, false, true),
            new PartTwoEmergency(true, true, false))) {
      assertThat(defects(none, NOW)).containsExactly(Defect.NOT_AN_EMERGENCY);
    }
  }

  private static List<Defect> defects(PartTwo ground, Situation now) {
    var found = new Judgement();
    ground.judge(found, now);
    return found.defects();
  }

  private static Arguments content(
      Defect defect,
      boolean patient,
      boolean discloser,
      boolean records,
      boolean recipient,
      boolean requester,
      boolean purpose) {
    var content = new Content(patient, discloser, records, recipient, requester, purpose);
    return Arguments.of(defect, consent(Variant.TPO, content, true, ENDS, SIGNED, BOTH));
  }

  private static PartTwoConsent ending(Variant variant, Expiry expiry) {
    return consent(variant, CONTENT, true, expiry, SIGNED, BOTH);
  }

  private static PartTwoConsent signedBy(Signature signature) {
    return consent(Variant.TPO, CONTENT, true, ENDS, signature, BOTH);
  }

  private static Signature signed(SignedBy... by) {
    return new Signature(Set.of(by), Optional.of(LocalDate.of(2026, 6, 1)), false);
  }

  private static PartTwoConsent consent(
      Variant variant,
      Content content,
      boolean revocation,
      Expiry expiry,
      Signature signature,
      TpoStatements tpo) {
    return new PartTwoConsent(
        variant,
        content,
        revocation,
        expiry,
        signature,
        tpo,
        false,
        false,
        List.of(),
        Optional.empty());
  }

  private static PartTwoConsent flags(Variant variant, boolean combined, boolean knownFalse) {
    return new PartTwoConsent(
        variant,
        CONTENT,
        true,
        ENDS,
        SIGNED,
        BOTH,
        combined,
        knownFalse,
        List.of(),
        Optional.empty());
  }

  private static Situation minor(Map<String, Integer> alone) {
    var law = new StateLaw("zz", Optional.empty(), 18, alone, false, true, false, false);
    return new Situation(TODAY, Optional.of(TODAY.minusYears(15)), Optional.empty(), false, law);
  }

  private static List<Defect> ofFindings(
      Kind kind,
      CaseKind caseKind,
      boolean notice,
      boolean otherWays,
      boolean interest,
      boolean serious) {
    var findings = new Findings(notice, otherWays, interest, serious);
    return defects(order(kind, caseKind, findings, true, false), NOW);
  }

  private static PartTwoOrder order(
      Kind kind, CaseKind caseKind, Findings findings, boolean subpoena, boolean cleared) {
    return new PartTwoOrder(
        kind, caseKind, true, true, true, findings, false, false, subpoena, cleared, List.of());
  }

  private static PartTwoOrder confidential(boolean grounds) {
    return new PartTwoOrder(
        Kind.SECTION_2_64,
        CaseKind.NONCRIMINAL,
        true,
        true,
        true,
        FOUND,
        true,
        grounds,
        true,
        false,
        List.of());
  }
}

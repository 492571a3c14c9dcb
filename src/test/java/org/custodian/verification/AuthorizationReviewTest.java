package org.custodian.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.custodian.verification.Papers.CIRCUMSTANCES;
import static org.custodian.verification.Papers.CONTENT;
import static org.custodian.verification.Papers.STATEMENTS;
import static org.custodian.verification.Papers.authorization;
import static org.custodian.verification.Papers.signed;
import static org.custodian.verification.Papers.until;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.stream.Stream;
import org.custodian.verification.Authorization.Circumstances;
import org.custodian.verification.Authorization.Combination;
import org.custodian.verification.Authorization.Conditioning;
import org.custodian.verification.Authorization.Content;
import org.custodian.verification.Authorization.Described;
import org.custodian.verification.Authorization.Ending;
import org.custodian.verification.Authorization.Expiry;
import org.custodian.verification.Authorization.Signature;
import org.custodian.verification.Authorization.Signer;
import org.custodian.verification.Authorization.Statements;
import org.custodian.vocabulary.LegalBasis;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AuthorizationReviewTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
  private static final Expiry LIVES = until("2027-02-10");
  private static final Signature SIGNED = signed("2026-02-10");

  static Stream<Arguments> spoiledPapers() {
    return Stream.of(
        one(Defect.NO_DESCRIPTION, content(Described.NOT_AT_ALL, true, true, true, true, true)),
        one(
            Defect.DESCRIPTION_TOO_BROAD,
            content(Described.ALL_INFORMATION, true, true, true, true, true)),
        one(Defect.NO_DISCLOSER, content(Described.SPECIFICALLY, false, true, true, true, true)),
        one(Defect.NO_RECIPIENT, content(Described.SPECIFICALLY, true, false, true, true, false)),
        one(Defect.NO_PURPOSE, content(Described.SPECIFICALLY, true, true, false, true, true)),
        one(Defect.OTHER_PATIENT, content(Described.SPECIFICALLY, true, true, true, false, true)),
        one(Defect.OTHER_RECIPIENT, content(Described.SPECIFICALLY, true, true, true, true, false)),
        one(Defect.NO_EXPIRY, expiring(new Expiry(Optional.empty(), false, false))),
        one(
            Defect.EXPIRY_EVENT_NOT_TIED,
            expiring(new Expiry(Optional.empty(), Ending.EVENT_NOT_TIED, false))),
        one(Defect.NEVER_EXPIRES, expiring(new Expiry(Optional.empty(), Ending.NEVER, false))),
        one(
            Defect.REVOKED_ORALLY,
            authorization("2026-02-10", "2027-02-10")
                .takenBack(TakenBack.orally(LocalDate.of(2026, 3, 1)))),
        one(Defect.EXPIRED, expiring(until("2026-03-09"))),
        one(Defect.EXPIRY_EVENT_HAPPENED, expiring(new Expiry(Optional.empty(), true, true))),
        one(
            Defect.NOT_SIGNED,
            signedAs(new Signature(false, SIGNED.dated(), Signer.PATIENT, false))),
        one(
            Defect.NOT_DATED,
            signedAs(new Signature(true, Optional.empty(), Signer.PATIENT, false))),
        one(Defect.DATED_IN_FUTURE, signedAs(signed("2026-03-11"))),
        one(
            Defect.NO_AUTHORITY,
            signedAs(new Signature(true, SIGNED.dated(), Signer.REPRESENTATIVE, false))),
        one(Defect.NO_REVOCATION_STATEMENT, stating(new Statements(false, true, true))),
        one(Defect.NO_CONDITIONING_STATEMENT, stating(new Statements(true, false, true))),
        one(Defect.NO_REDISCLOSURE_STATEMENT, stating(new Statements(true, true, false))),
        one(
            Defect.NOT_PLAIN_LANGUAGE,
            under(false, false, false, Combination.NONE, Conditioning.NONE, false, false, false)),
        one(
            Defect.COMPOUND,
            under(
                true,
                false,
                false,
                Combination.OTHER_DOCUMENT,
                Conditioning.NONE,
                false,
                false,
                false)),
        one(
            Defect.COMPOUND,
            under(
                true,
                false,
                false,
                Combination.OTHER_AUTHORIZATION,
                Conditioning.PLAN_UNDERWRITING,
                false,
                false,
                false)),
        one(
            Defect.CONDITIONED,
            under(
                true,
                false,
                false,
                Combination.NONE,
                Conditioning.NOT_PERMITTED,
                false,
                false,
                false)),
        one(
            Defect.KNOWN_FALSE,
            under(true, false, false, Combination.NONE, Conditioning.NONE, true, false, false)),
        one(
            Defect.PAYMENT_NOT_STATED,
            under(true, false, false, Combination.NONE, Conditioning.NONE, false, true, false)),
        one(
            Defect.REVOKED,
            authorization("2026-02-10", "2027-02-10")
                .takenBack(TakenBack.inWriting(LocalDate.of(2026, 3, 1)))));
  }

  @ParameterizedTest
  @MethodSource("spoiledPapers")
  void one_spoiled_part_is_one_defect(Defect defect, Authorization paper) {
    assertThat(paper.reviewedOn(TODAY)).satisfies(Papers.deficient(defect));
  }

  @Test
  void every_federal_defect_of_rules_A_is_found_by_a_spoiled_paper() {
    var found = EnumSet.noneOf(Defect.class);
    spoiledPapers().forEach(arguments -> found.add((Defect) arguments.get()[0]));

    assertThat(found)
        .containsAll(
            Stream.of(Defect.values())
                .filter(defect -> defect.rule().startsWith("A"))
                .filter(defect -> defect != Defect.LIVES_TOO_LONG)
                .toList());
  }

  @Test
  void a_paper_with_everything_wrong_gets_one_list_of_it_all() {
    var paper =
        Papers.authorization(
            new Content(Described.NOT_AT_ALL, false, false, false, false, false),
            new Expiry(Optional.empty(), false, true),
            new Signature(false, Optional.empty(), Signer.REPRESENTATIVE, false),
            new Statements(false, false, false),
            new Circumstances(
                false,
                true,
                false,
                Combination.OTHER_DOCUMENT,
                Conditioning.NOT_PERMITTED,
                true,
                true,
                false));

    assertThat(paper.reviewedOn(TODAY).defects())
        .containsExactly(
            Defect.NO_DESCRIPTION,
            Defect.NO_DISCLOSER,
            Defect.NO_RECIPIENT,
            Defect.NO_PURPOSE,
            Defect.NO_EXPIRY,
            Defect.NOT_SIGNED,
            Defect.NOT_DATED,
            Defect.NO_AUTHORITY,
            Defect.NO_REVOCATION_STATEMENT,
            Defect.NO_CONDITIONING_STATEMENT,
            Defect.NO_REDISCLOSURE_STATEMENT,
            Defect.NOT_PLAIN_LANGUAGE,
            Defect.EXPIRY_EVENT_HAPPENED,
            Defect.KNOWN_FALSE,
            Defect.COMPOUND,
            Defect.CONDITIONED,
            Defect.OTHER_PATIENT,
            Defect.PAYMENT_NOT_STATED);
  }

  @Test
  void the_entire_medical_record_is_specific_enough() {
    assertThat(content(Described.ENTIRE_RECORD, true, true, true, true, true).reviewedOn(TODAY))
        .satisfies(Papers.sufficient(LegalBasis.AUTHORIZATION));
  }

  @Test
  void an_expiry_event_stands_in_for_a_date() {
    assertThat(expiring(new Expiry(Optional.empty(), true, false)).reviewedOn(TODAY).sufficient())
        .isTrue();
  }

  @Test
  void the_expiry_day_itself_still_counts() {
    var paper = expiring(until("2026-03-10"));

    assertThat(paper.reviewedOn(TODAY).sufficient()).isTrue();
    assertThat(paper.reviewedOn(TODAY.plusDays(1)).defects()).containsExactly(Defect.EXPIRED);
  }

  @Test
  void a_representative_with_described_authority_may_sign() {
    assertThat(
            signedAs(new Signature(true, SIGNED.dated(), Signer.REPRESENTATIVE, true))
                .reviewedOn(TODAY)
                .sufficient())
        .isTrue();
  }

  @ParameterizedTest
  @EnumSource(
      value = Conditioning.class,
      names = {"RESEARCH_TREATMENT", "PLAN_UNDERWRITING", "EXAM_FOR_THIRD_PARTY"})
  void the_three_permitted_conditions_are_no_defect(Conditioning conditioning) {
    assertThat(
            under(true, false, false, Combination.NONE, conditioning, false, false, false)
                .reviewedOn(TODAY)
                .sufficient())
        .isTrue();
  }

  @ParameterizedTest
  @EnumSource(
      value = Combination.class,
      names = {"OTHER_AUTHORIZATION", "RESEARCH_CONSENT"})
  void two_authorizations_on_a_page_and_research_consent_are_no_defect(Combination combination) {
    assertThat(
            under(true, false, false, combination, Conditioning.NONE, false, false, false)
                .reviewedOn(TODAY)
                .sufficient())
        .isTrue();
  }

  private static Arguments one(Defect defect, Authorization paper) {
    return Arguments.of(defect, paper);
  }

  private static Authorization content(
      Described described,
      boolean discloser,
      boolean recipient,
      boolean purpose,
      boolean patient,
      boolean requester) {
    return authorization(
        new Content(described, discloser, recipient, purpose, patient, requester),
        LIVES,
        SIGNED,
        STATEMENTS,
        CIRCUMSTANCES);
  }

  private static Authorization expiring(Expiry expiry) {
    return authorization(CONTENT, expiry, SIGNED, STATEMENTS, CIRCUMSTANCES);
  }

  private static Authorization signedAs(Signature signature) {
    return authorization(CONTENT, LIVES, signature, STATEMENTS, CIRCUMSTANCES);
  }

  private static Authorization stating(Statements statements) {
    return authorization(CONTENT, LIVES, SIGNED, statements, CIRCUMSTANCES);
  }

  private static Authorization under(
      boolean plain,
      boolean sought,
      boolean copy,
      Combination combined,
      Conditioning conditioning,
      boolean knownFalse,
      boolean forPay,
      boolean payStated) {
    return authorization(
        CONTENT,
        LIVES,
        SIGNED,
        STATEMENTS,
        new Circumstances(
            plain, sought, copy, combined, conditioning, knownFalse, forPay, payStated));
  }
}

package org.custodian.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.custodian.house.Shows;
import org.custodian.verification.Authority.Kind;
import org.custodian.verification.Authority.Proof;
import org.custodian.verification.Authorization.Combination;
import org.custodian.verification.Authorization.Conditioning;
import org.custodian.verification.Authorization.Described;
import org.custodian.verification.Authorization.Ending;
import org.custodian.verification.Authorization.FormKind;
import org.custodian.vocabulary.RuleDecision;
import org.custodian.vocabulary.RuleDecision.Outcome;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Defects planted into valid authorizations, alone and two at a time, in a state with limits. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PlantedAuthorizationDefectsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 8);
  private static final StateLaw ZZ =
      new StateLaw("zz", Optional.of(365), 18, Map.of("STI", 12), true, true, false, false);
  private static final Situation NOW =
      new Situation(TODAY, Optional.of(LocalDate.of(1980, 5, 17)), Optional.empty(), false, ZZ);

  /**
   * One planted defect.
   *
   * @param part the fact that it changes; two defects in one fact cannot both be planted
   */
  record Flaw(String part, Defect defect, Consumer<AuthorizationDraft> plant) {
    @Override
    public String toString() {
      return defect.rule() + " " + defect;
    }
  }

  static final List<Flaw> FLAWS =
      List.of(
          new Flaw("what", Defect.NO_DESCRIPTION, a -> a.described = Described.NOT_AT_ALL),
          new Flaw(
              "what",
              Defect.DESCRIPTION_TOO_BROAD,
              a -> {
                a.described = Described.of("All protected health information");
                a.cleared = false;
              }),
          new Flaw("from", Defect.NO_DISCLOSER, a -> a.namesDiscloser = false),
          new Flaw("to", Defect.NO_RECIPIENT, a -> a.namesRecipient = false),
          new Flaw("why", Defect.NO_PURPOSE, a -> a.statesPurpose = false),
          new Flaw("end", Defect.NO_EXPIRY, ends(Optional.empty(), Ending.NOTHING)),
          new Flaw(
              "end", Defect.EXPIRY_EVENT_NOT_TIED, ends(Optional.empty(), Ending.EVENT_NOT_TIED)),
          new Flaw("end", Defect.NEVER_EXPIRES, ends(Optional.empty(), Ending.NEVER)),
          new Flaw(
              "end",
              Defect.LIVES_TOO_LONG,
              ends(Optional.of(AuthorizationDraft.SIGNED.plusDays(366)), Ending.NOTHING)),
          new Flaw("end", Defect.EXPIRED, ends(Optional.of(TODAY.minusDays(1)), Ending.NOTHING)),
          new Flaw("happened", Defect.EXPIRY_EVENT_HAPPENED, a -> a.eventHappened = true),
          new Flaw("signed", Defect.NOT_SIGNED, a -> a.signed = false),
          new Flaw("dated", Defect.NOT_DATED, a -> a.dated = Optional.empty()),
          new Flaw("dated", Defect.DATED_IN_FUTURE, a -> a.dated = Optional.of(TODAY.plusDays(1))),
          new Flaw(
              "signer",
              Defect.NO_AUTHORITY,
              a -> {
                a.signer = Authorization.Signer.REPRESENTATIVE;
                a.authorityDescribed = false;
                a.authority = Optional.empty();
              }),
          new Flaw(
              "signer",
              Defect.NO_HEALTH_AUTHORITY,
              a -> a.signedBy(Authority.of(Kind.STEPPARENT, Proof.DOCUMENT))),
          new Flaw(
              "signer",
              Defect.NO_HEALTH_AUTHORITY,
              a -> a.signedBy(Authority.of(Kind.FINANCIAL_POWER, Proof.DOCUMENT))),
          new Flaw(
              "signer",
              Defect.AUTHORITY_NOT_PROVEN,
              a -> a.signedBy(Authority.of(Kind.GUARDIAN, Proof.NONE))),
          new Flaw(
              "signer",
              Defect.AUTHORITY_ENDED,
              a ->
                  a.signedBy(
                      new Authority(
                          Kind.GUARDIAN,
                          Proof.COURT_ORDER,
                          Optional.of(TODAY.minusDays(1)),
                          Optional.empty(),
                          Optional.empty()))),
          new Flaw("right", Defect.NO_REVOCATION_STATEMENT, a -> a.revocation = false),
          new Flaw("depends", Defect.NO_CONDITIONING_STATEMENT, a -> a.conditioningStated = false),
          new Flaw("onward", Defect.NO_REDISCLOSURE_STATEMENT, a -> a.redisclosure = false),
          new Flaw("plain", Defect.NOT_PLAIN_LANGUAGE, a -> a.plainLanguage = false),
          new Flaw("false", Defect.KNOWN_FALSE, a -> a.knownFalse = true),
          new Flaw("with", Defect.COMPOUND, a -> a.combinedWith = Combination.OTHER_DOCUMENT),
          new Flaw(
              "condition", Defect.CONDITIONED, a -> a.conditioning = Conditioning.NOT_PERMITTED),
          new Flaw(
              "revoked",
              Defect.REVOKED,
              a -> a.takenBack = Optional.of(TakenBack.inWriting(TODAY.minusDays(1)))),
          new Flaw(
              "revoked",
              Defect.REVOKED_ORALLY,
              a -> a.takenBack = Optional.of(TakenBack.orally(TODAY.minusDays(1)))),
          new Flaw("whose", Defect.OTHER_PATIENT, a -> a.namesThisPatient = false),
          new Flaw("to", Defect.OTHER_RECIPIENT, a -> a.coversRequester = false),
          new Flaw(
              "pay",
              Defect.PAYMENT_NOT_STATED,
              a -> {
                a.forPay = true;
                a.payStated = false;
              }));

  /** Papers that differ in every lawful way. */
  static final Map<String, Consumer<AuthorizationDraft>> VALID = new LinkedHashMap<>();

  static {
    VALID.put("a law firm's form", a -> {});
    VALID.put("our own form, copy given", ours());
    VALID.put("entire record", a -> a.described = Described.of("Entire medical record"));
    VALID.put("complete patient file", a -> a.described = Described.of("complete patient file"));
    VALID.put(
        "wide words that a person cleared",
        a -> {
          a.described = Described.of("Any and all information");
          a.cleared = true;
        });
    VALID.put("ends with the lawsuit", ends(Optional.empty(), Ending.EVENT));
    VALID.put("last day is today", ends(Optional.of(TODAY), Ending.NOTHING));
    VALID.put(
        "just as long as the state allows",
        ends(Optional.of(AuthorizationDraft.SIGNED.plusDays(365)), Ending.NOTHING));
    VALID.put("dated today", a -> a.dated = Optional.of(TODAY));
    VALID.put("guardian signed", a -> a.signedBy(Authority.of(Kind.GUARDIAN, Proof.COURT_ORDER)));
    VALID.put(
        "health care agent signed",
        a -> a.signedBy(Authority.of(Kind.HEALTH_CARE_POWER, Proof.ON_FILE)));
    VALID.put(
        "representative described, nothing else known",
        a -> {
          a.signer = Authorization.Signer.REPRESENTATIVE;
          a.authorityDescribed = true;
        });
    VALID.put(
        "two authorizations on one page", a -> a.combinedWith = Combination.OTHER_AUTHORIZATION);
    VALID.put(
        "research consent that does not end",
        a -> {
          a.combinedWith = Combination.RESEARCH_CONSENT;
          ends(Optional.empty(), Ending.NEVER).accept(a);
        });
    VALID.put("fitness for duty exam", a -> a.conditioning = Conditioning.EXAM_FOR_THIRD_PARTY);
    VALID.put("underwriting", a -> a.conditioning = Conditioning.PLAN_UNDERWRITING);
    VALID.put(
        "marketing that says so",
        a -> {
          a.forPay = true;
          a.payStated = true;
        });
    VALID.put(
        "agency form without an expiry date",
        a -> {
          a.form = FormKind.SSA_827;
          ends(Optional.empty(), Ending.NOTHING).accept(a);
        });
    VALID.put("psychotherapy notes alone", a -> a.form = FormKind.PSYCHOTHERAPY);
    VALID.put(
        "two for psychotherapy notes",
        a -> {
          a.form = FormKind.PSYCHOTHERAPY;
          a.combinedWith = Combination.PSYCHOTHERAPY_AUTHORIZATION;
        });
    VALID.put(
        "some records taken back",
        a ->
            a.takenBack =
                Optional.of(
                    new TakenBack(TODAY, true, List.of(ScopeLimit.to(Set.of("LABORATORY"))))));
    VALID.put("special categories", a -> a.optIns = Set.of(SpecialCategory.values()));
  }

  private static Consumer<AuthorizationDraft> ours() {
    return a -> {
      a.form = FormKind.OWN;
      a.soughtByHospital = true;
      a.copyGiven = true;
    };
  }

  private static Consumer<AuthorizationDraft> ends(Optional<LocalDate> on, Ending ending) {
    return a -> {
      a.expiresOn = on;
      a.ending = ending;
    };
  }

  static Stream<String> validPapers() {
    return VALID.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("validPapers")
  @Shows({"A1", "A2", "A3", "A6", "A7", "A12", "A13", "Q1"})
  void no_valid_paper_is_refused(String name) {
    var draft = new AuthorizationDraft();
    VALID.get(name).accept(draft);

    var finding = draft.paper().judged(NOW);

    assertThat(finding.defects()).isEmpty();
    assertThat(finding.sufficient()).isTrue();
  }

  static Stream<Arguments> singles() {
    return FLAWS.stream()
        .flatMap(
            flaw ->
                Stream.of(
                        "a law firm's form",
                        "entire record",
                        "two authorizations on one page",
                        "marketing that says so",
                        "special categories",
                        "underwriting")
                    .filter(base -> !clashes(base, flaw))
                    .map(base -> Arguments.of(base, flaw)));
  }

  /** Two authorizations may share a paper unless one is a condition; that would be two defects. */
  private static boolean clashes(String base, Flaw flaw) {
    return base.equals("two authorizations on one page") && flaw.part.equals("condition");
  }

  @ParameterizedTest(name = "{1} in {0}")
  @MethodSource("singles")
  @Shows({
    "A1.i", "A1.ii", "A1.iii", "A1.iv", "A1.v", "A1.vi", "A2", "A3.i", "A3.ii", "A3.iii", "A4",
    "A5", "A6", "A7", "A8", "A10", "A13", "L1"
  })
  void a_planted_defect_is_caught_by_its_rule(String base, Flaw flaw) {
    var draft = new AuthorizationDraft();
    VALID.get(base).accept(draft);
    flaw.plant.accept(draft);

    assertCaught(draft, flaw);
  }

  static Stream<Arguments> pairs() {
    var pairs = new ArrayList<Arguments>();
    for (int i = 0; i < FLAWS.size(); i++) {
      for (int j = i + 1; j < FLAWS.size(); j++) {
        if (together(FLAWS.get(i), FLAWS.get(j))) {
          pairs.add(Arguments.of(FLAWS.get(i), FLAWS.get(j)));
        }
      }
    }
    return pairs.stream();
  }

  private static boolean together(Flaw one, Flaw other) {
    // A life cannot be counted from a signature without a date, or from one of tomorrow.
    boolean counts =
        Stream.of(one, other).anyMatch(flaw -> flaw.defect == Defect.LIVES_TOO_LONG)
            && Stream.of(one, other).anyMatch(flaw -> flaw.part.equals("dated"));
    return !one.part.equals(other.part) && !counts;
  }

  @ParameterizedTest(name = "{0} and {1}")
  @MethodSource("pairs")
  @Shows({"A1", "A3", "A4", "A5", "A6", "A7", "A8", "A10", "A13"})
  void two_planted_defects_are_both_caught_and_nothing_else(Flaw one, Flaw other) {
    var draft = new AuthorizationDraft();
    one.plant.accept(draft);
    other.plant.accept(draft);

    assertCaught(draft, one, other);
  }

  @Test
  void more_than_two_hundred_papers_are_tried() {
    assertThat(singles().count() + pairs().count()).isGreaterThan(500);
  }

  private static void assertCaught(AuthorizationDraft draft, Flaw... flaws) {
    var finding = draft.paper().judged(NOW);
    var planted = Stream.of(flaws).map(Flaw::defect).toList();
    var rules = planted.stream().map(Defect::rule).collect(Collectors.toSet());

    assertThat(finding.defects()).containsExactlyInAnyOrderElementsOf(planted);
    assertThat(finding.decisions())
        .filteredOn(decision -> rules.contains(decision.ruleId()))
        .extracting(RuleDecision::outcome)
        .doesNotContain(Outcome.MET, Outcome.NOT_APPLICABLE)
        .hasSize(rules.size());
    assertThat(finding.decisions())
        .filteredOn(
            decision ->
                (decision.outcome() == Outcome.NOT_MET
                        || decision.outcome() == Outcome.ASK_A_PERSON)
                    && !rules.contains(decision.ruleId())
                    && !(decision.ruleId().equals("M2") && named(draft, SpecialCategory.SUD)))
        .extracting(RuleDecision::ruleId)
        .containsExactlyInAnyOrderElementsOf(beside(draft, planted));
  }

  /** What else is told beside these defects, of wide words, of a state's life, of ticked notes. */
  private static Set<String> beside(AuthorizationDraft draft, List<Defect> planted) {
    var rules = new TreeSet<String>();
    if (planted.contains(Defect.DESCRIPTION_TOO_BROAD)) rules.add("A2");
    if (planted.contains(Defect.LIVES_TOO_LONG)) rules.add("Q1");
    if (named(draft, SpecialCategory.PSYCHOTHERAPY)) rules.add("A9");
    return rules;
  }

  private static boolean named(AuthorizationDraft draft, SpecialCategory category) {
    return draft.optIns.contains(category);
  }
}

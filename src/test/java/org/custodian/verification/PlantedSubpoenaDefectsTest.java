package org.custodian.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.custodian.house.Shows;
import org.custodian.verification.SatisfactoryAssurance.NoticeToPatient;
import org.custodian.verification.SatisfactoryAssurance.Objections;
import org.custodian.verification.SatisfactoryAssurance.QualifiedProtectiveOrder;
import org.custodian.verification.SatisfactoryAssurance.ShownBy;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.RuleDecision;
import org.custodian.vocabulary.RuleDecision.Outcome;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Defects planted into valid subpoenas, alone and two at a time. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PlantedSubpoenaDefectsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);
  private static final LocalDate SENT = LocalDate.of(2026, 4, 13);

  /** A subpoena with good notice, or with a good protective order, of which single facts change. */
  private static final class Draft {
    private boolean jurisdiction = true;
    private boolean outOfState;
    private boolean served = true;
    private boolean signed = true;
    private boolean returnDate = true;
    private boolean namesThisPatient = true;
    private boolean cleared;
    private boolean protectiveOrder;
    private boolean bare;
    private ShownBy shownBy = ShownBy.STATEMENT;
    private boolean documented = true;
    private LocalDate sentOn = SENT;
    private boolean sentWell = true;
    private boolean describesCase = true;
    private Optional<LocalDate> statementDated = Optional.of(LocalDate.of(2026, 5, 1));
    private Objections objections = Objections.NONE_FILED;
    private boolean sought = true;
    private boolean barsOtherUse = true;
    private boolean returnOrDestroy = true;
    private Optional<Authorization> authorization = Optional.empty();

    Subpoena process() {
      var form =
          new Enforceability(
              jurisdiction, served, signed, returnDate, namesThisPatient, outOfState, cleared);
      return new Subpoena(
          form, bare ? Optional.empty() : Optional.of(assurance()), authorization, List.of());
    }

    private SatisfactoryAssurance assurance() {
      return protectiveOrder
          ? new QualifiedProtectiveOrder(documented, sought, barsOtherUse, returnOrDestroy)
          : new NoticeToPatient(
              shownBy, documented, sentOn, sentWell, describesCase, 14, statementDated, objections);
    }
  }

  /** One planted defect in one fact. */
  record Flaw(String part, Defect defect, Consumer<Draft> plant) {
    @Override
    public String toString() {
      return defect.rule() + " " + defect;
    }
  }

  private static final List<Flaw> FORM =
      List.of(
          new Flaw("court", Defect.NO_JURISDICTION, d -> d.jurisdiction = false),
          new Flaw("court", Defect.NO_JURISDICTION, d -> d.outOfState = true),
          new Flaw("served", Defect.NOT_SERVED, d -> d.served = false),
          new Flaw("signed", Defect.PROCESS_NOT_SIGNED, d -> d.signed = false),
          new Flaw("return", Defect.NO_RETURN_DATE, d -> d.returnDate = false),
          new Flaw("whose", Defect.PROCESS_FOR_OTHER_PATIENT, d -> d.namesThisPatient = false));

  private static final List<Flaw> NOTICE =
      List.of(
          new Flaw("documented", Defect.NOTICE_NOT_SHOWN, d -> d.documented = false),
          new Flaw("sent", Defect.NOTICE_NOT_SENT_WELL, d -> d.sentWell = false),
          new Flaw("case", Defect.NOTICE_SAYS_TOO_LITTLE, d -> d.describesCase = false),
          new Flaw("time", Defect.OBJECTION_TIME_OPEN, d -> d.sentOn = TODAY.minusDays(14)),
          new Flaw("time", Defect.STATEMENT_TOO_EARLY, d -> d.statementDated = Optional.empty()),
          new Flaw(
              "time",
              Defect.STATEMENT_TOO_EARLY,
              d -> d.statementDated = Optional.of(SENT.plusDays(14))),
          new Flaw(
              "time",
              Defect.STATEMENT_TOO_EARLY,
              d -> d.statementDated = Optional.of(TODAY.plusDays(1))),
          new Flaw("objected", Defect.OBJECTION_UNRESOLVED, d -> d.objections = Objections.PENDING),
          new Flaw("objected", Defect.OBJECTION_UNRESOLVED, d -> d.objections = Objections.UNKNOWN),
          new Flaw(
              "objected",
              Defect.OBJECTION_UNRESOLVED,
              d -> d.objections = Objections.RESOLVED_OTHERWISE));

  private static final List<Flaw> PROTECTIVE_ORDER =
      List.of(
          new Flaw("documented", Defect.ORDER_NOT_SHOWN, d -> d.documented = false),
          new Flaw("sought", Defect.ORDER_NOT_SOUGHT, d -> d.sought = false),
          new Flaw("use", Defect.ORDER_ALLOWS_OTHER_USE, d -> d.barsOtherUse = false),
          new Flaw("return", Defect.ORDER_WITHOUT_RETURN, d -> d.returnOrDestroy = false));

  static Stream<Arguments> planted() {
    return Stream.concat(planted(false, NOTICE), planted(true, PROTECTIVE_ORDER));
  }

  private static Stream<Arguments> planted(boolean protectiveOrder, List<Flaw> ofAssurance) {
    var flaws = new ArrayList<>(FORM);
    flaws.addAll(ofAssurance);
    var all = new ArrayList<Arguments>();
    for (int i = 0; i < flaws.size(); i++) {
      all.add(Arguments.of(protectiveOrder, List.of(flaws.get(i))));
      for (int j = i + 1; j < flaws.size(); j++) {
        var together = List.of(flaws.get(i), flaws.get(j));
        if (!flaws.get(i).part.equals(flaws.get(j).part)) {
          all.add(Arguments.of(protectiveOrder, together));
        }
      }
    }
    return all.stream();
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("planted")
  @Shows({"B2", "B3", "B4", "B7"})
  void planted_defects_are_caught_by_their_rules(boolean protectiveOrder, List<Flaw> flaws) {
    var draft = new Draft();
    draft.protectiveOrder = protectiveOrder;
    flaws.forEach(flaw -> flaw.plant.accept(draft));

    var finding = draft.process().reviewedOn(TODAY);

    var rules = flaws.stream().map(flaw -> flaw.defect.rule()).collect(Collectors.toSet());
    assertThat(finding.defects())
        .containsExactlyInAnyOrderElementsOf(flaws.stream().map(Flaw::defect).toList());
    assertThat(finding.decisions())
        .filteredOn(
            decision ->
                decision.outcome() == Outcome.NOT_MET || decision.outcome() == Outcome.ASK_A_PERSON)
        .extracting(RuleDecision::ruleId)
        .containsExactlyInAnyOrderElementsOf(rules);
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("planted")
  @Shows("B9")
  void a_valid_authorization_beside_them_is_the_basis(boolean protectiveOrder, List<Flaw> flaws) {
    var draft = new Draft();
    draft.protectiveOrder = protectiveOrder;
    draft.authorization = Optional.of(new AuthorizationDraft().paper());
    flaws.forEach(flaw -> flaw.plant.accept(draft));

    assertThat(draft.process().reviewedOn(TODAY))
        .satisfies(Papers.sufficient(LegalBasis.AUTHORIZATION));
  }

  @Test
  @Shows({"B3", "B4", "B5", "B6", "B7"})
  void no_valid_process_is_refused() {
    var drafts =
        Stream.<Consumer<Draft>>of(
            d -> {},
            d -> d.protectiveOrder = true,
            d -> d.shownBy = ShownBy.FACE,
            d -> {
              d.shownBy = ShownBy.HOSPITAL;
              d.statementDated = Optional.empty();
            },
            d -> d.objections = Objections.RESOLVED_AND_FITTING,
            d -> d.statementDated = Optional.of(SENT.plusDays(15)),
            d -> d.statementDated = Optional.of(TODAY),
            d -> {
              d.outOfState = true;
              d.cleared = true;
            },
            d -> {
              d.served = false;
              d.signed = false;
              d.cleared = true;
            });

    assertThat(drafts)
        .allSatisfy(
            change -> {
              var draft = new Draft();
              change.accept(draft);
              assertThat(draft.process().reviewedOn(TODAY).defects()).isEmpty();
            });
  }

  @Test
  @Shows("B2")
  void a_bare_subpoena_lacks_assurance_whatever_else_it_has() {
    var draft = new Draft();
    draft.bare = true;

    assertThat(draft.process().reviewedOn(TODAY))
        .satisfies(Papers.deficient(Defect.NO_SATISFACTORY_ASSURANCE));
  }

  @ParameterizedTest
  @EnumSource(
      value = Defect.class,
      names = {"NO_JURISDICTION", "NOT_SERVED", "PROCESS_NOT_SIGNED", "NO_RETURN_DATE"})
  @Shows("B7")
  void form_that_is_lacking_is_for_counsel_and_no_refusal(Defect defect) {
    var draft = new Draft();
    FORM.stream()
        .filter(flaw -> flaw.defect == defect)
        .findFirst()
        .orElseThrow()
        .plant
        .accept(draft);

    var finding = (Finding.Deficient) draft.process().reviewedOn(TODAY);

    assertThat(finding.asksOnlyPersons()).isTrue();
    assertThat(defect.askedOf()).contains(Defect.Decider.COUNSEL);
    assertThat(finding.decisions())
        .filteredOn(decision -> decision.ruleId().equals("B7"))
        .extracting(RuleDecision::outcome)
        .containsExactly(Outcome.ASK_A_PERSON);
  }

  @Test
  @Shows({"B7", "Q1"})
  void a_state_may_treat_process_of_another_state_as_its_own() {
    var draft = new Draft();
    draft.outOfState = true;
    var federal = StateLaw.federal();
    var accepting =
        new StateLaw("zz", Optional.empty(), 18, federal.minorConsent(), false, true, true, false);

    assertThat(
            draft
                .process()
                .judged(new Situation(TODAY, Optional.empty(), Optional.empty(), true, accepting))
                .defects())
        .isEmpty();
  }
}

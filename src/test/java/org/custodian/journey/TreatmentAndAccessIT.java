package org.custodian.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.custodian.abstraction.Abstraction;
import org.custodian.abstraction.AbstractionRefused;
import org.custodian.abstraction.DecisionReason;
import org.custodian.abstraction.PageDecision;
import org.custodian.abstraction.Verdict;
import org.custodian.accounting.Accounting;
import org.custodian.intake.Intake;
import org.custodian.intake.PatientAsWritten;
import org.custodian.intake.Requester;
import org.custodian.intake.RequesterKind;
import org.custodian.intake.Scope;
import org.custodian.packet.ManifestLine;
import org.custodian.packet.Packets;
import org.custodian.sample.SampleRequest;
import org.custodian.sample.SampleRequests;
import org.custodian.verification.LegalClock;
import org.custodian.verification.OwnRecords;
import org.custodian.verification.TreatmentRequest;
import org.custodian.verification.Verification;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.RequestNumber;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JourneyTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class TreatmentAndAccessIT {
  private static final String OMAR = "100012";
  private static final String LENA = "100007";

  @Autowired Riverbend riverbend;
  @Autowired Engine engine;
  @Autowired Intake intake;
  @Autowired Verification verification;
  @Autowired LegalClock legalClock;
  @Autowired Abstraction abstraction;
  @Autowired Packets packets;
  @Autowired Accounting accounting;

  @Test
  void a_provider_gets_the_chart_in_two_business_days_without_minimum_necessary() {
    var sample =
        SampleRequests.statTreatment(riverbend.today())
            .withScope(since("2026-04-01", "The last clinic notes"));
    var request = riverbend.receive(sample).number();
    assertThat(engine.task(request, "userTask_verifyRequest").getPriority())
        .isGreaterThanOrEqualTo(90);
    var due = legalClock.of(request).internalDue();
    assertThat(due).isEqualTo(twoBusinessDaysAfter(riverbend.today()));

    riverbend.release(request, OMAR, new TreatmentRequest(true, true));

    var ordinary = pages(request, false);
    assertThat(ordinary).isNotEmpty();
    assertThat(ordinary).extracting(PageDecision::reason).doesNotContain("in-scope-minimum");
    assertThat(ordinary).anyMatch(page -> page.reason().equals("in-scope"));
    assertThat(accounting.of(request))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.basis()).isEqualTo(LegalBasis.TREATMENT);
              assertThat(row.accountable()).isFalse();
            });
  }

  @Test
  void pages_of_the_recovery_program_stay_when_nobody_consented() {
    var sample =
        SampleRequests.statTreatment(riverbend.today())
            .withScope(since("2026-04-01", "Everything recent"));
    var request = riverbend.receive(sample).number();
    riverbend.verify(request, OMAR, new TreatmentRequest(true, true));
    engine.task(request, "userTask_decidePages");

    var program = pages(request, true);
    assertThat(program).hasSizeGreaterThan(5);
    assertThat(program)
        .allSatisfy(
            page -> {
              assertThat(page.verdict()).isEqualTo(Verdict.WITHHOLD);
              assertThat(page.ruleId()).isEqualTo("M2");
            });
    assertThatThrownBy(
            () ->
                riverbend.decide(
                    request,
                    List.of(program.get(0).page()),
                    Verdict.INCLUDE,
                    DecisionReason.BELONGS_IN_SCOPE))
        .isInstanceOf(AbstractionRefused.class);

    riverbend.decidePages(request);
    engine.task(request, "userTask_approveRelease");

    var keys = program.stream().map(PageDecision::page).toList();
    assertThat(packets.manifest(riverbend.packet(request)))
        .filteredOn(
            line -> keys.stream().anyMatch(key -> key.documentId().equals(line.documentId())))
        .hasSize(program.size())
        .extracting(ManifestLine::outcome)
        .containsOnly("WITHHELD");
  }

  @Test
  void patients_get_their_own_program_pages_and_are_asked_for_no_purpose() {
    var request =
        riverbend
            .receive(
                own("Omar Tate", SampleRequests.patient("Tate", "Omar", "1983-01-14", OMAR))
                    .withScope(since("2026-04-01", "My last visits"))
                    .withPurpose("nobody may ask me this"))
            .number();

    riverbend.release(request, OMAR, new OwnRecords(true));

    assertThat(intake.request(request).purpose()).isEmpty();
    assertThat(pages(request, true))
        .extracting(PageDecision::verdict)
        .containsOnly(Verdict.INCLUDE);
    assertThat(accounting.of(request))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.basis()).isEqualTo(LegalBasis.ACCESS);
              assertThat(row.accountable()).isFalse();
              assertThat(row.purpose()).isEmpty();
            });
    assertThat(legalClock.of(request).legalDue()).hasValue(riverbend.today().plusDays(30));
  }

  @Test
  void psychotherapy_notes_are_not_part_of_a_patients_own_access() {
    var request =
        riverbend
            .receive(
                own("Lena Voss", SampleRequests.patient("Voss", "Lena", "1988-04-30", LENA))
                    .withScope(since("2025-10-01", "My record")))
            .number();
    riverbend.verify(request, LENA, new OwnRecords(true));
    riverbend.decidePages(request);
    engine.task(request, "userTask_approveRelease");

    var notes =
        abstraction.pages(request).stream()
            .filter(page -> page.labels().contains("PSYTHPN"))
            .toList();
    assertThat(notes).isNotEmpty();
    assertThat(notes)
        .allSatisfy(
            page -> {
              assertThat(page.verdict()).isEqualTo(Verdict.WITHHOLD);
              assertThat(page.heldBy()).contains("D1.notes");
              assertThat(page.locked()).isTrue();
            });
  }

  private List<PageDecision> pages(RequestNumber request, boolean program) {
    return abstraction.pages(request).stream()
        .filter(page -> !page.reason().equals("outside-dates"))
        .filter(page -> page.labels().contains("42CFRPart2") == program)
        .toList();
  }

  private SampleRequest own(String name, PatientAsWritten patient) {
    return SampleRequests.ownAccess(riverbend.today())
        .withRequester(
            new Requester(
                RequesterKind.PATIENT, name, "", "patient@mail.example", "", "77 Lock Street"))
        .withPatient(patient);
  }

  private static Scope since(String day, String wording) {
    return new Scope(Optional.of(LocalDate.parse(day)), Optional.empty(), Set.of(), wording);
  }

  private static LocalDate twoBusinessDaysAfter(LocalDate day) {
    return org.custodian.verification.WorkDays.after(day, 2);
  }
}

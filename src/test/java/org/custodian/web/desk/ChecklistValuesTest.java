package org.custodian.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.custodian.intake.AssuranceClaim;
import org.custodian.intake.Channel;
import org.custodian.intake.CourtCase;
import org.custodian.intake.Paper;
import org.custodian.intake.PaperKind;
import org.custodian.intake.PatientAsWritten;
import org.custodian.intake.ReceivedRequest;
import org.custodian.intake.Requester;
import org.custodian.intake.RequesterKind;
import org.custodian.intake.Scope;
import org.custodian.vocabulary.PatientName;
import org.custodian.vocabulary.RequestClass;
import org.custodian.vocabulary.RequestNumber;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ChecklistValuesTest {
  private static final Instant NOW = Instant.parse("2026-05-18T20:00:00Z");
  private static final CourtCase COURT =
      new CourtCase(
          "26-CV-1",
          "Lau v. Doe",
          "Circuit Court",
          LocalDate.of(2026, 5, 17),
          LocalDate.of(2026, 6, 10),
          AssuranceClaim.NOTICE);

  @Test
  void a_subpoena_comes_with_what_its_sender_said_goes_along() {
    assertThat(ChecklistValues.of(asked(RequestClass.SUBPOENA, Optional.of(COURT)), List.of()))
        .containsEntry("basis.paper", "subpoena")
        .containsEntry("basis.subpoena.assurance.paper", "noticeToPatient")
        .containsEntry("basis.subpoena.enforceability.statesReturnDate", "on");
  }

  @Test
  void a_court_order_is_not_taken_for_a_subpoena() {
    assertThat(ChecklistValues.of(asked(RequestClass.COURT_ORDER, Optional.of(COURT)), List.of()))
        .containsOnlyKeys("basis.paper")
        .containsEntry("basis.paper", "courtOrder");
  }

  @Test
  void a_providers_request_rests_on_treatment_unless_an_authorization_came_with_it() {
    var request = asked(RequestClass.TREATMENT, Optional.empty());

    assertThat(ChecklistValues.of(request, List.of()))
        .containsOnlyKeys("basis.paper")
        .containsEntry("basis.paper", "treatmentRequest");
    assertThat(ChecklistValues.of(request, List.of(paper(PaperKind.AUTHORIZATION))))
        .containsEntry("basis.paper", "authorization");
  }

  @Test
  void what_a_paper_says_stays_open_until_somebody_reads_it() {
    assertThat(
            ChecklistValues.of(
                asked(RequestClass.AUTHORIZATION, Optional.empty()),
                List.of(paper(PaperKind.AUTHORIZATION))))
        .isEmpty();
    assertThat(
            ChecklistValues.of(
                asked(RequestClass.LAW_ENFORCEMENT, Optional.empty()),
                List.of(paper(PaperKind.OFFICIAL_REQUEST))))
        .isEmpty();
  }

  private static Paper paper(PaperKind kind) {
    return new Paper("p1", kind, "a".repeat(64), 1, 9, NOW);
  }

  private static ReceivedRequest asked(RequestClass requestClass, Optional<CourtCase> court) {
    return new ReceivedRequest(
        new RequestNumber("26-0003"),
        requestClass,
        Channel.MAIL,
        "en",
        false,
        NOW,
        LocalDate.of(2026, 5, 18),
        new Requester(RequesterKind.OTHER, "Laura Dale", "", "", "", ""),
        new PatientAsWritten(
            new PatientName("Lau", "Kim"), LocalDate.of(1986, 12, 5), Optional.empty()),
        new Scope(Optional.empty(), Optional.empty(), Set.of(), ""),
        court,
        "",
        Optional.empty());
  }
}

package org.custodian.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.custodian.HandClock;
import org.custodian.LawSlice;
import org.custodian.intake.Intake;
import org.custodian.intake.PaperKind;
import org.custodian.intake.ReceivedRequest;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.RequestClass;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@SpringBootTest(
    classes = LawSlice.class,
    webEnvironment = WebEnvironment.NONE,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:first-requests;DB_CLOSE_DELAY=-1",
      LawSlice.MIGRATIONS,
      LawSlice.VAULT
    })
@DisplayNameGeneration(ReplaceUnderscores.class)
class RequestsAtStartTest {
  @Autowired Intake intake;
  @Autowired Facility facility;
  @Autowired HandClock clock;

  @Test
  void the_first_start_takes_in_one_of_each_kind_and_a_later_start_none() {
    clock.setLocal("2026-03-02T09:10");
    var start = new RequestsAtStart(intake, facility, clock);

    start.takeIn();
    clock.setLocal("2026-03-05T09:10");
    start.takeIn();

    assertThat(taken())
        .extracting(ReceivedRequest::requestClass)
        .containsExactlyInAnyOrder(
            RequestClass.SUBPOENA,
            RequestClass.AUTHORIZATION,
            RequestClass.AUTHORIZATION,
            RequestClass.TREATMENT,
            RequestClass.PATIENT_ACCESS);
    assertThat(taken())
        .allSatisfy(
            request -> {
              assertThat(request.requester().email()).endsWith(".example");
              assertThat(intake.papers(request.number())).isNotEmpty();
            });
    assertThat(taken())
        .filteredOn(ReceivedRequest::stat)
        .extracting(ReceivedRequest::requestClass)
        .containsExactly(RequestClass.TREATMENT);
    assertThat(intake.papers(subpoena()))
        .extracting(paper -> paper.kind())
        .containsExactly(PaperKind.SUBPOENA, PaperKind.NOTICE_AFFIDAVIT);
  }

  private List<ReceivedRequest> taken() {
    return intake.received(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
  }

  private org.custodian.vocabulary.RequestNumber subpoena() {
    return taken().stream()
        .filter(request -> request.requestClass() == RequestClass.SUBPOENA)
        .findFirst()
        .orElseThrow()
        .number();
  }
}

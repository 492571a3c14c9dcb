package org.custodian.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.custodian.accounting.Accounting;
import org.custodian.correspondence.Correspondence;
import org.custodian.correspondence.SentLetter;
import org.custodian.delivery.PacketLinks;
import org.custodian.intake.Intake;
import org.custodian.intake.Outcome;
import org.custodian.packet.Packets;
import org.custodian.records.Records;
import org.custodian.sample.SampleRequests;
import org.custodian.verification.CounselAnswer;
import org.custodian.verification.LegalClock;
import org.custodian.verification.Proceedings;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JourneyTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class BareSubpoenaIT {
  @Autowired Riverbend riverbend;
  @Autowired Engine engine;
  @Autowired Intake intake;
  @Autowired LegalClock legalClock;
  @Autowired Proceedings proceedings;
  @Autowired Records records;
  @Autowired Packets packets;
  @Autowired PacketLinks packetLinks;
  @Autowired Correspondence correspondence;
  @Autowired Accounting accounting;
  @Autowired Facility facility;

  @Test
  void a_subpoena_without_assurance_gets_an_objection_and_no_page_is_opened() throws IOException {
    var request = received();

    riverbend.verify(request, "100016", Checklists.bareSubpoena());
    var counsel = engine.task(request, "userTask_counselReview");
    engine.claim(counsel, "carl");
    proceedings.decide(request, CounselAnswer.OBJECT, Optional.empty(), new StaffId("carl"));
    engine.complete(counsel, "carl");
    engine.until(request, "gateway_cureOrTime");

    assertThat(Pdf.text(letter(request, "OBJ")))
        .contains("26-CV-118", "45 CFR 164.512(e)(1)(ii)")
        .doesNotContain("diagnosis");
    engine.fire(request, "event_cureTimeOver");
    engine.untilOver(request);

    assertThat(codes(request)).containsExactly("ACK", "OBJ");
    assertThat(intake.request(request).outcome()).hasValue(Outcome.OBJECTED);
    nothingLeft(request);
  }

  @Test
  void when_nobody_works_the_objection_goes_out_before_its_last_day_by_itself() {
    var request = received();
    engine.task(request, "userTask_verifyLegalProcess");
    var dates = legalClock.of(request);

    var timer = dates.objectionAt().orElseThrow();
    assertThat(LocalDate.ofInstant(timer, facility.zone()))
        .isBefore(dates.objectionDue().orElseThrow());
    assertThat(dates.objectionDue().orElseThrow())
        .isBeforeOrEqualTo(intake.request(request).courtCase().orElseThrow().returnDate());
    assertThat(engine.jobs(request, "event_objectionDay"))
        .singleElement()
        .satisfies(job -> assertThat(job.getDuedate()).isEqualTo(java.util.Date.from(timer)));

    engine.fire(request, "event_objectionDay");
    engine.task(request, "userTask_counselReview");
    engine.fire(request, "event_objectionDay");
    engine.until(request, "gateway_cureOrTime");

    assertThat(codes(request)).containsExactly("ACK", "OBJ");
    assertThat(engine.open(request, "userTask_verifyLegalProcess")).isEmpty();
    nothingLeft(request);
  }

  private void nothingLeft(RequestNumber request) {
    assertThat(engine.passed(request))
        .doesNotContain("callActivity_preparePacket", "serviceTask_collectRecords");
    assertThat(records.documents(request)).isEmpty();
    assertThat(packets.packet(request)).isEmpty();
    assertThat(packetLinks.state(request)).isEmpty();
    assertThat(accounting.of(request)).isEmpty();
  }

  private RequestNumber received() {
    return riverbend.receive(SampleRequests.subpoenaWithoutAssurance(riverbend.today())).number();
  }

  private byte[] letter(RequestNumber request, String code) {
    await().atMost(Duration.ofMinutes(2)).until(() -> codes(request).contains(code));
    return correspondence.letters(request).stream()
        .filter(letter -> letter.code().equals(code))
        .map(letter -> correspondence.content(request, letter.id()))
        .findFirst()
        .orElseThrow();
  }

  private List<String> codes(RequestNumber request) {
    return correspondence.letters(request).stream().map(SentLetter::code).toList();
  }
}

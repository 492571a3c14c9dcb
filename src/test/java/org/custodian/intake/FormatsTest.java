package org.custodian.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.custodian.intake.FormatAnswer.AS_ASKED;
import static org.custodian.intake.FormatAnswer.HARD_COPY;
import static org.custodian.intake.FormatAnswer.OTHER_AGREED;

import java.util.Optional;
import org.custodian.HandClock;
import org.custodian.LawSlice;
import org.custodian.house.Shows;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.vocabulary.RequestNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@SpringBootTest(
    classes = LawSlice.class,
    webEnvironment = WebEnvironment.NONE,
    properties = {LawSlice.DATABASE, LawSlice.MIGRATIONS, LawSlice.VAULT})
@DisplayNameGeneration(ReplaceUnderscores.class)
class FormatsTest {
  private static final Actor DESK = new Actor("staff:dana");

  @Autowired Formats formats;
  @Autowired Intake intake;
  @Autowired Ledger ledger;
  @Autowired HandClock clock;

  @BeforeEach
  void on_a_monday_morning() {
    clock.setLocal("2026-03-02T09:10");
  }

  @Test
  @Shows("D4")
  void paper_in_place_of_what_can_be_produced_is_not_settled_and_stays_in_the_log() {
    var request = access();
    var wished = intake.request(request).delivery();

    assertThat(formats.settle(request, said(true, HARD_COPY), DESK))
        .isEqualTo(FormatResult.MUST_BE_GIVEN);

    assertThat(intake.request(request).delivery()).isEqualTo(wished);
    assertThat(formats.settled(request)).isEmpty();
    assertThat(ledger.trace(request)).anyMatch(entry -> entry.kind() == Kind.FORMAT_VIOLATION);
  }

  @Test
  @Shows("D4")
  void what_cannot_be_produced_goes_on_paper_unless_another_form_was_agreed() {
    assertThat(formats.settle(access(), said(false, HARD_COPY), DESK))
        .isEqualTo(FormatResult.NO_ADDRESS);

    var request = accessFrom("9 Elm Street");
    assertThat(formats.settle(request, said(false, HARD_COPY), DESK))
        .isEqualTo(FormatResult.SETTLED);
    assertThat(intake.request(request).delivery().format()).isEqualTo(DeliveryWish.Format.PAPER);

    var link =
        new FormatTalk("a film", false, OTHER_AGREED, Optional.of(DeliveryWish.Method.SECURE_LINK));
    formats.settle(request, link, DESK);
    assertThat(intake.request(request).delivery())
        .isEqualTo(
            DeliveryWish.by(DeliveryWish.Method.SECURE_LINK, DeliveryWish.Format.ELECTRONIC));
    assertThat(formats.settled(request)).contains(link);
  }

  @Test
  @Shows("D4")
  void only_patients_have_this_right() {
    var request = intake.receive(Submissions.northsideTreats()).number();

    assertThat(formats.settle(request, said(true, AS_ASKED), DESK))
        .isEqualTo(FormatResult.NOT_OF_THIS_REQUEST);
  }

  @Test
  @Shows("D4")
  void a_talk_says_what_was_asked_and_fits_together() {
    assertThatThrownBy(() -> said(false, AS_ASKED)).hasMessageContaining("INT-09");
    assertThatThrownBy(() -> said(false, OTHER_AGREED)).hasMessageContaining("INT-08");
    assertThatThrownBy(() -> new FormatTalk(" ", true, AS_ASKED, Optional.empty()))
        .hasMessageContaining("INT-07");
    assertThat(said(true, AS_ASKED)).hasToString("FormatTalk[withheld]");
  }

  private RequestNumber access() {
    return intake.receive(Submissions.anaRuizAsksForHerOwn()).number();
  }

  private RequestNumber accessFrom(String address) {
    var sent = Submissions.anaRuizAsksForHerOwn();
    var ana = sent.requester();
    return intake
        .receive(
            new Submission(
                "formats-test-" + address.hashCode(),
                sent.requestClass(),
                sent.channel(),
                sent.language(),
                sent.stat(),
                new Requester(ana.kind(), ana.name(), "", ana.email(), "", address),
                sent.patient(),
                sent.scope(),
                sent.courtCase(),
                "",
                sent.papers()))
        .number();
  }

  private static FormatTalk said(boolean producible, FormatAnswer answer) {
    return new FormatTalk("a film", producible, answer, Optional.empty());
  }
}

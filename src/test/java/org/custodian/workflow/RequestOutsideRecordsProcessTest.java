package org.custodian.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.custodian.correspondence.Letter;
import org.custodian.correspondence.RecipientLetter;
import org.custodian.house.Shows;
import org.custodian.intake.Channel;
import org.custodian.intake.Outcome;
import org.custodian.intake.PapersAdded;
import org.custodian.intake.Particulars;
import org.custodian.intake.PatientAsWritten;
import org.custodian.intake.ReceivedRequest;
import org.custodian.intake.RequestReceived;
import org.custodian.intake.RequestWithdrawn;
import org.custodian.intake.Requester;
import org.custodian.intake.RequesterKind;
import org.custodian.intake.Scope;
import org.custodian.intake.ThirdParty;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.vocabulary.PatientName;
import org.custodian.vocabulary.RequestClass;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

/** Monday 6 April 2026: this hospital asks Lakeview Hospital for records. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RequestOutsideRecordsProcessTest extends ProcessTest {
  private static final LocalDate SECOND_LETTER = LocalDate.of(2026, 4, 20);
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 5, 6);

  @Test
  @Shows({"C11", "E2"})
  void the_other_hospital_is_asked_and_its_records_are_filed() {
    asked();
    assertThat(letters()).containsExactly("REQ");
    assertThat(waitingAt()).isEmpty();

    events.publishEvent(new PapersAdded(number));
    work();
    assertThat(waitingAt()).hasValue("userTask_fileOutsideRecords");
    complete(DANA);

    verify(ledger).append(eq(number), eq(Kind.OUTSIDE_RECORDS_FILED), eq(Actor.staff(DANA)), any());
    verify(intake)
        .close(number, Outcome.OUTSIDE_RECORDS_RECEIVED, Actor.system("closeOutsideRequest"));
    verify(delivery, never()).release(any());
    assertThat(over()).isTrue();
  }

  @Test
  @Shows("C11")
  void the_letter_goes_to_who_holds_the_records_and_says_who_and_what() {
    asked();

    var letter = sent();
    assertThat(letter.to().name()).isEqualTo("Lakeview Hospital");
    assertThat(letter.to().lines()).containsExactly("1 Shore Drive", "Lakeview, IL 61998");
    assertThat(letter.asker()).isEqualTo("Dr. Ada Moss");
    assertThat(letter.born()).isEqualTo(LocalDate.of(1980, 2, 3));
    assertThat(letter.kinds()).containsExactly("Operative note");
    assertThat(letter.answerBy()).isEqualTo(SECOND_LETTER);
    assertThat(letter.again()).isFalse();
  }

  @Test
  @Shows("C11")
  void silence_gets_one_second_letter_and_no_third() {
    asked();

    workUntil(endOf(SECOND_LETTER.minusDays(1)));
    assertThat(letters()).containsExactly("REQ");
    workUntil(endOf(SECOND_LETTER));
    assertThat(letters()).containsExactly("REQ", "REQ");
    assertThat(sent().again()).isTrue();
    assertThat(sent().answerBy()).isEqualTo(LAST_DAY);

    workUntil(endOf(LAST_DAY));
    assertThat(letters()).containsExactly("REQ", "REQ");
    verify(intake).close(number, Outcome.NOT_ANSWERED, Actor.system("closeUnansweredRequest"));
    assertThat(over()).isTrue();
  }

  @Test
  @Shows("C11")
  void records_that_come_after_the_second_letter_still_count() {
    asked();
    workUntil(endOf(SECOND_LETTER));

    events.publishEvent(new PapersAdded(number));
    work();
    workUntil(endOf(LAST_DAY));

    assertThat(waitingAt()).hasValue("userTask_fileOutsideRecords");
    verify(intake, never()).close(any(), any(), any());
  }

  @Test
  @Shows("C11")
  void records_that_come_in_time_stop_the_second_letter() {
    asked();
    events.publishEvent(new PapersAdded(number));
    work();

    workUntil(endOf(SECOND_LETTER));

    assertThat(letters()).containsExactly("REQ");
  }

  @Test
  @Shows("C11")
  void who_asked_may_take_it_back() {
    asked();

    events.publishEvent(new RequestWithdrawn(number));
    work();

    verify(intake).close(number, Outcome.WITHDRAWN, Actor.system("confirmWithdrawal"));
    assertThat(over()).isTrue();
  }

  private RecipientLetter.OutsideRequest sent() {
    var sent = ArgumentCaptor.forClass(Letter.class);
    verify(correspondence, atLeastOnce()).send(eq(number), sent.capture(), any(), any());
    return (RecipientLetter.OutsideRequest) sent.getValue();
  }

  private void asked() {
    when(intake.request(number)).thenReturn(outgoing());
    events.publishEvent(
        new RequestReceived(number, RequestClass.OUTGOING, LocalDate.of(2026, 4, 6)));
    work();
  }

  private ReceivedRequest outgoing() {
    return new ReceivedRequest(
        number,
        RequestClass.OUTGOING,
        Channel.PORTAL,
        "en",
        false,
        MONDAY,
        LocalDate.of(2026, 4, 6),
        new Requester(
            RequesterKind.PROVIDER,
            "Dr. Ada Moss",
            "Orthopedics",
            "moss@riverbend.example",
            "",
            ""),
        new PatientAsWritten(
            new PatientName("Lau", "Kim"), LocalDate.of(1980, 2, 3), Optional.empty()),
        new Scope(Optional.empty(), Optional.empty(), Set.of("OPERATIVE_NOTE"), ""),
        Optional.empty(),
        "treatment",
        Particulars.NONE.withRecipient(
            new ThirdParty("Lakeview Hospital", "1 Shore Drive\nLakeview, IL 61998", "")),
        Optional.empty());
  }
}

package org.custodian.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.custodian.house.Shows;
import org.custodian.vocabulary.PatientName;
import org.custodian.vocabulary.RequestClass;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ClassCheckTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 8, 17);
  private static final Instant NOW = Instant.parse("2026-08-17T15:00:00Z");

  @ParameterizedTest
  @EnumSource(names = {"PATIENT_ACCESS", "DIRECTIVE", "ACCOUNTING"})
  @Shows({"D1", "G4"})
  void a_patient_is_asked_for_no_purpose_no_paper_and_no_organization(RequestClass own) {
    var sent = sent(own, RequestClass.DIRECTIVE == own ? withRecipient() : Particulars.NONE);

    assertThat(faults(sent, RequesterKind.PATIENT)).isEmpty();
    assertThat(faults(sent, RequesterKind.PERSONAL_REP)).isEmpty();
    assertThat(faults(sent, RequesterKind.ATTORNEY)).containsExactly("requester.kind: unknown");
  }

  @Test
  @Shows("D6")
  void a_directive_names_who_gets_the_records_and_where() {
    var nowhere = Particulars.NONE.withRecipient(new ThirdParty("Dale & Pike LLP", "", ""));

    assertThat(faults(sent(RequestClass.DIRECTIVE, Particulars.NONE), RequesterKind.PATIENT))
        .containsExactly("recipient: required");
    assertThat(faults(sent(RequestClass.DIRECTIVE, nowhere), RequesterKind.PATIENT))
        .containsExactly("recipient.email: required");
  }

  @Test
  @Shows("F3")
  void a_payer_names_a_claim_a_visit_or_a_day_of_service() {
    var claim = Particulars.NONE.withClaim("CLM-7", Optional.empty());
    var day = Particulars.NONE.withClaim("", Optional.of(LocalDate.of(2026, 3, 11)));

    assertThat(faults(sent(RequestClass.PAYER, Particulars.NONE), RequesterKind.HEALTH_PLAN))
        .containsExactly("claimNumber: required");
    assertThat(faults(sent(RequestClass.PAYER, claim), RequesterKind.HEALTH_PLAN)).isEmpty();
    assertThat(faults(sent(RequestClass.PAYER, day), RequesterKind.INSURER)).isEmpty();
    assertThat(faults(sent(RequestClass.PAYER, day), RequesterKind.EMPLOYER))
        .containsExactly("requester.kind: unknown");
  }

  @Test
  @Shows("C9")
  void a_claim_for_a_work_injury_gives_its_day() {
    var future = Particulars.NONE.withClaim("", Optional.of(TODAY.plusDays(1)));

    assertThat(faults(sent(RequestClass.WORKERS_COMP, Particulars.NONE), RequesterKind.INSURER))
        .containsExactly("eventDate: required");
    assertThat(faults(sent(RequestClass.WORKERS_COMP, future), RequesterKind.INSURER))
        .containsExactly("eventDate: future");
  }

  @Test
  @Shows({"C6", "C7"})
  void an_official_says_what_is_shown_and_may_name_a_case() {
    var warrant = Particulars.NONE.withDemand(LawEnforcementDemand.WARRANT);

    assertThat(
            faults(
                sent(RequestClass.LAW_ENFORCEMENT, Particulars.NONE),
                RequesterKind.LAW_ENFORCEMENT))
        .containsExactly("demand: required");
    assertThat(faults(sent(RequestClass.LAW_ENFORCEMENT, warrant), RequesterKind.LAW_ENFORCEMENT))
        .isEmpty();
    assertThat(faults(sent(RequestClass.LAW_ENFORCEMENT, warrant), RequesterKind.ATTORNEY))
        .containsExactly("requester.kind: unknown");
  }

  @Test
  void an_outgoing_request_names_who_holds_the_records() {
    assertThat(faults(sent(RequestClass.OUTGOING, Particulars.NONE), RequesterKind.PROVIDER))
        .containsExactly("recipient: required");
    assertThat(faults(sent(RequestClass.OUTGOING, withRecipient()), RequesterKind.PROVIDER))
        .isEmpty();
  }

  @Test
  void a_purpose_is_a_known_code() {
    var unknown = Particulars.NONE.withPurposeCode("LEGAL");

    assertThat(faults(sent(RequestClass.CORONER, unknown), RequesterKind.GOVERNMENT))
        .containsExactly("purposeCode: unknown");
  }

  @Test
  @Shows("D4")
  void a_paper_copy_goes_by_post_and_needs_a_place_to_go_to() {
    var online = DeliveryWish.by(DeliveryWish.Method.PORTAL, DeliveryWish.Format.PAPER);
    var post = DeliveryWish.by(DeliveryWish.Method.PAPER, DeliveryWish.Format.PAPER);

    assertThat(faults(access(online), RequesterKind.PATIENT))
        .containsExactly("delivery.format: unknown");
    assertThat(faults(access(post), RequesterKind.PATIENT))
        .containsExactly("delivery.address: required");
    assertThat(faults(access(post.to("PO Box 7")), RequesterKind.PATIENT)).isEmpty();
  }

  @Test
  void a_request_has_at_most_ten_ranges_of_days() {
    var ranges = new ArrayList<DateRange>();
    for (int month = 1; month <= 11; month++) {
      ranges.add(DateRange.of(LocalDate.of(2024, month, 1), LocalDate.of(2024, month, 28)));
    }
    var eleven = new Scope(ranges, Set.of(), Set.of(), "");
    var ten = new Scope(ranges.subList(0, 10), Set.of(), Set.of(), "");

    assertThat(faults(sent(Channel.PORTAL, eleven))).containsExactly("scope.ranges: too-many");
    assertThat(faults(sent(Channel.PORTAL, ten))).isEmpty();
  }

  @Test
  void mail_was_received_when_it_reached_the_house_and_not_later_than_now() {
    var mail = sent(Channel.MAIL, anyDay());

    assertThat(faults(mail.receivedAt(NOW.minusSeconds(7200)))).isEmpty();
    assertThat(faults(mail.receivedAt(NOW.plusSeconds(1)))).containsExactly("receivedAt: future");
    assertThat(faults(sent(Channel.PORTAL, anyDay()).receivedAt(NOW)))
        .containsExactly("receivedAt: not-asked");
  }

  private static List<String> faults(Submission sent, RequesterKind kind) {
    return faults(
        new Submission(
            sent.idempotencyKey(),
            sent.requestClass(),
            sent.channel(),
            "en",
            false,
            new Requester(kind, "Kai Moss", "Moss Office", "kai@example.com", "", ""),
            sent.patient(),
            sent.scope(),
            Optional.empty(),
            "",
            sent.particulars(),
            Optional.empty(),
            List.of()));
  }

  private static List<String> faults(Submission sent) {
    return SubmissionCheck.faults(sent, TODAY, NOW).stream()
        .map(fault -> fault.field() + ": " + fault.code())
        .toList();
  }

  private static Submission access(DeliveryWish wish) {
    return sent(RequestClass.PATIENT_ACCESS, Particulars.NONE.withDelivery(wish));
  }

  private static Submission sent(RequestClass requestClass, Particulars particulars) {
    return sent(requestClass, Channel.PORTAL, anyDay()).with(particulars);
  }

  private static Submission sent(Channel channel, Scope scope) {
    return sent(RequestClass.PATIENT_ACCESS, channel, scope);
  }

  private static Submission sent(RequestClass requestClass, Channel channel, Scope scope) {
    return new Submission(
        "key-00001",
        requestClass,
        channel,
        "en",
        false,
        new Requester(RequesterKind.PATIENT, "Kai Moss", "", "kai@example.com", "", ""),
        new PatientAsWritten(
            new PatientName("Moss", "Kai"), LocalDate.of(1990, 5, 5), Optional.empty()),
        scope,
        Optional.empty(),
        "",
        List.of());
  }

  private static Scope anyDay() {
    return new Scope(List.of(), Set.of(), Set.of(), "");
  }

  private static Particulars withRecipient() {
    return Particulars.NONE.withRecipient(
        new ThirdParty("Dale & Pike LLP", "1 Quay", "office@example.com"));
  }
}

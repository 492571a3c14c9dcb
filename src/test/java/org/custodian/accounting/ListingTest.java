package org.custodian.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.custodian.house.Shows;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.PatientName;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ListingTest {
  private static final ZoneId ZONE = ZoneId.of("America/Chicago");
  private static final LocalDate FIRST = LocalDate.of(2020, 9, 14);
  private static final LocalDate ASKED = LocalDate.of(2026, 9, 14);
  private static final AccountingPolicy POLICY =
      new AccountingPolicy(false, false, true, 30, "Privacy Officer");

  @Test
  @Shows("E1")
  void the_first_and_the_last_day_of_the_period_count_and_the_days_beside_them_do_not() {
    var listing =
        listing(
            report("a", LocalDate.of(2020, 9, 13)),
            report("b", FIRST),
            report("c", ASKED),
            report("d", ASKED.plusDays(1)));

    assertThat(ids(listing.disclosures(FIRST, ASKED, ASKED))).containsExactly("b", "c");
  }

  @Test
  @Shows("E4")
  void fourteen_monthly_reports_to_one_registry_are_one_line_with_their_number_and_last_day() {
    var reports = new ArrayList<Disclosure>();
    for (int month = 0; month < 14; month++) {
      reports.add(report("m" + month, YearMonth.of(2025, 1).plusMonths(month).atDay(5)));
    }
    var listing = new Listing(reports, List.of(), Map.of(), POLICY);

    var entries = listing.entries(listing.disclosures(FIRST, ASKED, ASKED));

    assertThat(entries).hasSize(1);
    assertThat(entries.get(0).first().id()).isEqualTo("m0");
    assertThat(entries.get(0).number()).isEqualTo(14);
    assertThat(entries.get(0).lastOn()).isEqualTo(LocalDate.of(2026, 2, 5));
  }

  @Test
  @Shows("E4")
  void two_purposes_or_two_recipients_are_two_lines() {
    var flu = report("a", LocalDate.of(2026, 1, 5));
    var births = told("b", LocalDate.of(2026, 2, 5), "State registry", "Births");
    var other = told("c", LocalDate.of(2026, 3, 5), "County registry", "Influenza");
    var listing = listing(flu, births, other);

    assertThat(listing.entries(listing.disclosures(FIRST, ASKED, ASKED))).hasSize(3);
  }

  @Test
  @Shows("E4")
  void a_house_that_does_not_group_lists_each() {
    var alone = new AccountingPolicy(false, false, false, 30, "Privacy Officer");
    var facts =
        List.of(report("a", LocalDate.of(2026, 1, 5)), report("b", LocalDate.of(2026, 2, 5)));
    var listing = new Listing(facts, List.of(), Map.of(), alone);

    assertThat(listing.entries(facts)).extracting(AccountingEntry::number).containsExactly(1, 1);
  }

  @Test
  @Shows("E5")
  void research_on_fifty_people_is_a_protocol_and_on_forty_nine_a_line() {
    var of50 = inResearch("a", "large");
    var of49 = inResearch("b", "small");
    var listing =
        new Listing(
            List.of(of50, of49),
            List.of(),
            Map.of("large", protocol(50), "small", protocol(49)),
            POLICY);

    var listed = listing.disclosures(FIRST, ASKED, ASKED);

    assertThat(listing.entries(listed))
        .extracting(entry -> entry.first().id())
        .containsExactly("b");
    assertThat(listing.protocols(FIRST, ASKED, Set.of("large", "small")))
        .containsExactly(protocol(50));
  }

  @Test
  @Shows("E5")
  void a_protocol_that_noted_other_patients_or_ended_before_the_period_is_not_listed() {
    var listing = new Listing(List.of(), List.of(), Map.of("large", protocol(60)), POLICY);

    assertThat(listing.protocols(FIRST, ASKED, Set.of("large"))).isEmpty();
    assertThat(listing.protocols(FIRST, ASKED, Set.of())).hasSize(1);
    assertThat(listing.protocols(LocalDate.of(2026, 7, 1), ASKED, Set.of())).isEmpty();
  }

  @Test
  @Shows("E8")
  void an_oral_suspension_ends_after_thirty_days_and_then_the_row_shows() {
    var seized = process("gj", LocalDate.of(2026, 9, 3), LegalBasis.LE_PROCESS);
    var oral = suspension(false, LocalDate.of(2026, 10, 3));
    var listing = new Listing(List.of(seized), List.of(oral), Map.of(), POLICY);

    assertThat(listing.disclosures(FIRST, ASKED, LocalDate.of(2026, 10, 3))).isEmpty();
    assertThat(ids(listing.disclosures(FIRST, ASKED, LocalDate.of(2026, 10, 4))))
        .containsExactly("gj");
  }

  @Test
  @Shows("E8")
  void a_writing_that_follows_holds_until_its_own_day() {
    var seized = process("gj", LocalDate.of(2026, 9, 3), LegalBasis.LE_PROCESS);
    var orders =
        List.of(
            suspension(false, LocalDate.of(2026, 10, 3)),
            suspension(true, LocalDate.of(2027, 3, 1)));
    var listing = new Listing(List.of(seized), orders, Map.of(), POLICY);

    assertThat(listing.disclosures(FIRST, ASKED, LocalDate.of(2027, 3, 1))).isEmpty();
    assertThat(listing.disclosures(FIRST, ASKED, LocalDate.of(2027, 3, 2))).hasSize(1);
  }

  @Test
  @Shows("E8")
  void a_suspension_hides_nothing_that_went_to_somebody_else() {
    var party = process("sub", LocalDate.of(2026, 9, 3), LegalBasis.SUBPOENA_NOTICE);
    var order = suspension(true, LocalDate.of(2027, 3, 1));
    var listing = new Listing(List.of(party), List.of(order), Map.of(), POLICY);

    assertThat(ids(listing.disclosures(FIRST, ASKED, ASKED))).containsExactly("sub");
  }

  @Test
  @Shows("E8")
  void a_writing_without_a_period_and_an_oral_wish_for_longer_than_thirty_days_do_not_hold() {
    var stated = LocalDate.of(2026, 9, 3);
    var oral = statement(false, Optional.of(LocalDate.of(2027, 1, 1)));

    assertThat(oral.lastDay(stated.plusDays(30))).isEqualTo(LocalDate.of(2026, 10, 3));
    assertThat(statement(false, Optional.of(stated.plusDays(9))).lastDay(stated.plusDays(30)))
        .isEqualTo(stated.plusDays(9));
    assertThatThrownBy(() -> statement(true, Optional.empty()))
        .hasMessageContaining("says for how long");
  }

  @Test
  @Shows("E2")
  void what_was_corrected_is_told_by_its_correction() {
    var meant = process("old", LocalDate.of(2026, 7, 13), LegalBasis.SUBPOENA_NOTICE);
    var really =
        with(
            process("new", LocalDate.of(2026, 7, 13), LegalBasis.IMPERMISSIBLE),
            FurtherFacts.none().correcting("old"));

    assertThat(ids(listing(meant, really).disclosures(FIRST, ASKED, ASKED))).containsExactly("new");
  }

  @Test
  @Shows("E10")
  void what_42_CFR_2_25_counts_is_listed_only_where_the_switch_is_on_and_for_three_years() {
    var old = byConsent("old", ASKED.minusYears(3).minusDays(1));
    var recent = byConsent("recent", ASKED.minusYears(3));
    var on = new AccountingPolicy(false, true, true, 30, "Privacy Officer");

    assertThat(listing(old, recent).disclosures(FIRST, ASKED, ASKED)).isEmpty();
    assertThat(
            ids(
                new Listing(List.of(old, recent), List.of(), Map.of(), on)
                    .disclosures(FIRST, ASKED, ASKED)))
        .containsExactly("recent");
  }

  private static Listing listing(Disclosure... facts) {
    return new Listing(List.of(facts), List.of(), Map.of(), POLICY);
  }

  private static List<String> ids(List<Disclosure> facts) {
    return facts.stream().map(Disclosure::id).toList();
  }

  private static Disclosure report(String id, LocalDate on) {
    return told(id, on, "State registry", "Influenza");
  }

  private static Disclosure told(String id, LocalDate on, String recipient, String purpose) {
    return fact(id, on, recipient, purpose, LegalBasis.PUBLIC_HEALTH, true, FurtherFacts.none());
  }

  private static Disclosure process(String id, LocalDate on, LegalBasis basis) {
    return fact(id, on, "County office", "case 7", basis, true, FurtherFacts.none());
  }

  private static Disclosure inResearch(String id, String protocol) {
    var none = FurtherFacts.none();
    var further =
        new FurtherFacts(
            none.partTwoBasis(),
            false,
            none.partTwoNotice(),
            none.consentRef(),
            none.seriesId(),
            Optional.of(protocol),
            none.correctionOf(),
            none.trackingNo(),
            none.wording());
    return fact(
        id,
        LocalDate.of(2026, 3, 1),
        "University",
        "Study",
        LegalBasis.RESEARCH_WAIVER,
        true,
        further);
  }

  private static Disclosure byConsent(String id, LocalDate on) {
    var none = FurtherFacts.none();
    var further =
        new FurtherFacts(
            Optional.of(LegalBasis.P2_CONSENT),
            true,
            none.partTwoNotice(),
            none.consentRef(),
            none.seriesId(),
            none.protocolId(),
            none.correctionOf(),
            none.trackingNo(),
            none.wording());
    return fact(id, on, "Clinic", "", LegalBasis.TREATMENT, false, further);
  }

  private static Disclosure with(Disclosure fact, FurtherFacts further) {
    return fact(
        fact.id(), fact.disclosedOn(), "A shop", "", fact.basis(), fact.accountable(), further);
  }

  private static Disclosure fact(
      String id,
      LocalDate on,
      String recipient,
      String purpose,
      LegalBasis basis,
      boolean accountable,
      FurtherFacts further) {
    Instant at = on.atTime(10, 0).atZone(ZONE).toInstant();
    return new Disclosure(
        id,
        Optional.of(new RequestNumber("26-0024")),
        Optional.empty(),
        at,
        on,
        Released.KIM,
        new PatientName("Lau", "Kim"),
        recipient,
        Optional.of("1 Main Street"),
        new Contents(List.of(), on, on, 14, "", "", 0, "", ""),
        purpose.isEmpty() ? Optional.empty() : Optional.of(purpose),
        Optional.empty(),
        basis,
        accountable,
        "45 CFR 164.528(a)(1)",
        Method.PAPER,
        new StaffId("dana"),
        Optional.empty(),
        further);
  }

  private static ResearchProtocol protocol(int people) {
    return new ResearchProtocol(
        "Knee study",
        "Whether early walking helps.",
        "Adults after knee surgery",
        "operative notes",
        LocalDate.of(2026, 1, 1),
        LocalDate.of(2026, 6, 30),
        "Bend University",
        "2 College Road, (555) 010-0999",
        people);
  }

  private static Suspension suspension(boolean written, LocalDate lastDay) {
    return new Suspension(
        Optional.of(new RequestNumber("26-0024")),
        Optional.empty(),
        "County Sheriff",
        "Det. Ames",
        written,
        LocalDate.of(2026, 9, 3),
        lastDay);
  }

  private static SuspensionStatement statement(boolean written, Optional<LocalDate> until) {
    return new SuspensionStatement(
        "County Sheriff",
        "",
        "Det. Ames",
        written,
        LocalDate.of(2026, 9, 3),
        until,
        "It would impede.");
  }
}

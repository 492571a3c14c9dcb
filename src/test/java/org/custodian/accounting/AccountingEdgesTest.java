package org.custodian.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.custodian.house.Shows;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.RequestNumber;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What an accounting leaves out for a time, what a line needs, and where one series ends. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccountingEdgesTest {
  private static final LocalDate STATED = LocalDate.of(2026, 2, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 3, 3);
  private static final RequestNumber ASKED = new RequestNumber("26-0007");
  private static final Set<LegalBasis> MAY_ASK =
      Set.of(
          LegalBasis.LE_PROCESS, LegalBasis.LE_LOCATE, LegalBasis.LE_VICTIM, LegalBasis.OVERSIGHT);

  @ParameterizedTest
  @CsvSource({"2026-01-31, false", "2026-02-01, true", "2026-03-03, true", "2026-03-04, false"})
  @Shows("E8")
  void an_accounting_is_silent_from_the_statement_through_its_last_day(
      LocalDate madeOn, boolean silent) {
    var fact = fact("a", Optional.of(ASKED), LegalBasis.LE_PROCESS);

    assertThat(ofRequest(ASKED).hides(fact, madeOn)).isEqualTo(silent);
    assertThat(ofOne("a").hides(fact, madeOn)).isEqualTo(silent);
  }

  @ParameterizedTest
  @EnumSource(LegalBasis.class)
  @Shows("E8")
  void only_who_enforces_the_law_or_oversees_health_care_may_ask_for_silence(LegalBasis basis) {
    var fact = fact("a", Optional.of(ASKED), basis);

    assertThat(Suspension.mayConcern(fact)).isEqualTo(MAY_ASK.contains(basis));
    assertThat(ofRequest(ASKED).hides(fact, STATED)).isEqualTo(MAY_ASK.contains(basis));
    assertThat(ofOne("a").hides(fact, STATED)).isEqualTo(MAY_ASK.contains(basis));
  }

  @Test
  @Shows("E8")
  void silence_about_one_disclosure_hides_no_other_and_none_that_answers_no_request() {
    var oral = fact("b", Optional.empty(), LegalBasis.LE_LOCATE);
    var other = fact("c", Optional.of(new RequestNumber("26-0008")), LegalBasis.LE_LOCATE);

    assertThat(ofOne("a").hides(oral, STATED)).isFalse();
    assertThat(ofOne("b").hides(oral, STATED)).isTrue();
    assertThat(ofOne("a").hides(other, STATED)).isFalse();
    assertThat(ofRequest(ASKED).hides(oral, STATED)).isFalse();
    assertThat(ofRequest(ASKED).hides(other, STATED)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    // written, until, longest by word of mouth, last day
    "true, 2026-12-31, 2026-03-03, 2026-12-31",
    "false, 2026-02-10, 2026-03-03, 2026-02-10",
    "false, 2026-03-03, 2026-03-03, 2026-03-03",
    "false, 2026-03-04, 2026-03-03, 2026-03-03",
    "false, , 2026-03-03, 2026-03-03"
  })
  @Shows("E8")
  void word_of_mouth_holds_thirty_days_at_most_and_writing_as_long_as_it_says(
      boolean written, LocalDate until, LocalDate longest, LocalDate last) {
    var statement =
        new SuspensionStatement(
            "State police", "", "Sgt. Ruiz", written, STATED, Optional.ofNullable(until), "said");

    assertThat(statement.lastDay(longest)).isEqualTo(last);
    assertThat(statement).hasToString("SuspensionStatement[withheld]");
  }

  @ParameterizedTest
  @CsvSource({
    "'', Ruiz, true, 2026-02-10",
    "Police, ' ', true, 2026-02-10",
    "Police, Ruiz, true, ",
    "Police, Ruiz, false, 2026-01-31"
  })
  @Shows("E8")
  void a_statement_names_agency_official_and_in_writing_its_end(
      String agency, String official, boolean written, LocalDate until) {
    assertThatThrownBy(
            () ->
                new SuspensionStatement(
                    agency, "", official, written, STATED, Optional.ofNullable(until), ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching("ACC-(12|26|27) .*");
    assertThat(
            new SuspensionStatement("Police", "", "Ruiz", false, STATED, Optional.of(STATED), "")
                .lastDay(LAST))
        .as("a suspension of one day")
        .isEqualTo(STATED);
  }

  @ParameterizedTest
  @CsvSource({"' ', true", "'', true", "'1 Main Street', false"})
  @Shows("E3")
  void a_blank_address_is_none(String address, boolean refused) {
    if (refused) {
      assertThatThrownBy(() -> outside(Optional.of(address), "Duty", Optional.empty()))
          .hasMessage("ACC-13 Give the recipient's address, or say that it is not known.");
    } else {
      assertThat(outside(Optional.of(address), "Duty", Optional.empty()).address())
          .contains(address);
    }
  }

  @ParameterizedTest
  @CsvSource({"' ', true", "'', true", "'District court, 26-1', false"})
  @Shows("E3")
  void a_blank_court_case_gives_no_purpose(String courtCase, boolean refused) {
    if (refused) {
      assertThatThrownBy(() -> outside(Optional.of("1 Main Street"), " ", Optional.of(courtCase)))
          .hasMessageStartingWith("ACC-29 Write down why");
    } else {
      assertThat(outside(Optional.of("1 Main Street"), " ", Optional.of(courtCase)).courtCase())
          .contains(courtCase);
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 0", "1, 0, 1", "0, 1, 1", "2, 1, 3", "3, 2, 5"})
  @Shows({"E4", "E5"})
  void a_patient_reads_a_line_for_each_entry_and_each_protocol(
      int entries, int protocols, int lines) {
    var fact = fact("a", Optional.empty(), LegalBasis.PUBLIC_HEALTH);
    var report =
        new AccountingOfDisclosures(
            Released.KIM,
            Optional.empty(),
            STATED,
            LAST,
            LAST,
            List.of(fact),
            Collections.nCopies(entries, new AccountingEntry(fact, 1, fact.disclosedOn())),
            Collections.nCopies(protocols, protocol(50)));

    assertThat(report.lines()).isEqualTo(lines);
  }

  @ParameterizedTest
  @CsvSource({"1, false", "49, false", "50, true", "51, true"})
  @Shows("E5")
  void research_on_fifty_people_or_more_is_listed_as_its_protocol(int people, boolean large) {
    assertThat(protocol(people).standsForItsDisclosures()).isEqualTo(large);
    assertThat(protocol(people)).hasToString("ResearchProtocol[withheld]");
  }

  @ParameterizedTest
  @CsvSource({
    // the period of the accounting, the protocol runs from 2026-02-01 to 2026-03-03
    "2026-01-01, 2026-01-31, false",
    "2026-01-01, 2026-02-01, true",
    "2026-03-03, 2026-04-01, true",
    "2026-03-04, 2026-04-01, false",
    "2026-02-10, 2026-02-11, true"
  })
  @Shows("E5")
  void a_protocol_is_listed_if_one_of_its_days_lies_in_the_period(
      LocalDate from, LocalDate to, boolean listed) {
    assertThat(protocol(50).within(from, to)).isEqualTo(listed);
  }

  @Test
  @Shows("E4")
  void a_series_that_was_named_is_one_however_its_purpose_is_worded() {
    var named = fact("a", Optional.empty(), LegalBasis.PUBLIC_HEALTH, "registry/flu", "Duty");
    var again = fact("b", Optional.empty(), LegalBasis.PUBLIC_HEALTH, "registry/flu", "Report");
    var other = fact("c", Optional.empty(), LegalBasis.PUBLIC_HEALTH, "registry/births", "Duty");
    var loose = fact("d", Optional.empty(), LegalBasis.PUBLIC_HEALTH);

    assertThat(SeriesKey.of(named)).isEqualTo(SeriesKey.of(again));
    assertThat(SeriesKey.of(named)).isNotEqualTo(SeriesKey.of(other));
    assertThat(SeriesKey.of(named)).isNotEqualTo(SeriesKey.of(loose));
    assertThat(SeriesKey.of(named).purpose()).isEqualTo("series registry/flu");
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "9"})
  void no_more_pages_are_told_than_reached_the_recipient(int pages) {
    var contents = fact("a", Optional.empty(), LegalBasis.LE_PROCESS).contents();

    var reached = contents.ofPages(pages);

    assertThat(reached.recordPages()).isEqualTo(pages);
    assertThat(reached.ofPages(contents.recordPages())).isEqualTo(contents);
  }

  @Test
  void a_correction_names_the_disclosure_that_it_corrects() {
    var facts = FurtherFacts.none().correcting("a");

    assertThat(facts.correctionOf()).contains("a");
    assertThat(facts.correcting("b").correctionOf()).contains("b");
    assertThat(facts).hasToString("FurtherFacts[withheld]");
  }

  @Test
  void what_is_looked_for_and_for_how_long_nothing_is_said_never_prints_itself() {
    var query =
        new DisclosureQuery(
            "SECRET", "SECRET", Optional.empty(), Optional.empty(), "", Optional.empty(), true);

    assertThat(query).hasToString("DisclosureQuery[withheld]");
    assertThat(ofOne("a")).hasToString("Suspension[withheld]");
  }

  @Test
  void a_row_is_new_until_it_was_stored_so_that_no_key_is_written_twice() {
    var row =
        new Noted() {
          @Override
          public String getId() {
            return "a";
          }
        };

    assertThat(row.isNew()).isTrue();
    row.keepStored();
    assertThat(row.isNew()).isFalse();
  }

  private static Suspension ofRequest(RequestNumber request) {
    return new Suspension(
        Optional.of(request), Optional.empty(), "State police", "Ruiz", true, STATED, LAST);
  }

  private static Suspension ofOne(String disclosure) {
    return new Suspension(
        Optional.empty(), Optional.of(disclosure), "State police", "Ruiz", true, STATED, LAST);
  }

  private static ResearchProtocol protocol(int people) {
    return new ResearchProtocol(
        "Heart", "Study", "All", "Notes", STATED, LAST, "University", "1 Quad", people);
  }

  private static Disclosure fact(String id, Optional<RequestNumber> request, LegalBasis basis) {
    return fact(id, request, basis, FurtherFacts.none(), "Duty");
  }

  private static Disclosure fact(
      String id, Optional<RequestNumber> request, LegalBasis basis, String series, String purpose) {
    var none = Optional.<String>empty();
    var further =
        new FurtherFacts(
            Optional.empty(), false, none, none, Optional.of(series), none, none, none, none);
    return fact(id, request, basis, further, purpose);
  }

  private static Disclosure fact(
      String id,
      Optional<RequestNumber> request,
      LegalBasis basis,
      FurtherFacts further,
      String purpose) {
    var like = Released.subpoena("26-0001", "2026-01-05T10:00:00Z");
    return new Disclosure(
        id,
        request,
        Optional.empty(),
        like.disclosedAt(),
        like.disclosedOn(),
        like.patient(),
        like.patientName(),
        like.recipient(),
        like.address(),
        like.contents(),
        Optional.of(purpose),
        Optional.empty(),
        basis,
        true,
        like.accountableBy(),
        like.method(),
        like.releasedBy(),
        Optional.empty(),
        further);
  }

  private static OutsideDisclosure outside(
      Optional<String> address, String purpose, Optional<String> courtCase) {
    return new OutsideDisclosure(
        Optional.empty(),
        Released.KIM,
        Instant.EPOCH,
        "Registry",
        address,
        false,
        "Report",
        0,
        Optional.empty(),
        Optional.empty(),
        purpose,
        courtCase,
        LegalBasis.PUBLIC_HEALTH,
        Method.FAX,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}

package org.custodian.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.when;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.custodian.abstraction.Abstraction;
import org.custodian.correspondence.Correspondence;
import org.custodian.correspondence.Letter;
import org.custodian.delivery.ReleaseSlice;
import org.custodian.delivery.StoppedClock;
import org.custodian.intake.Inspections;
import org.custodian.intake.Intake;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.packet.Packets;
import org.custodian.records.DocumentType;
import org.custodian.records.PatientRecord;
import org.custodian.records.Records;
import org.custodian.vault.Vault;
import org.custodian.verification.Holds;
import org.custodian.verification.Verification;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.PatientName;
import org.custodian.vocabulary.PatientRef;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.RuleBook;
import org.custodian.vocabulary.StaffId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ReleaseSlice
@Import(AccountingTest.Here.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccountingTest {
  private static final StaffId AUDITOR = new StaffId("ada");
  private static final PatientRef ANA = new PatientRef("100010");

  @ComponentScan("org.custodian.accounting")
  static class Here {}

  @Autowired private Accounting accounting;
  @Autowired private DisclosureRows rows;
  @Autowired private DisclosureBook book;
  @Autowired private CommittedDisclosures committed;
  @Autowired private AccountingsMade made;
  @Autowired private Ledger ledger;
  @Autowired private Vault vault;
  @Autowired private Clock clock;
  @Autowired private JdbcTemplate database;
  @Autowired private PlatformTransactionManager transactions;
  @MockitoBean private Packets packets;
  @MockitoBean private Verification verification;
  @MockitoBean private Holds holds;
  @MockitoBean private Intake intake;
  @MockitoBean private Inspections inspections;
  @MockitoBean private Records records;
  @MockitoBean private Abstraction abstraction;
  @MockitoBean private RuleBook rules;
  @MockitoBean private Correspondence correspondence;

  @BeforeEach
  void six_disclosures_of_two_patients() {
    ((StoppedClock) clock).set("2026-09-14T15:00:00Z");
    when(records.patient(Released.KIM)).thenReturn(patient(Released.KIM, "Lau", "Kim"));
    when(records.patient(ANA)).thenReturn(patient(ANA, "Ruiz-Peña", "Ana"));
    if (accounting.search(query("", "")).total() == 0) {
      save(Released.subpoena("20-0001", "2020-09-14T04:59:00Z"));
      save(Released.subpoena("20-0002", "2020-09-14T05:00:00Z"));
      save(Released.subpoena("26-0009", "2026-05-18T20:00:00Z"));
      save(Released.authorization("26-0010", "2026-06-01T20:00:00Z"));
      save(
          Released.of(
              "26-0011",
              "2026-06-02T20:00:00Z",
              ANA,
              new PatientName("Ruiz-Peña", "Ana"),
              LegalBasis.COURT_ORDER,
              true));
      save(
          Released.named(
              "26-0012",
              "2026-06-03T20:00:00Z",
              ANA,
              new PatientName("Ruiz-Peña", "Ana"),
              LegalBasis.SUBPOENA_QPO,
              true,
              "=HYPERLINK(\"http://evil.example\"), Álvarez y Asociados"));
    }
  }

  @Test
  void a_patient_is_found_by_words_of_the_name_in_any_order_without_accents_or_by_number() {
    assertThat(found(query("pena ana", ""))).containsExactly("26-0012", "26-0011");
    assertThat(found(query("LAU, Kim", ""))).hasSize(4);
    assertThat(found(query("100010", ""))).hasSize(2);
    assertThat(found(query("ruiz kim", ""))).isEmpty();
  }

  @Test
  void what_a_person_types_is_never_a_wildcard() {
    assertThat(found(query("%", ""))).isEmpty();
    assertThat(found(query("_", ""))).isEmpty();
    assertThat(found(query("' or 1=1 --", ""))).isEmpty();
  }

  @Test
  void a_recipient_is_found_by_the_beginning_of_a_word() {
    assertThat(found(query("", "alvarez"))).containsExactly("26-0012");
    assertThat(found(query("", "brand hal"))).hasSize(5);
    assertThat(found(query("", "randt"))).isEmpty();
  }

  @Test
  void a_name_is_found_as_patient_or_recipient_if_neither_is_said() {
    var anyone = query("", "").anyone("alvarez ana");

    assertThat(found(anyone)).containsExactly("26-0012");
    assertThat(found(query("", "").anyone("lau alvarez"))).isEmpty();
  }

  @Test
  void pages_follow_each_other_without_gap_and_without_repeating() {
    var read = new java.util.ArrayList<String>();
    var query = query("", "");
    for (var page = accounting.search(query, 2);
        !page.shown().isEmpty();
        page = accounting.search(query, 2)) {
      page.shown().forEach(fact -> read.add(fact.request().orElseThrow().value()));
      query = query.before(DisclosurePlace.of(page.shown().get(page.shown().size() - 1)));
    }

    assertThat(read)
        .containsExactly("26-0012", "26-0011", "26-0010", "26-0009", "20-0002", "20-0001");
  }

  @Test
  void each_disclosure_is_an_entry_that_commits_to_what_the_law_wants() {
    var fact = accounting.search(reference("26-0009")).shown().get(0);

    var entry =
        ledger
            .entry(new org.custodian.ledger.LogQuery.One.Id(Accounting.entryOf(fact.id())))
            .orElseThrow();

    assertThat(entry.kind()).isEqualTo(Kind.DISCLOSED);
    assertThat(entry.facts()).containsEntry("basis", fact.basis().name());
    assertThat(entry.commitments())
        .containsKeys("patient", "patientName", "recipientName", "description");
    assertThat(ledger.details(entry).values())
        .containsEntry("patient", fact.patient().mrn())
        .containsEntry("recipientName", fact.recipient());
  }

  @Test
  void a_row_that_was_changed_past_the_product_does_not_fit_what_the_log_committed_to() {
    var honest = accounting.search(reference("26-0009")).shown().get(0);
    long index = ledger.included(DisclosureBook.key(honest.id())).index();
    assertThat(committed.otherwise(honest)).isEmpty();
    assertThat(committed.all(read -> {})).isEmpty();
    database.execute("drop trigger disclosure_append_only");

    for (var attack :
        Map.of(
                "mrn = '100010'", "patient",
                "given = 'Tim'", "patientName",
                "recipient = 'Somebody Else'", "recipientName",
                "recipient_address = 'Elsewhere 1'", "recipientAddress",
                "purpose = 'Another reason'", "reason")
            .entrySet()) {
      var kept = database.queryForMap("select * from disclosure where id = ?", honest.id());
      database.update("update disclosure set " + attack.getKey() + " where id = ?", honest.id());

      assertThat(committed.otherwise(accounting.disclosure(honest.id()).orElseThrow()))
          .as(attack.getKey())
          .containsExactly(attack.getValue());
      assertThat(committed.all(read -> {}))
          .containsExactly(new CommittedDisclosures.Otherwise(honest.request(), index));
      var column = attack.getKey().substring(0, attack.getKey().indexOf(' '));
      database.update(
          "update disclosure set " + column + " = ? where id = ?", kept.get(column), honest.id());
    }
    assertThat(committed.all(read -> {})).isEmpty();
    database.execute(
        "create trigger disclosure_append_only before update, delete on disclosure for each row call"
            + " \"org.custodian.ledger.AppendOnly\"");
  }

  @Test
  void what_was_destroyed_after_its_time_is_no_difference() {
    var old = accounting.search(reference("20-0001")).shown().get(0);
    assertThat(committed.otherwise(old)).isEmpty();

    new TransactionTemplate(transactions)
        .executeWithoutResult(
            work -> ledger.shred(old.request().orElseThrow(), Actor.staff(AUDITOR)));

    assertThat(committed.otherwise(old)).isEmpty();
    assertThat(committed.count()).isPositive();
  }

  @Test
  void a_value_that_was_taken_out_of_the_details_is_missed() {
    var honest = accounting.search(reference("26-0010")).shown().get(0);
    var entry = Accounting.entryOf(honest.id());
    var kept =
        database.queryForMap(
            "select * from ledger_detail where entry_id = ? and field = 'description'", entry);
    database.update(
        "delete from ledger_detail where entry_id = ? and field = 'description'", entry);

    assertThat(committed.otherwise(honest)).containsExactly("description");

    database.update(
        "insert into ledger_detail (entry_id, field, subject, kept_at, cipher)"
            + " values (?, ?, ?, ?, ?)",
        entry,
        kept.get("field"),
        kept.get("subject"),
        kept.get("kept_at"),
        kept.get("cipher"));
    assertThat(committed.otherwise(honest)).isEmpty();
  }

  @Test
  void a_request_number_a_bates_number_and_a_packet_hash_find_the_same_disclosure() {
    var hash = accounting.search(reference("26-0009")).shown().get(0).contents().packetSha256();

    assertThat(found(reference("26-0009"))).containsExactly("26-0009");
    assertThat(found(reference("rmc-26-0009-000017"))).containsExactly("26-0009");
    assertThat(found(reference(hash.toUpperCase(Locale.ROOT)))).containsExactly("26-0009");
    assertThat(found(reference("26-9999"))).isEmpty();
  }

  @Test
  void a_day_that_no_database_knows_finds_what_the_nearest_one_finds() {
    var all = accounting.search(query("", "")).total();
    for (var far : List.of(java.time.LocalDate.MIN, java.time.LocalDate.MAX)) {
      boolean late = far.equals(java.time.LocalDate.MAX);
      assertThat(found(Optional.of(far), Optional.empty())).isEqualTo(late ? 0 : all);
      assertThat(found(Optional.empty(), Optional.of(far))).isEqualTo(late ? all : 0);
    }
  }

  private long found(Optional<java.time.LocalDate> from, Optional<java.time.LocalDate> to) {
    return accounting
        .search(new DisclosureQuery("", "", from, to, "", Optional.empty(), false))
        .total();
  }

  @Test
  void days_basis_and_duty_narrow_the_search() {
    var june =
        new DisclosureQuery(
            "",
            "",
            Optional.of(LocalDate.of(2026, 6, 1)),
            Optional.of(LocalDate.of(2026, 6, 2)),
            "",
            Optional.empty(),
            false);
    var orders =
        new DisclosureQuery(
            "",
            "",
            Optional.empty(),
            Optional.empty(),
            "",
            Optional.of(LegalBasis.COURT_ORDER),
            false);
    var accountable =
        new DisclosureQuery(
            "lau", "", Optional.empty(), Optional.empty(), "", Optional.empty(), true);

    assertThat(found(june)).containsExactly("26-0011", "26-0010");
    assertThat(found(orders)).containsExactly("26-0011");
    assertThat(found(accountable)).containsExactly("26-0009", "20-0002", "20-0001");
  }

  @Test
  void an_accounting_reaches_back_six_years_to_the_day_and_leaves_out_authorizations() {
    var report =
        accounting.accountingOf(Released.KIM, LocalDate.of(2000, 1, 1), LocalDate.of(2030, 1, 1));

    assertThat(report.from()).isEqualTo(LocalDate.of(2020, 9, 14));
    assertThat(report.to()).isEqualTo(LocalDate.of(2026, 9, 14));
    assertThat(report.disclosures())
        .extracting(disclosure -> disclosure.request().orElseThrow().value())
        .containsExactly("20-0002", "26-0009");
  }

  @Test
  void a_period_that_ends_before_it_begins_is_refused() {
    var day = LocalDate.of(2026, 5, 1);

    assertThatThrownBy(() -> accounting.accountingOf(Released.KIM, day, day.minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_disclosure_says_what_went_and_why_in_both_languages() {
    var disclosure = accounting.search(reference("26-0009")).shown().get(0);

    assertThat(accounting.description(disclosure, Locale.ENGLISH))
        .isEqualTo(
            "Medical records of January 1, 2024 to December 31, 2024: laboratory reports,"
                + " progress notes; 88 pages");
    assertThat(accounting.purpose(disclosure, Locale.ENGLISH))
        .isEqualTo("Subpoena, after notice to the patient; Circuit Court, Doe v. Roe, 26-CV-231");
    assertThat(accounting.description(disclosure, Locale.forLanguageTag("es")))
        .contains("1 de enero de 2024")
        .contains("informes de laboratorio")
        .endsWith("88 páginas");
  }

  @Test
  void the_table_runs_nothing_in_a_spreadsheet() {
    var report = accounting.accountingOf(ANA, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));

    var table = new String(accounting.csv(report, Locale.ENGLISH, AUDITOR), StandardCharsets.UTF_8);

    assertThat(table.lines()).first().asString().startsWith("\uFEFFDate,Recipient,Address");
    assertThat(table).contains("\"'=HYPERLINK(\"\"http://evil.example\"\")");
    assertThat(table).doesNotContain("\n=").doesNotContain(",=").doesNotContain("\"=");
  }

  @Test
  void an_accounting_that_was_given_is_kept_and_logged_without_the_patient() {
    var report =
        accounting.accountingOf(Released.KIM, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 9, 14));

    var table = accounting.csv(report, Locale.ENGLISH, AUDITOR);

    var kept = made.findByMrnOrderByMadeAt("100009");
    assertThat(kept).hasSize(1);
    assertThat(kept.get(0).madeBy).isEqualTo("ada");
    assertThat(vault.read(kept.get(0).fileSha256)).isEqualTo(table);
    var entry =
        ledger
            .search(
                org.custodian.ledger.LogQuery.by(
                    org.custodian.ledger.Actor.staff(new StaffId("ada"))),
                50)
            .stream()
            .filter(one -> kept.get(0).fileSha256.equals(one.facts().get("fileSha256")))
            .findFirst()
            .orElseThrow();
    assertThat(entry.kind()).isEqualTo(Kind.ACCOUNTING_MADE);
    assertThat(entry.facts()).containsEntry("disclosures", "1").doesNotContainValue("100009");
  }

  @Test
  void the_letter_lists_what_the_screen_lists() {
    var letter = ArgumentCaptor.forClass(Letter.AccountingReport.class);
    when(correspondence.render(any(), eq("en"))).thenReturn(new byte[] {1});
    var report = accounting.accountingOf(ANA, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));

    accounting.pdf(report, Locale.ENGLISH, AUDITOR);

    Mockito.verify(correspondence).render(letter.capture(), eq("en"));
    assertThat(letter.getValue().count()).isEqualTo(2);
    assertThat(letter.getValue().patient()).isEqualTo("Ana Ruiz-Peña");
    assertThat(letter.getValue().lines().get(0).purpose()).startsWith("Order of a court");
    assertThat(letter.getValue().to().lines()).containsExactly("1 Elm Street", "Riverbend, IL");
  }

  @Test
  void the_same_disclosure_cannot_be_written_twice() {
    assertThatThrownBy(() -> save(Released.subpoena("26-0009", "2026-05-18T20:00:00Z")))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  void the_database_refuses_to_change_or_delete_a_fact() {
    var key = "accounting-test/" + UUID.randomUUID();
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            work ->
                ledger.appendOnce(
                    key,
                    new RequestNumber("26-0009"),
                    Kind.RELEASED,
                    Actor.system("test"),
                    Map.of()));
    ledger.included(key);
    accounting.csv(
        accounting.accountingOf(ANA, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 9, 14)),
        Locale.ENGLISH,
        AUDITOR);

    for (var change :
        List.of(
            "update disclosure set accountable = false",
            "delete from disclosure where request_no = '26-0009'",
            "update ledger_log set actor = 'staff:nobody'",
            "delete from ledger_log",
            "update accounting_made set disclosures = 0",
            "delete from accounting_made")) {
      assertThatThrownBy(() -> database.update(change))
          .as(change)
          .hasMessageContaining("append-only");
    }
    assertThat(accounting.search(reference("26-0009")).shown().get(0).accountable()).isTrue();
  }

  @Test
  void every_word_exists_in_both_languages_and_every_document_type_has_one() throws Exception {
    var english = texts("accounting.properties");
    var spanish = texts("accounting_es.properties");

    assertThat(spanish.keySet()).isEqualTo(english.keySet());
    for (var type : DocumentType.values()) {
      assertThat(english).containsKey("type." + type.name());
    }
    for (var basis : LegalBasis.values()) {
      assertThat(english).containsKey("purpose." + basis.name());
    }
  }

  private static Properties texts(String file) throws Exception {
    var texts = new Properties();
    try (var in = AccountingTest.class.getResourceAsStream("/" + file)) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return texts;
  }

  private List<String> found(DisclosureQuery query) {
    return accounting.search(query).shown().stream()
        .map(disclosure -> disclosure.request().orElseThrow().value())
        .toList();
  }

  private static DisclosureQuery query(String patient, String recipient) {
    return new DisclosureQuery(
        patient, recipient, Optional.empty(), Optional.empty(), "", Optional.empty(), false);
  }

  private static DisclosureQuery reference(String reference) {
    return new DisclosureQuery(
        "", "", Optional.empty(), Optional.empty(), reference, Optional.empty(), false);
  }

  private static PatientRecord patient(PatientRef ref, String family, String given) {
    return new PatientRecord(
        ref,
        new PatientName(family, given),
        LocalDate.of(1980, 1, 1),
        "F",
        "",
        "1 Elm Street\nRiverbend, IL");
  }

  private void save(Disclosure disclosure) {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> book.write(disclosure, org.custodian.ledger.Actor.system("logDisclosure")));
  }
}

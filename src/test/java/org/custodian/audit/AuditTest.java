package org.custodian.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.when;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.custodian.LawSlice;
import org.custodian.accounting.Accounting;
import org.custodian.accounting.CommittedDisclosures;
import org.custodian.accounting.Disclosures;
import org.custodian.intake.Intake;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Entry;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.ledger.LogQuery;
import org.custodian.proof.NoteKey;
import org.custodian.proof.SignedNote;
import org.custodian.vault.Vault;
import org.custodian.verification.Verification;
import org.custodian.vocabulary.PatientRef;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(
    classes = LawSlice.class,
    webEnvironment = SpringBootTest.WebEnvironment.NONE,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:audit;DB_CLOSE_DELAY=-1",
      "spring.flyway.locations=classpath:db/common,classpath:db/vendor/h2",
      "custodian.ledger.sequence=true",
      "custodian.ledger.folder=target/audit-test",
      LawSlice.VAULT
    })
@Import(AuditTest.Here.class)
@DirtiesContext
@DisplayNameGeneration(ReplaceUnderscores.class)
class AuditTest {
  private static final StaffId ADA = new StaffId("ada");
  private static final StaffId EVE = new StaffId("eve");

  @ComponentScan("org.custodian.audit")
  static class Here {}

  @Autowired private Audit audit;
  @Autowired private Ledger ledger;
  @Autowired private JdbcTemplate database;
  @Autowired private TransactionTemplate transaction;
  @MockitoBean private Accounting accounting;
  @MockitoBean private CommittedDisclosures committed;
  @MockitoBean private Intake intake;
  @MockitoBean private Verification verification;

  @Test
  void a_kept_question_is_found_by_its_asker_only_and_lies_there_encrypted() {
    var id = audit.keep(Question.of("patient:alvarez"), ADA);

    assertThat(audit.kept(id, ADA).orElseThrow().patient()).isEqualTo("alvarez");
    assertThat(audit.kept(id, EVE)).isEmpty();
    var kept =
        database.queryForObject(
            "select wording from audit_question where question_id = ?", byte[].class, id);
    assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("alvarez");
  }

  @Test
  void a_question_of_any_length_is_kept_as_one_that_is_too_long() {
    for (var letter : List.of("a", "\u6f22", "\ud83d\ude00")) {
      var id = audit.keep(Question.of(letter.repeat(60_000)), ADA);

      assertThat(audit.kept(id, ADA).orElseThrow().faults()).containsExactly("audit.fault.long");
    }
  }

  @Test
  void a_saved_search_has_a_name_and_is_forgotten_by_its_owner_only() {
    audit.save(Question.of("actor:dana"), "Dana", EVE);
    var saved = audit.saved(EVE);
    assertThat(saved).extracting(SavedSearch::title).containsExactly("Dana");
    assertThat(audit.saved(ADA)).isEmpty();

    audit.forget(saved.get(0).id(), ADA);
    assertThat(audit.saved(EVE)).hasSize(1);
    audit.forget(saved.get(0).id(), EVE);
    assertThat(audit.saved(EVE)).isEmpty();
  }

  @Test
  void who_looked_at_a_patient_is_found_although_nothing_was_disclosed() {
    var request = new RequestNumber("22-0001");
    append(request, Kind.PAGE_VIEWED, "staff:dana");
    append(request, Kind.LETTER_SENT, "system:letters");
    append(new RequestNumber("22-0002"), Kind.PAGE_VIEWED, "staff:dana");
    when(accounting.search(any(), anyInt())).thenReturn(new Disclosures(List.of(), 0));
    when(intake.naming("alvarez")).thenReturn(Optional.of(List.of(request)));

    var looked =
        audit.entries(Question.of("patient:alvarez"), Shown.LOOKED, Optional.empty()).shown();

    assertThat(looked).extracting(Entry::kind).containsExactly(Kind.PAGE_VIEWED);
    assertThat(looked).extracting(entry -> entry.request().orElseThrow()).containsOnly(request);
  }

  @Test
  void a_record_number_finds_what_was_matched_with_it() {
    var request = new RequestNumber("22-0003");
    append(request, Kind.CLOSED, "system:close");
    when(accounting.search(any(), anyInt())).thenReturn(new Disclosures(List.of(), 0));
    when(intake.naming("100003")).thenReturn(Optional.of(List.of()));
    when(verification.requestsOf(new PatientRef("100003"))).thenReturn(List.of(request));

    var found = audit.entries(Question.of("patient:100003"), Shown.ALL, Optional.empty());

    assertThat(found.shown()).extracting(Entry::kind).containsExactly(Kind.CLOSED);
  }

  @Test
  void a_name_that_nobody_has_finds_nothing_instead_of_everything() {
    append(new RequestNumber("22-0004"), Kind.CLOSED, "system:close");
    when(accounting.search(any(), anyInt())).thenReturn(new Disclosures(List.of(), 0));
    when(intake.naming("nobody")).thenReturn(Optional.of(List.of()));

    assertThat(audit.entries(Question.of("nobody"), Shown.ALL, Optional.empty()).shown()).isEmpty();
  }

  @Test
  void a_name_that_too_many_have_is_told() {
    when(accounting.search(any(), anyInt())).thenReturn(new Disclosures(List.of(), 0));
    when(intake.naming("a")).thenReturn(Optional.empty());

    assertThat(audit.entries(Question.of("a"), Shown.ALL, Optional.empty()).tooMany()).isTrue();
  }

  @Test
  void the_hash_of_an_entry_finds_it() {
    var request = new RequestNumber("22-0005");
    append(request, Kind.CLOSED, "system:close");
    var entry = ledger.trace(request).get(0);
    var leaf =
        new org.custodian.proof.TreeHash().leaf(ledger.included(entry).receipt().entry()).base64();

    var found = audit.entries(Question.of("hash:" + leaf), Shown.ALL, Optional.empty());

    assertThat(found.shown()).extracting(Entry::id).containsExactly(entry.id());
  }

  @Test
  void pages_of_entries_follow_each_other_without_gap_and_without_repeating() {
    var request = new RequestNumber("22-0006");
    for (int i = 0; i < 2 * Audit.PAGE + 7; i++) append(request, Kind.PAGE_VIEWED, "staff:eve");
    var question = Question.of("request:22-0006 actor:eve");
    var read = new ArrayList<String>();
    var place = Optional.<LogQuery.Place>empty();
    FoundEntries page;
    do {
      page = audit.entries(question, Shown.ALL, place);
      page.shown().forEach(entry -> read.add(entry.id()));
      place = Optional.of(LogQuery.Place.of(page.shown().get(page.shown().size() - 1)));
    } while (page.more());

    assertThat(read).doesNotHaveDuplicates().hasSize(2 * Audit.PAGE + 7);
  }

  @Test
  void an_export_says_how_many_rows_from_when_to_when_under_the_logs_signature() throws Exception {
    var request = new RequestNumber("22-0007");
    append(request, Kind.RECEIVED, "requester:22-0007");
    append(request, Kind.CLOSED, "staff:=cmd");
    var trace = ledger.trace(request);

    var export = audit.export(Question.of("request:22-0007"), Shown.ALL, ADA);

    var files = unzipped(export.file());
    var note = SignedNote.parse(files.get("digest.txt"));
    assertThat(note.signers(List.of(NoteKey.parse(ledger.keyLine())))).hasSize(1);
    assertThat(note.text())
        .startsWith("custodian statement v1\nfile entries.csv\nrows 2\ncomplete true\n")
        .contains("from " + trace.get(0).at() + "\n")
        .contains("to " + trace.get(1).at() + "\n")
        .contains("sha256 " + Vault.sha256(files.get("entries.csv")) + "\n")
        .contains(" by ada\n");
    assertThat(files.get("entries.csv"))
        .as("spreadsheets take it for UTF-8")
        .startsWith(0xEF, 0xBB, 0xBF);
    assertThat(new String(files.get("entries.csv"), StandardCharsets.UTF_8))
        .hasLineCount(3)
        .contains("staff:=cmd");
    assertThat(
            ledger.search(LogQuery.by(Actor.staff(ADA)), 10).stream()
                .filter(entry -> entry.kind() == Kind.AUDITOR_EXPORTED))
        .anySatisfy(entry -> assertThat(entry.facts()).containsEntry("rows", "2"));
  }

  @Test
  void a_changed_note_of_an_export_is_no_note_of_the_log() {
    var export = audit.export(Question.of("request:22-9999"), Shown.ALL, ADA);
    var forged = export.note().replace("rows 0", "rows 7");

    org.assertj.core.api.Assertions.assertThatThrownBy(
            () ->
                SignedNote.parse(forged.getBytes(StandardCharsets.UTF_8))
                    .signers(List.of(NoteKey.parse(ledger.keyLine()))))
        .isInstanceOf(org.custodian.proof.NotAccepted.class);
  }

  @Test
  void a_check_reads_the_whole_log_and_is_an_entry_itself() {
    append(new RequestNumber("22-0008"), Kind.CLOSED, "system:close");
    var waiting = ledger.trace(new RequestNumber("22-0008")).get(0);
    ledger.included(waiting);

    var id = audit.startCheck(ADA);

    await().atMost(Duration.ofMinutes(1)).until(() -> !audit.check(id).orElseThrow().running());
    var check = audit.check(id).orElseThrow();
    assertThat(check.faults()).isEmpty();
    assertThat(check.result()).isEqualTo(CheckState.Result.WHOLE);
    assertThat(check.read()).isPositive();
    assertThat(check.percent()).isEqualTo(100);
    assertThat(audit.checks()).extracting(CheckState::id).contains(id);
    assertThat(ledger.search(LogQuery.by(Actor.staff(ADA)), 10))
        .anySatisfy(
            entry -> {
              assertThat(entry.kind()).isEqualTo(Kind.LOG_CHECKED);
              assertThat(entry.facts()).containsEntry("check", id);
            });
  }

  @Test
  void a_check_compares_the_tables_and_says_whether_witnesses_are_asked() {
    append(new RequestNumber("22-0009"), Kind.WITHDRAWN, "system:withdraw");
    ledger.included(ledger.trace(new RequestNumber("22-0009")).get(0));

    var tables = checked().tables();

    assertThat(tables.result()).isEqualTo(ComparedTables.Result.DIFFERENT);
    assertThat(tables.percent()).isEqualTo(100);
    assertThat(tables.read()).isPositive();
    assertThat(tables.differing()).isGreaterThanOrEqualTo(tables.first().size());
    assertThat(tables.first())
        .filteredOn(one -> one.what().equals("withdrawal"))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.request()).contains(new RequestNumber("22-0009"));
              assertThat(one.index()).isPresent();
            });

    database.execute(
        "alter table request_withdrawal drop constraint request_withdrawal_of_request");
    database.update(
        "insert into request_withdrawal values ('22-0009', '2026-11-20 10:00:00', 'system')");
    var mended = checked();
    assertThat(mended.tables().first()).noneMatch(one -> one.what().equals("withdrawal"));
    assertThat(mended.witnesses().result()).isEqualTo(AskedWitnesses.Result.NONE_HERE);
    assertThat(mended.witnesses().size()).isPositive();
  }

  @Test
  void a_disclosure_that_names_others_than_the_log_is_a_difference() {
    when(committed.all(any()))
        .thenReturn(
            List.of(
                new CommittedDisclosures.Otherwise(Optional.of(new RequestNumber("26-0044")), 0)));

    var tables = checked().tables();

    assertThat(tables.result()).isEqualTo(ComparedTables.Result.DIFFERENT);
    assertThat(tables.first())
        .contains(
            new ComparedTables.Difference(
                "names", Optional.of(0L), Optional.of(new RequestNumber("26-0044"))));
  }

  private CheckState checked() {
    var id = audit.startCheck(ADA);
    await().atMost(Duration.ofMinutes(1)).until(() -> !audit.check(id).orElseThrow().running());
    return audit.check(id).orElseThrow();
  }

  private void append(RequestNumber request, Kind kind, String actor) {
    transaction.executeWithoutResult(
        work -> ledger.append(request, kind, new Actor(actor), Map.of()));
  }

  private static Map<String, byte[]> unzipped(byte[] zip) throws Exception {
    var files = new LinkedHashMap<String, byte[]>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var file = in.getNextEntry(); file != null; file = in.getNextEntry())
        files.put(file.getName(), in.readAllBytes());
    }
    return files;
  }
}

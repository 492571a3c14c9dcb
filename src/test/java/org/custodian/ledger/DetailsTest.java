package org.custodian.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.custodian.LawSlice;
import org.custodian.house.Shows;
import org.custodian.proof.DatabaseLog;
import org.custodian.proof.LogCheck;
import org.custodian.proof.NoteKey;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(
    classes = LawSlice.class,
    webEnvironment = SpringBootTest.WebEnvironment.NONE,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:details;DB_CLOSE_DELAY=-1",
      "spring.flyway.locations=classpath:db/common,classpath:db/vendor/h2",
      "custodian.ledger.sequence=false",
      "custodian.ledger.name=riverbend.example/disclosures",
      "custodian.ledger.folder=target/details-test",
      LawSlice.VAULT
    })
@DirtiesContext
@DisplayNameGeneration(ReplaceUnderscores.class)
class DetailsTest {
  private static final Actor DANA = Actor.staff(new StaffId("dana"));

  @Autowired Ledger ledger;
  @Autowired Sequencer sequencer;
  @Autowired Signer signer;
  @Autowired DataSource source;
  @Autowired JdbcTemplate database;
  @Autowired TransactionTemplate transaction;

  @Test
  void an_entry_commits_to_names_and_holds_none() {
    var request = new RequestNumber("21-0001");
    append(request, "Ruth Alvarez", "St. Mary Clinic");
    sequencer.all();

    var entry = only(request);

    assertThat(entry.commitments()).containsOnlyKeys("patientName", "recipientName");
    assertThat(everythingKept()).doesNotContain("Ruth").doesNotContain("Mary");
    assertThat(ledger.details(entry).values())
        .isEqualTo(Map.of("patientName", "Ruth Alvarez", "recipientName", "St. Mary Clinic"));
    assertThat(ledger.details(entry).changed()).isEmpty();
  }

  @Test
  void the_same_name_twice_is_not_seen_to_be_the_same() {
    append(new RequestNumber("21-0002"), "Ruth Alvarez", "A");
    append(new RequestNumber("21-0003"), "Ruth Alvarez", "A");

    assertThat(only(new RequestNumber("21-0002")).commitments().get("patientName"))
        .isNotEqualTo(only(new RequestNumber("21-0003")).commitments().get("patientName"));
  }

  @Test
  void a_value_that_was_exchanged_does_not_open() {
    var mine = new RequestNumber("21-0004");
    append(mine, "Ruth Alvarez", "A");
    var entry = only(mine);
    var other =
        database.queryForObject(
            "select cipher from ledger_detail where entry_id = ? and field = 'recipientName'",
            byte[].class,
            entry.id());
    database.update(
        "update ledger_detail set cipher = ? where entry_id = ? and field = 'patientName'",
        other,
        entry.id());

    var opened = ledger.details(entry);

    assertThat(opened.changed()).containsExactly("patientName");
    assertThat(opened.values()).containsOnlyKeys("recipientName");
  }

  @Test
  @Shows("I1")
  void after_shredding_no_value_can_be_read_and_every_proof_holds() {
    var request = new RequestNumber("21-0005");
    append(request, "Ruth Alvarez", "St. Mary Clinic");
    sequencer.all();
    var entry = only(request);
    var before = ledger.included(entry).receipt();
    var key = List.of(NoteKey.parse(ledger.keyLine()));

    assertThat(ledger.shred(request, Actor.system("purge"))).isTrue();
    sequencer.all();
    signer.newest();

    var opened = ledger.details(entry);
    assertThat(opened.values()).isEmpty();
    assertThat(opened.shreddedAt()).isPresent();
    assertThat(ledger.trace(request)).extracting(Entry::kind).contains(Kind.SHREDDED);
    assertThat(before.verified(key).size()).isPositive();
    assertThat(ledger.included(entry).receipt().entry()).isEqualTo(before.entry());
    var report = LogCheck.full(new DatabaseLog(source::getConnection), key);
    assertThat(report.faults()).isEmpty();
    assertThat(report.whole()).isTrue();
    assertThat(ledger.shred(request, Actor.system("purge"))).isFalse();
  }

  @Test
  void what_comes_after_shredding_can_be_read_again() {
    var request = new RequestNumber("21-0006");
    append(request, "Ruth Alvarez", "A");
    ledger.shred(request, Actor.system("purge"));
    append(request, "Ruth Alvarez", "B");

    var late =
        ledger.trace(request).stream()
            .filter(entry -> entry.kind() == Kind.DISCLOSED)
            .reduce((first, second) -> second)
            .orElseThrow();

    assertThat(ledger.details(late).values()).containsEntry("recipientName", "B");
  }

  @Test
  void an_entry_of_no_request_has_a_key_of_its_own() {
    transaction.executeWithoutResult(
        work ->
            ledger.appendOnce(
                "disclosure/alone",
                Optional.empty(),
                Kind.DISCLOSED,
                DANA,
                Map.of(),
                Details.none().with(Details.PATIENT, "100003")));
    var entry = ledger.entry(new LogQuery.One.Id(Ledger.id("disclosure/alone"))).orElseThrow();

    assertThat(ledger.detailedBefore(entry.at().plusSeconds(1))).contains(entry);
    assertThat(ledger.shred(entry, DANA)).isTrue();
    assertThat(ledger.details(entry).values()).isEmpty();
    assertThat(ledger.detailedBefore(entry.at().plusSeconds(1))).doesNotContain(entry);
  }

  @Test
  void a_change_that_fails_leaves_no_details() {
    var request = new RequestNumber("21-0007");
    transaction.executeWithoutResult(
        work -> {
          write(request, "Ruth Alvarez", "A");
          work.setRollbackOnly();
        });

    assertThat(ledger.newestDetails(request)).isEmpty();
  }

  private void append(RequestNumber request, String patient, String recipient) {
    transaction.executeWithoutResult(work -> write(request, patient, recipient));
  }

  private void write(RequestNumber request, String patient, String recipient) {
    ledger.append(
        request,
        Kind.DISCLOSED,
        DANA,
        Map.of("pages", 3),
        Details.none().with(Details.PATIENT_NAME, patient).with(Details.RECIPIENT_NAME, recipient));
  }

  private Entry only(RequestNumber request) {
    var trace = ledger.trace(request);
    assertThat(trace).hasSize(1);
    return trace.get(0);
  }

  private String everythingKept() {
    var all = new StringBuilder();
    for (var sql :
        List.of(
            "select bytes from ledger_log",
            "select cipher from ledger_detail",
            "select bytes from ledger_stage"))
      database
          .queryForList(sql, byte[].class)
          .forEach(bytes -> all.append(new String(bytes, StandardCharsets.ISO_8859_1)));
    return all.toString();
  }
}

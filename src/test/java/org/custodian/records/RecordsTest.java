package org.custodian.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.pdf.Inspection;
import org.custodian.pdf.Noticed;
import org.custodian.pdf.PageText;
import org.custodian.pdf.PdfReader;
import org.custodian.pdf.ScanReader;
import org.custodian.pdf.ScanReading;
import org.custodian.progress.LongWork;
import org.custodian.sample.SampleHospital;
import org.custodian.vault.Vault;
import org.custodian.vocabulary.PatientName;
import org.custodian.vocabulary.PatientRef;
import org.custodian.vocabulary.RequestNumber;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Collects charts of the sample hospital into a real vault on a real database. */
@SpringBootTest(
    classes = RecordsTest.Slice.class,
    webEnvironment = WebEnvironment.NONE,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:records;DB_CLOSE_DELAY=-1",
      "spring.flyway.locations=classpath:db/common",
      "custodian.pdf.tesseract=auto"
    })
@DisplayNameGeneration(ReplaceUnderscores.class)
class RecordsTest {
  private static final PatientRef GINA = new PatientRef("100016");
  private static final PatientRef OTHER = new PatientRef("100010");
  @TempDir static Path place;

  @Autowired Records records;
  @Autowired ScanReader reader;
  @Autowired Ledger ledger;
  @Autowired JdbcTemplate database;

  @DynamicPropertySource
  static void folders(DynamicPropertyRegistry properties) {
    properties.add("custodian.vault.folder", () -> place.resolve("vault"));
    properties.add("custodian.vault.create-key", () -> "true");
    properties.add("custodian.records.folder", () -> place.resolve("hospital"));
  }

  @BeforeAll
  static void a_hospital_stands() throws IOException {
    SampleHospital.writeIfAbsent(place.resolve("hospital"));
  }

  @Test
  void a_whole_chart_is_collected_with_bytes_and_hashes() {
    var request = new RequestNumber("26-0101");

    assertThat(records.collect(request, GINA)).isEqualTo(38);

    var documents = records.documents(request);
    assertThat(documents).isSortedAccordingTo((a, b) -> a.serviceDate().compareTo(b.serviceDate()));
    assertThat(documents).allSatisfy(it -> assertThat(it.refused()).isEmpty());
    assertThat(documents.stream().mapToInt(CollectedDocument::pages).sum()).isEqualTo(38);
    assertThat(documents)
        .allSatisfy(it -> assertThat(Vault.sha256(records.content(it))).isEqualTo(it.sha256()));
  }

  @Test
  void scanned_pages_are_read_once_and_their_words_are_kept_for_the_next_request() {
    assumeTrue(reader.ready(), reader.state().sentence());
    var request = new RequestNumber("26-0111");
    records.collect(request, new PatientRef("100014"));
    var scan =
        records.documents(request).stream()
            .filter(it -> it.type() == DocumentType.SCANNED_FAX)
            .findFirst()
            .orElseThrow();
    var pages = PdfReader.text(records.content(scan));
    assertThat(pages).allMatch(PageText::imageOnly);

    int read = records.readScans(scan, 1, page -> {});
    var more = records.readScans(scan, 100, page -> {});

    assertThat(read).isEqualTo(1);
    assertThat(more).isEqualTo(scan.pages() - 1);
    assertThat(records.readScans(scan, 100, page -> {})).isZero();
    assertThat(records.readings(scan.sha256())).hasSize(scan.pages());
    var known = ScanReading.in(pages.get(0), records.readings(scan.sha256()));
    assertThat(known.read()).isTrue();
    assertThat(known.words()).hasSizeGreaterThan(20);
    assertThat(
            database.queryForObject(
                "select count(*) from scan_reading where document_sha256 = ?",
                Integer.class,
                scan.sha256()))
        .isEqualTo(scan.pages());
  }

  @Test
  void what_the_first_look_at_each_document_found_is_kept() {
    var request = new RequestNumber("26-0107");
    records.collect(request, GINA);

    var found = records.notices(request);

    assertThat(found.keySet())
        .isEqualTo(
            records.documents(request).stream()
                .map(CollectedDocument::documentId)
                .collect(java.util.stream.Collectors.toSet()));
    for (var document : records.documents(request)) {
      var looked = (Inspection.Readable) PdfReader.inspect(records.content(document));
      assertThat(found.get(document.documentId())).isEqualTo(Noticed.in(looked));
    }
  }

  @Test
  void collecting_again_changes_nothing() {
    var request = new RequestNumber("26-0102");
    records.collect(request, GINA);
    var first = records.documents(request);

    assertThat(records.collect(request, GINA)).isEqualTo(38);

    assertThat(records.documents(request)).isEqualTo(first);
    assertThat(ledger.trace(request))
        .extracting(entry -> entry.kind(), entry -> entry.facts())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                Kind.PAGES_COLLECTED, Map.of("documents", "14", "pages", "38", "unreadable", "0")));
  }

  @Test
  void a_second_patients_chart_never_comes_into_the_same_request() {
    var request = new RequestNumber("26-0103");
    records.collect(request, GINA);

    assertThatThrownBy(() -> records.collect(request, OTHER))
        .hasMessageStartingWith("REC-04 ")
        .hasMessageNotContaining(OTHER.mrn());

    assertThat(records.documents(request)).hasSize(14);
  }

  @Test
  void a_document_that_cannot_be_read_is_kept_with_its_reason() throws IOException {
    var theo = chart("100010");
    Files.writeString(theo.get("LABORATORY"), "no chart at all", StandardCharsets.UTF_8);
    Files.delete(theo.get("IMAGING"));
    Files.write(theo.get("PROBLEM_LIST"), new byte[0]);
    var whole = Files.readAllBytes(theo.get("ED_NOTE"));
    Files.write(theo.get("ED_NOTE"), Arrays.copyOf(whole, whole.length / 3));
    Files.copy(
        theo.get("FORM"),
        theo.get("MEDICATION_LIST"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    Files.copy(
        theo.get("PROGRESS_NOTE"),
        theo.get("FORM"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    var request = new RequestNumber("26-0104");

    int pages = records.collect(request, OTHER);

    var documents = records.documents(request);
    assertThat(documents).hasSize(12);
    assertThat(reason(documents, DocumentType.IMAGING)).contains("MISSING_IN_SOURCE");
    assertThat(reason(documents, DocumentType.PROBLEM_LIST)).contains("EMPTY");
    assertThat(reason(documents, DocumentType.FORM)).contains("PAGES_DIFFER");
    assertThat(reason(documents, DocumentType.MEDICATION_LIST)).isEmpty();
    assertThat(reason(documents, DocumentType.ED_NOTE)).isPresent();
    assertThat(documents.stream().filter(it -> it.refused().isPresent()))
        .hasSize(5)
        .allSatisfy(it -> assertThat(it.pages()).isZero());
    // 15 of the clinic notes, 2 of the other laboratory report, 2 of the list, 5 unreadable.
    assertThat(pages).isEqualTo(15 + 2 + 2 + 5);
  }

  @Test
  void what_the_source_never_had_cannot_be_read_and_the_message_tells_what_to_do() {
    var missing =
        new CollectedDocument(
            "D1",
            DocumentType.IMAGING,
            "MED",
            "",
            LocalDate.of(2025, 1, 1),
            "",
            "Radiograph",
            0,
            "",
            Optional.of("MISSING_IN_SOURCE"),
            java.util.Set.of());

    assertThatThrownBy(() -> records.content(missing))
        .hasMessageStartingWith("REC-05 ")
        .hasMessageNotContaining("D1");
  }

  @Test
  void a_patient_without_documents_gives_no_pages_and_may_be_asked_for_again() {
    var request = new RequestNumber("26-0105");

    assertThat(records.collect(request, new PatientRef("999999"))).isZero();

    assertThat(records.documents(request)).isEmpty();
    assertThat(records.collect(request, GINA)).isEqualTo(38);
  }

  @Test
  void two_near_identical_patients_are_shown_as_rivals() {
    var query =
        new PatientQuery(
            new PatientName("Smith", "John A."), LocalDate.of(1979, 3, 12), Optional.empty());

    assertThat(records.findPatients(query))
        .extracting(it -> it.patient().ref().mrn(), PatientCandidate::rival)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("200010", true),
            org.assertj.core.groups.Tuple.tuple("200011", true));
  }

  @Test
  void a_patient_is_found_by_number_and_an_unknown_one_is_said_to_be_unknown() {
    assertThat(records.patient(GINA).name()).isEqualTo(new PatientName("Holt", "Gina"));
    assertThatThrownBy(() -> records.patient(new PatientRef("999999")))
        .isInstanceOf(UnknownPatient.class)
        .hasMessageNotContaining("999999");
  }

  private Map<String, Path> chart(String mrn) throws IOException {
    var files = new java.util.TreeMap<String, Path>();
    for (var line : Files.readAllLines(place.resolve("hospital/index.csv"))) {
      var cells = line.split(",(?=([^\"]*\"[^\"]*\")*[^\"]*$)");
      if (cells[1].equals(mrn)) {
        files.putIfAbsent(cells[2], place.resolve("hospital").resolve(cells[8]));
      }
    }
    return files;
  }

  private static Optional<String> reason(
      java.util.List<CollectedDocument> documents, DocumentType type) {
    return documents.stream()
        .filter(document -> document.type() == type)
        .findFirst()
        .orElseThrow()
        .refused();
  }

  @ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    HibernateJpaAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    FlywayAutoConfiguration.class
  })
  @ComponentScan(basePackageClasses = {Records.class, LongWork.class, Ledger.class, Vault.class})
  @EntityScan(basePackageClasses = {Records.class, LongWork.class, Ledger.class, Vault.class})
  @EnableJpaRepositories(
      basePackageClasses = {Records.class, LongWork.class, Ledger.class, Vault.class})
  @ConfigurationPropertiesScan({"org.custodian.records", "org.custodian.vault"})
  static class Slice {
    @Bean
    Clock clock() {
      return Clock.fixed(Instant.parse("2026-03-02T15:10:00Z"), ZoneOffset.UTC);
    }
  }
}

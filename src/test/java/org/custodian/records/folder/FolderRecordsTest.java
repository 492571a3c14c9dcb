package org.custodian.records.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.custodian.records.DocumentFlag;
import org.custodian.records.DocumentType;
import org.custodian.records.Encounter;
import org.custodian.records.EncounterFlag;
import org.custodian.records.Opened;
import org.custodian.records.Particulars;
import org.custodian.records.PatientRecord;
import org.custodian.records.RecordSourceSilent;
import org.custodian.records.RecordsSettings;
import org.custodian.records.SourceDocument;
import org.custodian.vocabulary.PatientName;
import org.custodian.vocabulary.PatientRef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FolderRecordsTest {
  private static final String PATIENT_HEAD =
      "mrn,family,given,middle,born,sex,phone,address,city,state,zip,died\r\n";
  private static final String DOCUMENT_HEAD =
      "documentId,mrn,documentType,unit,encounter,serviceDate,author,title,file,pages,sensitivity"
          + "\r\n";
  private static final String ANA =
      "100001,Ruiz,Ana,,1984-06-17,F,(555) 010-0101,\"18 Willow Bank, rear\",Riverbend,IL,61999,"
          + "\r\n";
  private static final String NOTE =
      "D1,100001,PROGRESS_NOTE,MED,V1,2025-01-14,\"Helen Marsh, MD\",Clinic note,d1.pdf,3,HIV;SUD"
          + "\r\n";
  private static final PatientRef PATIENT = new PatientRef("100001");

  @TempDir Path folder;

  @BeforeEach
  void a_folder_with_one_patient_and_one_document() throws IOException {
    write("patients.csv", PATIENT_HEAD + ANA);
    write("index.csv", DOCUMENT_HEAD + NOTE);
    Files.write(folder.resolve("d1.pdf"), new byte[] {1, 2, 3});
  }

  @Test
  void a_patient_is_read_with_name_and_address() {
    assertThat(records().patient(PATIENT))
        .contains(
            new PatientRecord(
                PATIENT,
                new PatientName("Ruiz", "Ana"),
                LocalDate.of(1984, 6, 17),
                "F",
                "(555) 010-0101",
                "18 Willow Bank, rear, Riverbend, IL 61999"));
  }

  @Test
  void a_document_is_read_with_all_that_the_index_says() {
    assertThat(records().documents(PATIENT)).containsExactly(note());
  }

  @Test
  void an_unknown_patient_has_no_documents() {
    assertThat(records().patient(new PatientRef("9"))).isEmpty();
    assertThat(records().documents(new PatientRef("9"))).isEmpty();
  }

  @Test
  void a_document_is_opened_as_it_lies_there() {
    assertThat(records().open(note(), 100))
        .isInstanceOfSatisfying(
            Opened.Found.class, found -> assertThat(found.bytes()).containsExactly(1, 2, 3));
  }

  @Test
  void a_file_that_is_not_there_is_missing_and_a_large_one_is_not_read() throws IOException {
    assertThat(records().open(note(), 2)).isEqualTo(new Opened.TooLarge());

    Files.delete(folder.resolve("d1.pdf"));

    assertThat(records().open(note(), 100)).isEqualTo(new Opened.Missing());
  }

  @Test
  void a_link_that_leads_out_of_the_folder_is_not_followed(@TempDir Path outside)
      throws IOException {
    var secret = Files.writeString(outside.resolve("secret.pdf"), "not a chart");
    Files.delete(folder.resolve("d1.pdf"));
    Files.createSymbolicLink(folder.resolve("d1.pdf"), secret);

    assertThat(records().open(note(), 100)).isEqualTo(new Opened.Missing());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "D1;'';documentId;1 to 120 characters",
        "100001,P;777,P;mrn;a number out of patients.csv",
        "PROGRESS_NOTE;PROGRES_NOTE;documentType;one of the known types",
        "MED;'';unit;1 to 40 characters",
        "2025-01-14;01/14/2025;serviceDate;a date in the form 2026-03-02",
        "2025-01-14;2025-02-30;serviceDate;a date in the form 2026-03-02",
        "Clinic note;'';title;1 to 200 characters",
        "d1.pdf;../d1.pdf;file;a plain file name",
        "d1.pdf;/etc/passwd;file;a plain file name",
        ",3,;,0,;pages;a number of 1 or more",
        "HIV;HVI;sensitivity;codes of HL7 v3-ActCode",
      })
  void a_fault_in_the_index_names_file_row_column_and_what_is_due(
      String good, String bad, String column, String due) throws IOException {
    write("index.csv", DOCUMENT_HEAD + NOTE.replaceFirst(good, bad));

    var faulty = catchThrowableOfType(FaultyIndex.class, () -> records().documents(PATIENT));

    assertThat(faulty.faults()).hasSize(1);
    assertThat(faulty)
        .hasMessageStartingWith("REC-01 ")
        .hasMessageContaining("index.csv, row 2, " + column + ": " + due);
  }

  @Test
  void every_fault_is_named_at_once_and_no_value_is_repeated() throws IOException {
    write("patients.csv", PATIENT_HEAD + ANA + ANA.replace("1984-06-17", "June 1984"));
    write("index.csv", DOCUMENT_HEAD + NOTE + NOTE.replace("Clinic note", ""));

    var faulty = catchThrowableOfType(FaultyIndex.class, () -> records().patient(PATIENT));

    assertThat(faulty.faults())
        .containsExactly(
            "patients.csv, row 3, born: a date in the form 2026-03-02 is due.",
            "index.csv, row 3, documentId: the id stands in an earlier row; each document has its"
                + " own.",
            "index.csv, row 3, title: 1 to 200 characters are due.");
    assertThat(faulty.getMessage()).doesNotContain("Ruiz", "June", "100001", "D1", "Marsh");
  }

  @Test
  void the_same_number_twice_is_a_fault() throws IOException {
    write("patients.csv", PATIENT_HEAD + ANA + ANA.replace("Ana", "Eva"));

    assertThatThrownBy(() -> records().patient(PATIENT))
        .hasMessageContaining("patients.csv, row 3, mrn: the number stands in an earlier row");
  }

  @Test
  void a_missing_column_is_named() throws IOException {
    write("index.csv", DOCUMENT_HEAD.replace(",unit", "") + NOTE.replace(",MED", ""));

    assertThatThrownBy(() -> records().documents(PATIENT))
        .hasMessageContaining("index.csv, row 1: the columns unit are due");
  }

  @Test
  void a_short_row_and_broken_quotes_are_faults() throws IOException {
    write("index.csv", DOCUMENT_HEAD + "D1,100001\r\n");
    assertThatThrownBy(() -> records().documents(PATIENT))
        .hasMessageContaining("index.csv, row 2, all: as many cells as the first row has are due");

    write("index.csv", DOCUMENT_HEAD + NOTE.replace("\"Helen", "\"Hel\"en"));
    assertThatThrownBy(() -> records().documents(PATIENT))
        .hasMessageContaining("index.csv: the quoting is broken")
        .hasMessageNotContaining("en Marsh");
  }

  @Test
  void a_list_in_another_encoding_is_a_fault_and_a_byte_order_mark_is_none() throws IOException {
    Files.write(
        folder.resolve("patients.csv"),
        (PATIENT_HEAD + ANA.replace("Ruiz", "Nu\u00f1ez")).getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> records().patient(PATIENT))
        .hasMessageContaining("patients.csv: the text is not UTF-8");

    write("patients.csv", "\uFEFF" + PATIENT_HEAD + ANA);
    assertThat(records().patient(PATIENT)).isPresent();
  }

  @Test
  void a_folder_that_is_not_there_is_a_silent_source_and_names_the_setting() {
    var records = new FolderRecords(settings(folder.resolve("nowhere")));

    assertThatThrownBy(() -> records.documents(PATIENT))
        .isInstanceOf(RecordSourceSilent.class)
        .hasMessageContaining("custodian.records.folder")
        .hasNoCause();
  }

  @Test
  void what_the_page_rules_ask_is_read_from_columns_that_a_list_may_lack() throws IOException {
    var head = DOCUMENT_HEAD.replace("sensitivity", "sensitivity,codes,flags,attachedTo");
    var more = NOTE.replace("HIV;SUD", "HIV;SUD,f10.20;B20,DISPUTED;FOR_LITIGATION,D0");
    write("index.csv", head + more);

    assertThat(records().documents(PATIENT).get(0).particulars())
        .isEqualTo(
            new Particulars(
                Set.of("F10.20", "B20"),
                Set.of(DocumentFlag.DISPUTED, DocumentFlag.FOR_LITIGATION),
                Optional.of("D0")));
  }

  @Test
  void visits_are_read_where_a_list_of_them_is_kept() throws IOException {
    assertThat(records().encounters(PATIENT)).isEmpty();

    write(
        "encounters.csv",
        "mrn,encounter,unit,from,to,codes,flags,minorConsent\r\n"
            + "100001,V1,ED,2025-01-14,2025-01-15,S83.2,SELF_PAID;WORK_INJURY,STI\r\n");

    assertThat(records().encounters(PATIENT))
        .containsExactly(
            new Encounter(
                "V1",
                "ED",
                LocalDate.of(2025, 1, 14),
                Optional.of(LocalDate.of(2025, 1, 15)),
                Set.of("S83.2"),
                Set.of(EncounterFlag.SELF_PAID, EncounterFlag.WORK_INJURY),
                Optional.of("STI")));
  }

  @Test
  void a_flag_a_code_or_a_day_of_a_visit_that_cannot_be_is_a_fault() throws IOException {
    write(
        "encounters.csv",
        "mrn,encounter,unit,from,to,codes,flags,minorConsent\r\n"
            + "100001,V1,ED,2025-01-14,2025-01-13,,,\r\n"
            + "100001,V2,ED,2025-01-14,,flu,SELFPAID,sti\r\n");

    var faulty = catchThrowableOfType(FaultyIndex.class, () -> records().patient(PATIENT));

    assertThat(faulty.faults())
        .containsExactly(
            "encounters.csv, row 2, to: the first day or a later one is due.",
            "encounters.csv, row 3, codes: ICD-10-CM codes as F10.20 are due, split by ;.",
            "encounters.csv, row 3, flags: known flags are due, split by ;.",
            "encounters.csv, row 3, minorConsent: a service such as STI or nothing is due.");
  }

  @Test
  void a_changed_list_is_read_again() throws IOException {
    var records = records();
    assertThat(records.documents(PATIENT)).hasSize(1);

    write("index.csv", DOCUMENT_HEAD + NOTE + NOTE.replace("D1", "D2").replace("d1.", "d2."));
    Files.setLastModifiedTime(
        folder.resolve("index.csv"), FileTime.from(Instant.parse("2031-01-01T00:00:00Z")));

    assertThat(records.documents(PATIENT)).hasSize(2);
  }

  private FolderRecords records() {
    return new FolderRecords(settings(folder));
  }

  private static RecordsSettings settings(Path folder) {
    return new RecordsSettings(folder, DataSize.ofMegabytes(1), "en");
  }

  private static SourceDocument note() {
    return new SourceDocument(
        "D1",
        DocumentType.PROGRESS_NOTE,
        "MED",
        "V1",
        LocalDate.of(2025, 1, 14),
        "Helen Marsh, MD",
        "Clinic note",
        Optional.of(3),
        Set.of("HIV", "SUD"),
        "d1.pdf");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }
}

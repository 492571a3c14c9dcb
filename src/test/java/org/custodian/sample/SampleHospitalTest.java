package org.custodian.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SampleHospitalTest {
  @TempDir static Path folder;
  static List<CSVRecord> index;

  /** The text of each page, by file. */
  static final Map<String, List<String>> PAGES_OF = new TreeMap<>();

  @BeforeAll
  static void write() throws IOException {
    SampleHospital.write(folder);
    index = rows("index.csv");
    for (var row : index) PAGES_OF.put(row.get("file"), pages(row));
  }

  @Test
  void an_absent_folder_gets_the_whole_hospital_byte_for_byte_the_same(@TempDir Path place)
      throws Exception {
    assertThat(SampleHospital.writeIfAbsent(place.resolve("hospital"))).isTrue();

    assertThat(hashes(place.resolve("hospital"))).isEqualTo(hashes(folder)).hasSize(390);
  }

  @Test
  void each_patient_has_between_thirty_and_a_hundred_and_fifty_pages() {
    var pages =
        index.stream()
            .collect(Collectors.groupingBy(row -> row.get("mrn"), Collectors.summingInt(PAGES)));

    assertThat(pages).hasSize(14);
    assertThat(pages.values()).allSatisfy(count -> assertThat(count).isBetween(30, 150));
  }

  @Test
  void the_whole_hospital_is_smaller_than_twenty_five_megabytes() throws IOException {
    long bytes = 0;
    for (var row : index) bytes += Files.size(folder.resolve(row.get("file")));

    assertThat(bytes).isLessThan(25_000_000);
  }

  @Test
  void every_file_has_the_pages_that_the_index_states() {
    for (var row : index) {
      assertThat(PAGES_OF.get(row.get("file"))).as(row.get("file")).hasSize(PAGES.applyAsInt(row));
    }
  }

  @Test
  void every_page_of_text_names_its_patient_and_its_place() throws IOException {
    var row = first(it -> it.get("documentType").equals("NURSING_NOTE"));

    for (int page = 1; page <= PAGES.applyAsInt(row); page++) {
      assertThat(text(row, page))
          .contains("RUIZ, ANA", "06/17/1984", "100001", "09/17/2025", "Dora Kemp, RN")
          .contains(page + " of 12");
    }
  }

  @Test
  void kim_lau_has_eighty_eight_pages_in_2024_and_no_special_label_among_them() {
    var year = index.stream().filter(of("100009")).filter(served("2024-01-01", "2024-12-31"));
    var rows = year.toList();

    assertThat(rows.stream().mapToInt(PAGES).sum()).isEqualTo(88);
    assertThat(rows).allSatisfy(row -> assertThat(row.get("sensitivity")).isEmpty());
  }

  @Test
  void ana_ruiz_has_a_hundred_and_forty_eight_pages_in_2025() {
    var year = index.stream().filter(of("100001")).filter(served("2025-01-01", "2025-12-31"));

    assertThat(year.mapToInt(PAGES).sum()).isEqualTo(148);
  }

  @Test
  void carla_nunez_has_four_pages_of_hiv_results_in_the_scope_of_her_authorization() {
    var scope =
        index.stream()
            .filter(of("100003"))
            .filter(served("2025-06-01", "2025-12-31"))
            .filter(row -> List.of("ED", "ORTHO").contains(row.get("unit")))
            .filter(row -> row.get("sensitivity").equals("HIV"));

    assertThat(scope.mapToInt(PAGES).sum()).isEqualTo(4);
  }

  @Test
  void a_medication_list_echoes_what_the_result_pages_say() throws IOException {
    var row = first(of("100003").and(it -> it.get("documentType").equals("MEDICATION_LIST")));

    assertThat(row.get("sensitivity")).isEmpty();
    assertThat(text(row, 1)).contains("Bictegravir");
  }

  @Test
  void three_pages_in_the_folder_of_john_smith_carry_the_number_of_the_other_one()
      throws IOException {
    int strays = 0;
    for (var row : index.stream().filter(of("200010")).toList()) {
      for (int page = 1; page <= PAGES.applyAsInt(row); page++) {
        var text = text(row, page);
        assertThat(text).contains("SMITH, JOHN A");
        assertThat(text.contains("Laura Smith") && text.contains("200011")).isFalse();
        if (text.contains("200011") && text.contains("03/21/1979")) strays++;
      }
    }

    assertThat(strays).isEqualTo(3);
  }

  @Test
  void pages_of_the_recovery_program_are_labelled_by_their_unit() {
    assertThat(index.stream().filter(row -> row.get("unit").equals("RRP")).toList())
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.get("sensitivity")).isEqualTo("42CFRPart2;SUD"));
  }

  @Test
  void a_fax_is_a_picture_without_text() throws IOException {
    var row = first(it -> it.get("documentType").equals("SCANNED_FAX"));

    assertThat(text(row, 1)).isBlank();
    try (var pdf = Loader.loadPDF(folder.resolve(row.get("file")).toFile())) {
      var resources = pdf.getPage(0).getResources();
      assertThat(resources.getXObjectNames()).hasSize(1);
      for (COSName name : resources.getXObjectNames()) {
        assertThat(resources.isImageXObject(name)).isTrue();
      }
    }
  }

  @Test
  void an_intake_form_has_filled_fields_a_note_and_a_highlight() throws IOException {
    var row = first(it -> it.get("documentType").equals("FORM"));

    try (var pdf = Loader.loadPDF(folder.resolve(row.get("file")).toFile())) {
      var form = pdf.getDocumentCatalog().getAcroForm();
      assertThat(form.getField("Socialsecuritynumber").getValueAsString()).startsWith("900-");
      assertThat(pdf.getPage(0).getAnnotations())
          .extracting(it -> it.getSubtype())
          .contains("Widget", "Text", "Highlight");
    }
  }

  @Test
  void no_brace_of_a_script_is_left_open_on_a_page() {
    assertThat(PAGES_OF.values())
        .allSatisfy(pages -> assertThat(pages).noneMatch(page -> page.contains("{")));
  }

  @Test
  void a_hospital_that_stands_is_left_as_it_is(@TempDir Path place) throws IOException {
    var hospital = Files.createDirectory(place.resolve("hospital"));
    Files.writeString(hospital.resolve("index.csv"), "documentId\r\n");

    assertThat(SampleHospital.writeIfAbsent(hospital)).isFalse();
    assertThat(hospital).isDirectoryNotContaining("glob:**.pdf");
  }

  @Test
  void a_folder_with_other_files_is_refused_and_kept(@TempDir Path place) throws IOException {
    var other = Files.writeString(place.resolve("letter.txt"), "mine");

    assertThatThrownBy(() -> SampleHospital.writeIfAbsent(place)).hasMessageContaining("SMP-01");
    assertThat(other).exists();
  }

  private static final java.util.function.ToIntFunction<CSVRecord> PAGES =
      row -> Integer.parseInt(row.get("pages"));

  private static Predicate<CSVRecord> of(String mrn) {
    return row -> row.get("mrn").equals(mrn);
  }

  private static Predicate<CSVRecord> served(String from, String to) {
    return row ->
        row.get("serviceDate").compareTo(from) >= 0 && row.get("serviceDate").compareTo(to) <= 0;
  }

  private static CSVRecord first(Predicate<CSVRecord> what) {
    return index.stream().filter(what).findFirst().orElseThrow();
  }

  private static String text(CSVRecord row, int page) {
    return PAGES_OF.getOrDefault(row.get("file"), List.of()).get(page - 1);
  }

  private static List<String> pages(CSVRecord row) throws IOException {
    var texts = new ArrayList<String>();
    try (var pdf = Loader.loadPDF(folder.resolve(row.get("file")).toFile())) {
      var stripper = new PDFTextStripper();
      for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        texts.add(stripper.getText(pdf));
      }
    }
    return texts;
  }

  private static List<CSVRecord> rows(String name) throws IOException {
    var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var in = Files.newBufferedReader(folder.resolve(name), StandardCharsets.UTF_8)) {
      return format.parse(in).getRecords();
    }
  }

  private static Map<String, String> hashes(Path place) throws Exception {
    var hashes = new TreeMap<String, String>();
    try (var files = Files.list(place)) {
      files.forEach(file -> hashes.put(file.getFileName().toString(), sha256(file)));
    }
    return hashes;
  }

  private static String sha256(Path file) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(digest);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    } catch (java.security.NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

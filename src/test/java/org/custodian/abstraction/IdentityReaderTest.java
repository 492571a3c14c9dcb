package org.custodian.abstraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.custodian.pdf.Box;
import org.custodian.pdf.PageText;
import org.custodian.pdf.Word;
import org.custodian.records.PatientRecord;
import org.custodian.vocabulary.PatientName;
import org.custodian.vocabulary.PatientRef;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IdentityReaderTest {
  private static final Box PAPER = new Box(0, 0, 612, 792);
  private final IdentityReader reader =
      new IdentityReader(
          new PatientRef("200010"), new PatientName("Smith", "John A."), LocalDate.of(1979, 3, 12));

  private static final PatientRecord TWIN = person("200021", "Smith", "Jane", "1979-03-12");
  private static final PatientRecord NAMESAKE = person("310455", "Smith", "John A.", "1954-07-02");
  private static final PatientRecord SWAPPED = person("200100", "Okafor", "Lee", "1990-01-01");

  /** Of John Smith, who is easily taken for three people. */
  private final IdentityReader careful =
      new IdentityReader(
          new PatientRef("200010"),
          new PatientName("Smith", "John A."),
          LocalDate.of(1979, 3, 12),
          List.of(TWIN, NAMESAKE, SWAPPED));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Smith, Jane DOB 03/12/1979 Progress note",
        "SMITH DOB 03/12/1979 seen with the other twin",
        "Smith, John A. progress note without any date",
        "Riverbend Medical Center 200100 page 2",
        "Lee Okafor, laboratory",
        "Smith, Jane DOB 03/12/1979 and her brother 200100"
      })
  void a_page_that_fits_a_look_alike_as_well_or_better_is_doubted(String text) {
    assertThat(careful.read(page(text)).lookAlike()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Smith, John A. MRN 200010 DOB 03/12/1979",
        "Smith, John A. DOB 03/12/1979",
        "Riverbend Medical Center 200010 page 2",
        "Smith, John A. MRN 200010, sister of Smith, Jane",
        "A page that names nobody"
      })
  void a_page_that_fits_the_patient_best_or_nobody_is_not(String text) {
    assertThat(careful.read(page(text)).lookAlike()).isFalse();
  }

  @Test
  void the_name_of_a_look_alike_is_a_foreign_one_and_the_same_name_is_not() {
    var found = careful.identifiers(page("Smith, John A. MRN 200010 brought by Smith, Jane"));

    assertThat(found)
        .extracting(one -> one.text() + " " + one.own())
        .contains("Smith, John A. true", "Smith, Jane false")
        .doesNotContain("Smith, John A. false");
  }

  private static PatientRecord person(String mrn, String family, String given, String born) {
    return new PatientRecord(
        new PatientRef(mrn), new PatientName(family, given), LocalDate.parse(born), "", "", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Smith, John A. MRN 200010 Progress note",
        "Smith, John A. MRN: 200010",
        "Medical record number 200010",
        "Riverbend Medical Center 200010 page 2",
        "SMITH, JOHN A. DOB 03/12/1979",
        "Smith John born 1979-03-12"
      })
  void the_patients_number_or_name_with_birth_date_identifies_a_page(String text) {
    assertThat(reader.read(page(text))).isEqualTo(new PageReading(false, true, true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Smith, John A. MRN 200011 Progress note",
        "Smith, John A. MRN: 200010 copied from MRN: 200011",
        "Smith, John A. DOB: 03/21/1979",
        "Smith, John A. date of birth 13/45/1979"
      })
  void another_number_or_birth_date_on_the_page_is_seen(String text) {
    assertThat(reader.read(page(text)).otherPatient()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Smith, John A. progress note", "Room 2000101", "Page 2 of 5"})
  void a_name_alone_or_a_longer_number_identifies_nobody(String text) {
    assertThat(reader.read(page(text))).isEqualTo(new PageReading(false, false, true));
  }

  @ParameterizedTest
  @CsvSource({
    "200010, 03/12/1979, false, true",
    "200011, 03/12/1979, true, false",
    "200010, 03/21/1979, true, true"
  })
  void a_value_below_its_label_is_read_like_one_beside_it(
      String number, String born, boolean other, boolean identified) {
    var header =
        List.of(
            word("DATE", 100, 700),
            word("OF", 130, 700),
            word("BIRTH", 150, 700),
            word("MRN", 300, 700),
            word(born, 100, 688),
            word(number, 300, 688));
    var page = new PageText(1, PAPER, 0, header, 0, false);

    assertThat(reader.read(page).otherPatient()).isEqualTo(other);
    assertThat(reader.read(page).identified()).isEqualTo(identified);
  }

  @Test
  void a_scanned_page_tells_nothing() {
    var scan = new PageText(1, PAPER, 0, List.of(), 0, true);

    assertThat(reader.read(scan)).isEqualTo(new PageReading(false, false, false));
  }

  private static Word word(String text, double x, double y) {
    var box = new Box(x, y, x + 6 * text.length(), y + 10);
    return new Word(1, 1, text, box, Collections.nCopies(text.length(), box));
  }

  private static PageText page(String text) {
    var words = new ArrayList<Word>();
    for (var word : text.split(" ")) {
      var box = new Box(10, 10, 20, 20);
      words.add(new Word(1, 1, word, box, Collections.nCopies(word.length(), box)));
    }
    return new PageText(1, PAPER, 0, words, 0, false);
  }
}

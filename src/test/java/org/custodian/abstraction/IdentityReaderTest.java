package org.custodian.abstraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.custodian.pdf.Box;
import org.custodian.pdf.PageText;
import org.custodian.pdf.Word;
import org.custodian.vocabulary.PatientName;
import org.custodian.vocabulary.PatientRef;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IdentityReaderTest {
  private static final Box PAPER = new Box(0, 0, 612, 792);
  private final IdentityReader reader =
      new IdentityReader(
          new PatientRef("200010"), new PatientName("Smith", "John A."), LocalDate.of(1979, 3, 12));

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

  @Test
  void a_scanned_page_tells_nothing() {
    var scan = new PageText(1, PAPER, 0, List.of(), 0, true);

    assertThat(reader.read(scan)).isEqualTo(new PageReading(false, false, false));
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

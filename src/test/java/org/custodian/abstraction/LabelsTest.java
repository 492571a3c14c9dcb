package org.custodian.abstraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.custodian.house.Shows;
import org.custodian.records.CollectedDocument;
import org.custodian.records.DocumentFlag;
import org.custodian.records.DocumentType;
import org.custodian.records.Encounter;
import org.custodian.records.EncounterFlag;
import org.custodian.records.Particulars;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LabelsTest {
  private final CodeRanges ranges = CodeRanges.shipped();
  private final Labels labels = new Labels(ranges, Set.of("RRP"), Set.of("PSY"));

  @ParameterizedTest
  @CsvSource({
    "F10.20, ETHUD SUD",
    "F11.20, OPIOIDUD SUD",
    "F14.10, SUD",
    "F19, SUD",
    "K70.30, ETHUD",
    "T40.2X1A, OPIOIDUD SUD",
    "T40.5X1A, SUD",
    "Z71.41, ETHUD",
    "F20.9, MH",
    "F32.1, MH",
    "F48.9, MH",
    "R45.851, MH",
    "X78.1XXA, MH",
    "F84.0, DVD",
    "F02.80, COGN",
    "B20, HIV",
    "b20, HIV",
    "B97.35, HIV",
    "Z21, HIV",
    "O98.711, HIV PREGNANT",
    "A54.9, STD",
    "O98.311, PREGNANT STD",
    "Z11.3, STD",
    "T74.21XA, SDV",
    "O9A.311, PREGNANT SDV",
    "Q90.9, GDIS",
    "Z15.01, GDIS",
    "Z13.79, GDIS",
    "D57.1, SCA",
    "Z87.890, SEX",
    "Z30.011, SEX",
    "O80, PREGNANT",
    "Z34.90, PREGNANT"
  })
  void a_code_in_a_range_makes_the_page_sensitive(String code, String expected) {
    assertThat(ranges.labels(code)).isEqualTo(Set.of(expected.split(" ")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "F17.210", "F49", "F50.00", "B19.20", "B97.34", "Z20.5", "Z22", "A49.9", "A65", "D56.9",
        "D58", "T39.1X1A", "T41", "S83.511A", "I10", "E11.9", "Z87.891", "Z29.9", "Q89.9", "R78.1",
        "R45.4", "X70", "X84", "M17.11", "J45.909"
      })
  void a_code_beside_the_ranges_does_not(String code) {
    assertThat(ranges.labels(code)).isEmpty();
  }

  @Test
  @Shows("M1")
  void a_program_record_is_told_by_its_unit_or_by_the_notice_it_came_with() {
    assertThat(of(document("RRP", DocumentType.PROGRESS_NOTE))).contains("42CFRPart2", "SUD");
    assertThat(of(flagged(DocumentFlag.RECEIVED_WITH_NOTICE))).contains("42CFRPart2", "SUD");
    assertThat(of(flagged(DocumentFlag.RECEIVED_UNDER_TPO))).contains("42CFRPart2");
  }

  @Test
  @Shows("M1")
  void a_note_of_the_emergency_department_with_a_diagnosis_of_substance_use_is_no_program_record() {
    assertThat(of(coded("ED", "F10.20"))).contains("SUD", "ETHUD").doesNotContain("42CFRPart2");
  }

  @Test
  @Shows("A9")
  void psychotherapy_notes_are_told_by_their_type_and_by_no_code() {
    assertThat(of(document("PSY", DocumentType.PSYCHOTHERAPY_NOTE))).contains("PSYTHPN");
    assertThat(of(coded("PSY", "F32.1"))).contains("MH", "PSY").doesNotContain("PSYTHPN");
  }

  @Test
  void a_visit_lends_its_codes_and_says_who_paid() {
    var visit =
        new Encounter(
            "V1",
            "MED",
            LocalDate.of(2025, 1, 1),
            Optional.empty(),
            Set.of("B20"),
            Set.of(EncounterFlag.SELF_PAID),
            Optional.of("STI"));

    assertThat(labels.of(document("MED", DocumentType.PROGRESS_NOTE), Optional.of(visit)))
        .containsExactlyInAnyOrder("HIV", "HIPAASelfPay", "ADOL", "STD");
  }

  @Test
  void what_the_source_says_itself_is_kept() {
    var document = document("MED", DocumentType.LABORATORY, Particulars.NONE, Set.of("OPIOIDUD"));

    assertThat(of(document)).containsExactlyInAnyOrder("OPIOIDUD", "SUD");
  }

  @Test
  void an_ordinary_page_has_no_label() {
    assertThat(of(coded("MED", "I10"))).isEmpty();
  }

  private Set<String> of(CollectedDocument document) {
    return labels.of(document, Optional.empty());
  }

  private static CollectedDocument coded(String unit, String... codes) {
    var particulars =
        new Particulars(
            Arrays.stream(codes).collect(Collectors.toSet()), Set.of(), Optional.empty());
    return document(unit, DocumentType.ED_NOTE, particulars, Set.of());
  }

  private static CollectedDocument flagged(DocumentFlag flag) {
    var particulars = new Particulars(Set.of(), Set.of(flag), Optional.empty());
    return document("MED", DocumentType.CONSULTATION, particulars, Set.of());
  }

  private static CollectedDocument document(String unit, DocumentType type) {
    return document(unit, type, Particulars.NONE, Set.of());
  }

  private static CollectedDocument document(
      String unit, DocumentType type, Particulars particulars, Set<String> source) {
    return new CollectedDocument(
        "D1",
        type,
        unit,
        "V1",
        LocalDate.of(2025, 1, 1),
        "",
        "Note",
        1,
        "x",
        Optional.empty(),
        source,
        particulars);
  }
}

package org.custodian.abstraction;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.custodian.records.DocumentFlag;
import org.custodian.records.Encounter;
import org.custodian.vocabulary.Phi;

/**
 * What is known about one page before a rule speaks.
 *
 * @param type the document's type by name, for example "PROGRESS_NOTE"
 * @param encounter the visit's id; empty if the document names none
 * @param visit what is known of that visit
 * @param codes ICD-10-CM codes of the document
 * @param sensitivity labels by code of HL7 v3-ActCode, see {@link Labels}
 * @param readable whether the file can be read safely
 * @param reading what the page itself shows of whose it is
 */
@Phi
record PageFacts(
    PageKey page,
    String type,
    String unit,
    LocalDate serviceDate,
    String encounter,
    Optional<Encounter> visit,
    Set<String> codes,
    Set<DocumentFlag> flags,
    Set<String> sensitivity,
    boolean readable,
    PageReading reading) {

  Set<String> labels() {
    var labels = new TreeSet<>(sensitivity);
    labels.addAll(readable ? reading.labels() : Set.of(PageReading.UNREADABLE));
    return labels;
  }

  /** Separate notes of a counselling session, 45 CFR 164.501. */
  boolean psychotherapy() {
    return sensitivity.contains(Labels.PSYCHOTHERAPY);
  }

  /** From a substance-use program; told by unit or notice, never by a diagnosis (rule M1). */
  boolean partTwo() {
    return sensitivity.contains(Labels.PART_TWO);
  }

  /** A program's notes kept separate by the counselor, 42 CFR 2.11 (rule M3). */
  boolean counselingNotes() {
    return type.equals("SUD_COUNSELING_NOTE");
  }

  boolean has(DocumentFlag flag) {
    return flags.contains(flag);
  }

  /** Whether a label says what the page is about; who paid for it is none of these. */
  boolean sensitive() {
    return sensitivity.stream().anyMatch(label -> !label.equals(Labels.SELF_PAY));
  }

  boolean carriesAny(Set<String> labels) {
    return sensitivity.stream().anyMatch(labels::contains);
  }

  /** The codes of the page's document and of its visit. */
  Set<String> allCodes() {
    var all = new HashSet<>(codes);
    visit.ifPresent(of -> all.addAll(of.codes()));
    return all;
  }

  /** The patient's age in whole years on the day of service. */
  int ageOfSomebodyBorn(LocalDate born) {
    return Period.between(born, serviceDate).getYears();
  }

  @Override
  public String toString() {
    return "PageFacts[withheld]";
  }
}

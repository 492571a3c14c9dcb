package org.custodian.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One document of a chart before it is drawn.
 *
 * @param kind the script that tells it; the document type of the index follows from it
 * @param labels sensitivity codes beyond those that follow from unit and type
 * @param scanned whether it exists as an image only
 * @param strayPage the page that belongs to another patient of the same name, or 0
 */
record ChartDocument(
    int number,
    Person patient,
    String kind,
    String unit,
    String encounter,
    LocalDate serviceDate,
    String author,
    String title,
    int pages,
    List<String> labels,
    boolean scanned,
    int strayPage) {

  /** The same paper in the chart of somebody else. */
  ChartDocument of(Person other) {
    return new ChartDocument(
        number,
        other,
        kind,
        unit,
        encounter,
        serviceDate,
        author,
        title,
        pages,
        labels,
        scanned,
        0);
  }

  /** Says nothing about the patient: a file name travels into logs and mails. */
  String fileName() {
    return "d" + opaque() + ".pdf";
  }

  String documentId() {
    return "D" + opaque();
  }

  String documentType() {
    return switch (kind) {
      case "HIV_RESULT" -> "LABORATORY";
      case "DEATH_SUMMARY" -> "DISCHARGE_SUMMARY";
      default -> kind;
    };
  }

  /** Labels as 42 CFR 2.11 has them: Part 2 by unit, never by code; psychotherapy by type. */
  List<String> sensitivity() {
    var codes = new ArrayList<>(labels);
    if (unit.equals("RRP")) codes.addAll(List.of("42CFRPart2", "SUD"));
    if (unit.equals("PSY")) codes.add("MH");
    if (kind.equals("PSYCHOTHERAPY_NOTE")) codes.add("PSYTHPN");
    return codes;
  }

  /** A multiplier prime to a million, so that neighbours do not look alike and none meet. */
  private String opaque() {
    return String.format(Locale.ROOT, "%06d", (number * 617_353L + 270_113L) % 1_000_000L);
  }
}

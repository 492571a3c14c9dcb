package org.custodian.sample;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The tables of a chart that follow from the patient's story: medication, problems, lists. */
final class Tables {
  private final Teller teller;
  private final LabTables labs;
  private final WardTables ward;

  Tables(Teller teller) {
    this.teller = teller;
    this.labs = new LabTables(teller);
    this.ward = new WardTables(teller);
  }

  Block make(String name, String argument) {
    return switch (name) {
      case "labs" -> labs.panel(argument);
      case "trend" -> labs.trend();
      case "viralload" -> labs.viralLoad();
      case "medications" -> medications();
      case "problems" -> problems();
      case "dispensed" -> dispensed();
      case "maintenance" -> maintenance();
      case "charges" -> charges();
      case "payments" -> payments();
      case "form" -> new Block.Room(250);
      default -> ward.make(name);
    };
  }

  private Block medications() {
    return grid(
        List.of(0.31f, 0.17f, 0.37f, 0.15f),
        List.of("Drug", "Strength", "Directions", "Since"),
        told("medications"));
  }

  private Block problems() {
    return grid(
        List.of(0.13f, 0.53f, 0.17f, 0.17f),
        List.of("Code", "Problem", "Since", "Status"),
        told("problems"));
  }

  /**
   * Rows with a mark in the fifth column hold a protected fact. They stand on lists, where such
   * facts leak in real charts, and in documents that carry the label anyway.
   */
  private List<List<String>> told(String pool) {
    boolean list = teller.document.kind().endsWith("_LIST");
    boolean labelled = !teller.document.labels().isEmpty();
    var latest = teller.document.serviceDate().toString();
    return teller.rows(pool).stream()
        .filter(row -> row.size() < 5 || list || labelled)
        .filter(row -> started(row).compareTo(latest) <= 0)
        .map(row -> row.subList(0, 4))
        .toList();
  }

  private static String started(List<String> row) {
    return row.get(3).matches("\\d{4}-.*") ? row.get(3) : row.get(2);
  }

  private Block dispensed() {
    var rows = new ArrayList<List<String>>();
    for (int months = 1; months <= 12; months++) {
      var day = teller.document.serviceDate().minusMonths(months).minusDays(teller.number(0, 9));
      for (var drug : told("medications")) {
        rows.add(
            List.of(Teller.DAY.format(day), drug.get(0), drug.get(1), teller.fill("{n:1-3}0")));
      }
    }
    return grid(
        List.of(0.18f, 0.46f, 0.22f, 0.14f), List.of("Date", "Drug", "Strength", "Units"), rows);
  }

  private Block maintenance() {
    var rows = new ArrayList<List<String>>();
    for (var item : List.of("Influenza vaccine", "Tetanus booster", "Lipid panel", "Eye test")) {
      var day = teller.document.serviceDate().minusDays(teller.number(20, 700));
      rows.add(List.of(item, Teller.DAY.format(day), "Done", teller.fill("{staff}")));
    }
    return grid(
        List.of(0.4f, 0.2f, 0.15f, 0.25f), List.of("Measure", "Last", "Result", "By"), rows);
  }

  private Block charges() {
    var rows = new ArrayList<List<String>>();
    var items =
        List.of(
            "Room and board, semi-private",
            "Operating room, first hour",
            "Recovery room",
            "Anesthesia supplies",
            "Pharmacy",
            "Laboratory, chemistry",
            "Laboratory, hematology",
            "Imaging, diagnostic",
            "Sterile supplies",
            "Professional fee",
            "Physical therapy evaluation");
    for (int round = 0; round < 4; round++) {
      for (var item : items) {
        var units = teller.number(1, 4);
        var cents = teller.number(1_800, 92_000);
        rows.add(
            List.of(
                Teller.DAY.format(teller.document.serviceDate().minusDays(4 - round)),
                String.format(Locale.ROOT, "0%03d", teller.number(110, 990)),
                item,
                Integer.toString(units),
                String.format(Locale.ROOT, "$%,.2f", units * cents / 100.0)));
      }
    }
    return grid(
        List.of(0.16f, 0.1f, 0.46f, 0.1f, 0.18f),
        List.of("Date", "Code", "Service", "Units", "Amount"),
        rows);
  }

  private Block payments() {
    LocalDate day = teller.document.serviceDate();
    var rows = new ArrayList<List<String>>();
    for (int i = 0; i < 12; i++) {
      rows.add(
          List.of(
              DateTimeFormatter.ISO_DATE.format(day.plusDays(i)),
              i % 3 == 0 ? "Contract adjustment" : "Payment by plan",
              String.format(Locale.ROOT, "-$%,.2f", teller.number(4_000, 160_000) / 100.0)));
    }
    return grid(List.of(0.2f, 0.55f, 0.25f), List.of("Posted", "Entry", "Amount"), rows);
  }

  static Block.Grid grid(List<Float> widths, List<String> head, List<List<String>> rows) {
    return new Block.Grid(widths, head, rows);
  }
}

package org.custodian.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;

/** Laboratory results with their reference ranges; a tenth of the values lies outside. */
final class LabTables {
  private static final Map<String, List<CSVRecord>> PANELS =
      Texts.table("analytes.csv").stream().collect(Collectors.groupingBy(row -> row.get("panel")));

  private final Teller teller;

  LabTables(Teller teller) {
    this.teller = teller;
  }

  /** A panel by its name, or as many analytes of the common panels as the number says. */
  Block panel(String name) {
    var rows = new ArrayList<List<String>>();
    if (name.matches("\\d+")) {
      var all = new ArrayList<>(analytes("CBC"));
      all.addAll(analytes("BMP"));
      int first = teller.random.nextInt(all.size() - Integer.parseInt(name));
      for (int i = 0; i < Integer.parseInt(name); i++) rows.add(result(all.get(first + i)));
    } else {
      for (var analyte : analytes(name)) rows.add(result(analyte));
    }
    return Tables.grid(
        List.of(0.36f, 0.16f, 0.08f, 0.2f, 0.2f),
        List.of("Test", "Result", "Flag", "Reference", "Unit"),
        rows);
  }

  private static List<CSVRecord> analytes(String panel) {
    return PANELS.getOrDefault(panel, List.of());
  }

  Block trend() {
    var rows = new ArrayList<List<String>>();
    for (var name : List.of("CBC", "BMP", "LIVER")) {
      for (var analyte : analytes(name)) {
        var row = new ArrayList<>(List.of(analyte.get("test")));
        for (int back = 0; back < 4; back++) row.add(result(analyte).get(1));
        rows.add(row);
      }
    }
    var day = teller.document.serviceDate();
    var head = new ArrayList<>(List.of("Test"));
    for (int back = 1; back <= 4; back++) head.add(Teller.DAY.format(day.minusMonths(3L * back)));
    return Tables.grid(List.of(0.36f, 0.16f, 0.16f, 0.16f, 0.16f), head, rows);
  }

  Block viralLoad() {
    var rows = new ArrayList<List<String>>();
    for (int back = 0; back < 10; back++) {
      var day = teller.document.serviceDate().minusMonths(6L * back);
      if (day.getYear() < 2018) break;
      rows.add(
          List.of(
              Teller.DAY.format(day),
              "HIV-1 RNA by PCR",
              back < 9 ? "< 20" : "48",
              "copies/ml",
              teller.fill("{n:590-790}")));
    }
    return Tables.grid(
        List.of(0.18f, 0.32f, 0.16f, 0.16f, 0.18f),
        List.of("Date", "Test", "Result", "Unit", "CD4 cells/ul"),
        rows);
  }

  /** An analyte without bounds has one fixed answer. */
  private List<String> result(CSVRecord analyte) {
    var test = analyte.get("test");
    var unit = analyte.get("unit");
    if (analyte.get("low").isEmpty()) {
      return List.of(test, analyte.get("answer"), "", analyte.get("range"), unit);
    }
    double low = Double.parseDouble(analyte.get("low"));
    double high = Double.parseDouble(analyte.get("high"));
    var digits = "%." + analyte.get("digits") + "f";
    double drawn = low + (high - low) * (teller.random.nextDouble() * 1.12 - 0.06);
    double value = Double.parseDouble(String.format(Locale.ROOT, digits, drawn));
    var flag = value < low ? "!L" : value > high ? "!H" : "";
    var range = String.format(Locale.ROOT, digits + " - " + digits, low, high);
    var shown = String.format(Locale.ROOT, digits, value);
    return List.of(test, flag.isEmpty() ? shown : "!" + shown, flag, range, unit);
  }
}

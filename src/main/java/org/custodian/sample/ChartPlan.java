package org.custodian.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/** Which documents each chart holds; one line of the plan may stand for several dates. */
record ChartPlan(List<ChartDocument> documents) {

  static ChartPlan read(Cast cast) {
    var documents = new ArrayList<ChartDocument>();
    var encounters = new HashMap<String, String>();
    for (CSVRecord row : Texts.table("charts.csv")) {
      for (String date : row.get("dates").split(" ")) {
        var visit = encounter(encounters, row.get("mrn") + row.get("unit") + date);
        var patient = cast.person(row.get("mrn"));
        documents.add(document(documents.size() + 1, patient, row, date, visit));
      }
    }
    return new ChartPlan(List.copyOf(documents));
  }

  private static String encounter(Map<String, String> known, String visit) {
    return known.computeIfAbsent(
        visit, key -> String.format(Locale.ROOT, "V%07d", 4_200_113 + known.size()));
  }

  private static ChartDocument document(
      int number, Person patient, CSVRecord row, String date, String encounter) {
    return new ChartDocument(
        number,
        patient,
        row.get("kind"),
        row.get("unit"),
        encounter,
        LocalDate.parse(date),
        row.get("author"),
        row.get("title"),
        Integer.parseInt(row.get("pages")),
        Stream.of(row.get("labels").split(" ")).filter(label -> !label.isEmpty()).toList(),
        row.get("form").equals("SCAN"),
        row.get("stray").isEmpty() ? 0 : Integer.parseInt(row.get("stray")));
  }
}

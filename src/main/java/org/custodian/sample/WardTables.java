package org.custodian.sample;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is measured and written down at the bedside, in therapy and in the operating room. */
final class WardTables {
  private static final Comparator<List<String>> BY_FIRST = Comparator.comparing(row -> row.get(0));

  private final Teller teller;

  WardTables(Teller teller) {
    this.teller = teller;
  }

  Block make(String name) {
    return switch (name) {
      case "vitals" -> vitals();
      case "flowsheet" -> flow(16, 90);
      case "anesthesia" -> flow(14, 10);
      case "fluids" ->
          rows(
              "Until|Oral ml|Intravenous ml|Urine ml|Drain ml",
              3,
              "{time}|{n:200-900}|{n:300-1200}|{n:400-1500}|{n:0-90}");
      case "timeline" -> rows("Time|Event|By", 6, "{time}|{event}|{staff}");
      case "given" -> medicationGiven();
      case "drugs" -> rows("Time|Drug and dose|Route|By", 10, "{time}|{drug}|iv|{staff}");
      case "scores" -> rows("Scale|Points|Meaning|By", 4, "{scale}|{n:0-20}|Low|{nurse}");
      case "scales" -> rows("Scale|Today|Last visit|Range", 4, "{scale}|{n:4-16}|{n:6-20}|0 - 27");
      case "attendance" ->
          rows("Session|Kind|Attended|Counsellor", 6, "{time}|{group}|Yes|{counsellor}");
      case "substances" ->
          rows(
              "Substance|First use|Last use|Route",
              4,
              "{substance}|{n:16-30} y" + "|{n:1-9} months|{route}");
      case "motion" ->
          rows(
              "Motion|Involved side|Other side|Strength",
              6,
              "{motion}|{n:70-120} deg" + "|{n:120-140} deg|{n:3-5}/5");
      case "exercise" ->
          rows(
              "Exercise|Sets|Repeats|Load|Pain after",
              12,
              "{exercise}|{n:2-4}" + "|{n:8-15}|{n:2-12} kg|{n:0-4}/10");
      case "measures" ->
          rows("Structure|Value|Earlier|Unit", 4, "{structure}|{n:3-60}|{n:3-60}|mm");
      case "counts" ->
          rows("Count|Sponges|Needles|Instruments", 3, "{time}|Correct|Correct|Correct");
      case "implants" ->
          rows("Item|Lot|Number|Remark", 4, "{item}|L{n:10000-99999}|{n:1-4}|Checked");
      default -> throw new IllegalStateException("No table is called '" + name + "'.");
    };
  }

  private Block vitals() {
    var head = List.of("Time", "Blood pressure", "Pulse", "Resp.", "Temp. C", "SpO2", "Pain");
    return Tables.grid(
        List.of(0.14f, 0.2f, 0.13f, 0.13f, 0.15f, 0.13f, 0.12f),
        head,
        Stream.generate(() -> measured(teller.time())).limit(2).sorted(BY_FIRST).toList());
  }

  /** A row each so many minutes, from seven in the morning. */
  private Block flow(int count, int minutes) {
    var start = LocalTime.of(7, 0);
    var head = List.of("Time", "Blood pressure", "Pulse", "Resp.", "Temp. C", "SpO2", "Pain");
    return Tables.grid(
        List.of(0.14f, 0.2f, 0.13f, 0.13f, 0.15f, 0.13f, 0.12f),
        head,
        IntStream.range(0, count)
            .mapToObj(i -> measured(start.plusMinutes((long) i * minutes).toString()))
            .toList());
  }

  private List<String> measured(String time) {
    return List.of(
        time,
        teller.fill("{n:104-148}/{n:62-90}"),
        teller.fill("{n:58-98}"),
        teller.fill("{n:12-20}"),
        teller.fill("36.{n:2-9}"),
        teller.fill("{n:94-99} %"),
        teller.fill("{n:0-6}/10"));
  }

  private Block medicationGiven() {
    var rows = new ArrayList<List<String>>();
    for (var drug : teller.rows("medications")) {
      if (drug.size() > 4) continue;
      rows.add(List.of(teller.time(), drug.get(0), drug.get(1), teller.fill("{nurse}")));
      rows.add(List.of(teller.time(), drug.get(0), drug.get(1), teller.fill("{nurse}")));
    }
    rows.sort(BY_FIRST);
    return Tables.grid(
        List.of(0.12f, 0.4f, 0.22f, 0.26f), List.of("Time", "Drug", "Strength", "Given by"), rows);
  }

  private Block rows(String head, int count, String row) {
    var titles = List.of(head.split("\\|"));
    var widths = IntStream.range(0, titles.size()).mapToObj(i -> 1f / titles.size()).toList();
    var filled = Stream.generate(() -> List.of(teller.fill(row).split("\\|"))).limit(count);
    // What happened at a time stands in the order of time.
    var sorted = row.startsWith("{time}") ? filled.sorted(BY_FIRST).toList() : filled.toList();
    return Tables.grid(widths, titles, sorted);
  }
}

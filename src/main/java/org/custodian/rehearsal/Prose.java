package org.custodian.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Tells what happened for people. */
final class Prose {
  private final List<String> lines = new ArrayList<>();

  private Prose() {}

  static String of(JsonNode chronicle) {
    var prose = new Prose();
    prose.tell(chronicle);
    return String.join("\n", prose.lines);
  }

  static String name(JsonNode chronicle) {
    var title = chronicle.path("title").asText();
    return chronicle.path("file").asText() + (title.isBlank() ? "" : ": " + title);
  }

  private void tell(JsonNode chronicle) {
    lines.add(name(chronicle));
    lines.add("  state pack " + chronicle.path("pack").asText());
    chronicle.path("requests").forEach(this::request);
    list("refused acts", chronicle.path("refused"), "date", "act", "why");
    list("incidents", chronicle.path("incidents"), "step", "why");
  }

  private void request(JsonNode request) {
    lines.add("");
    lines.add(
        "  Request "
            + text(request, "number")
            + " ("
            + text(request, "key")
            + "), "
            + text(request, "class")
            + ", received "
            + text(request, "receivedOn"));
    var route = new ArrayList<String>();
    request.path("route").forEach(step -> route.add(step.asText()));
    lines.add("    route: " + String.join(" > ", route));
    if (request.has("basis")) lines.add("    basis: " + text(request, "basis"));
    list("hints", request.path("hints"), "kind", "of");
    list("defects", request.path("defects"), "date", "rule", "citation", "defect");
    list("rules", request.path("decisions"), "rule", "citation", "outcome");
    dues(request.path("dues"));
    pages(request.path("pages"));
    list("releases", request.path("releases"), "date", "pages", "first", "last");
    fee(request.path("fee"));
    list("letters", request.path("letters"), "date", "code", "to");
    list(
        "log",
        request.path("log"),
        "date",
        "basis",
        "accountable",
        "pages",
        "recipient",
        "purpose");
    list("accounting", request.path("accounting"), "date", "recipient", "count", "lastDate");
    list("events", request.path("events"), "at", "kind", "by");
    list("blocked", request.path("blocked"), "date", "rule");
    plain("why no packet was made", request.path("packetProblems"));
    plain("warnings", request.path("warnings"));
    plain("waits for a person", request.path("tasks"));
    lines.add(
        "    end: "
            + (request.has("end")
                ? text(request, "end") + " on " + text(request, "endOn")
                : "open"));
  }

  private void dues(JsonNode dues) {
    lines.add("    due dates:");
    dues.path("explanation").forEach(sentence -> lines.add("      " + sentence.asText()));
  }

  private void pages(JsonNode pages) {
    var counts = new ArrayList<String>();
    pages
        .fields()
        .forEachRemaining(
            field -> {
              if (field.getValue().isNumber()) {
                counts.add(field.getKey() + " " + field.getValue().asText());
              }
            });
    lines.add("    pages: " + String.join(", ", counts));
    pages
        .path("byRule")
        .fields()
        .forEachRemaining(
            rule -> lines.add("      by rule " + rule.getKey() + ": " + rule.getValue().asText()));
    pages
        .path("byReason")
        .fields()
        .forEachRemaining(
            rule -> lines.add("      because " + rule.getKey() + ": " + rule.getValue().asText()));
  }

  private void fee(JsonNode fee) {
    if (fee.path("lines").isEmpty()) return;
    list("fee", fee.path("lines"), "kind", "quantity", "unit", "amount");
    lines.add("      total " + text(fee, "total") + ", open " + text(fee, "open"));
    list("invoices", fee.path("invoices"), "date", "number", "total", "payBy");
  }

  private void list(String title, JsonNode list, String... parts) {
    if (list.isEmpty()) return;
    lines.add("    " + title + ":");
    for (var item : list) {
      var words = new ArrayList<String>();
      for (var part : parts) {
        if (!item.path(part).asText().isBlank()) words.add(word(part, item.path(part)));
      }
      lines.add("      " + String.join("  ", words));
    }
  }

  private static String word(String part, JsonNode value) {
    if (part.equals("accountable")) return value.asBoolean() ? "accountable" : "not accountable";
    return part.equals("pages") ? value.asText() + " pages" : value.asText();
  }

  private void plain(String title, JsonNode list) {
    if (list.isEmpty()) return;
    lines.add("    " + title + ":");
    list.forEach(item -> lines.add("      " + item.asText()));
  }

  private static String text(JsonNode node, String key) {
    return node.path(key).asText();
  }
}

package org.custodian.cli;

import static org.custodian.cli.Json.JSON;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.custodian.pdf.Box;
import org.custodian.pdf.Matching;
import org.custodian.pdf.PageFrame;
import org.custodian.pdf.PageOutcome;
import org.custodian.pdf.PageResult;
import org.custodian.pdf.Proof;
import org.custodian.pdf.RedactionResult.HeldPage;
import org.custodian.pdf.ScanReader;
import org.custodian.pdf.TermHit;

/**
 * What was done to a file, as JSON, documented in docs/redaction.md. Terms are numbers in it: a
 * hash of a name can be found by trying names.
 */
final class Report {
  static final String FORM = "custodian-redaction/1";

  private final ObjectNode root = JSON.createObjectNode();
  private int terms;

  private Report(byte[] input, Order order, ScanReader scans) {
    root.put("report", FORM);
    root.put("version", Version.number());
    root.put("outcome", "refused");
    root.set("input", file(input));
    root.putNull("output");
    root.put("width", order.width().name().toLowerCase(Locale.ROOT));
    root.put("wholeWord", order.matching() == Matching.WHOLE_WORD);
    root.put("raster", order.rasterAllowed() ? "allow" : "forbid");
    root.put("ocr", scans.state().name().toLowerCase(Locale.ROOT));
  }

  /** A report about a file that was not taken. */
  static Report refused(byte[] input, Order order, ScanReader scans, String sentence) {
    var report = new Report(input, order, scans);
    report.root.put("reason", sentence);
    return report;
  }

  static Report of(byte[] input, Order order, ScanReader scans, Redaction redaction) {
    var report = new Report(input, order, scans);
    ObjectNode root = report.root;
    root.put("outcome", redaction.outcome().word());
    int terms = order.terms().size();
    var hits = redaction.hits();
    report.terms = terms;
    report.hits("terms", "term", hits.subList(0, terms));
    report.hits("patterns", "pattern", hits.subList(terms, hits.size()));
    ArrayNode areas = root.putArray("areas");
    order.areas().forEach(area -> areas.add(report.area(area)));
    report.pages(redaction);
    return report;
  }

  private void hits(String list, String kind, List<List<TermHit>> found) {
    ArrayNode all = root.putArray(list);
    for (int i = 0; i < found.size(); i++) {
      ObjectNode one = all.addObject();
      one.put(kind, i + 1);
      one.put("hits", found.get(i).size());
      ArrayNode pages = one.putArray("pages");
      found.get(i).stream().map(TermHit::page).distinct().forEach(pages::add);
    }
  }

  private void pages(Redaction redaction) {
    ArrayNode pages = root.putArray("pages");
    if (redaction.outcome() instanceof Outcome.Done done) {
      root.set("output", file(done.document().bytes()));
      for (PageResult page : done.document().pages()) {
        PageFrame frame = redaction.pages().get(page.sourcePage() - 1);
        ObjectNode node = pages.addObject();
        page(node, frame, page.outcome(), page.blackened(), redaction);
        if (page.scan() == PageResult.Scan.READ_AGAIN) node.put("readAgain", true);
      }
      proof(done.proof());
    } else if (redaction.outcome() instanceof Outcome.Held held) {
      for (HeldPage page : held.pages())
        page(
            pages.addObject(),
            redaction.pages().get(page.page() - 1),
            new PageOutcome.Held(page.because()),
            List.of(),
            redaction);
    } else if (redaction.outcome() instanceof Outcome.Unproven unproven) {
      proof(unproven.proof());
    }
  }

  private void page(
      ObjectNode node, PageFrame frame, PageOutcome outcome, List<Box> boxes, Redaction redaction) {
    node.put("page", frame.page());
    node.put("outcome", Sentences.word(outcome));
    String reason = Sentences.of(outcome);
    if (!reason.isEmpty()) node.put("reason", reason);
    ArrayNode hits = node.putArray("hits");
    for (int i = 0; i < redaction.hits().size(); i++) {
      long here =
          redaction.hits().get(i).stream().filter(hit -> hit.page() == frame.page()).count();
      if (here == 0) continue;
      ObjectNode one = hits.addObject();
      if (i < terms) one.put("term", i + 1);
      else one.put("pattern", i - terms + 1);
      one.put("count", here);
    }
    ArrayNode drawn = node.putArray("boxes");
    boxes.forEach(box -> drawn.add(area(PageArea.of(frame, box))));
  }

  private void proof(Proof proof) {
    ObjectNode node = root.putObject("proof");
    node.put("passed", proof.passed());
    ArrayNode checks = node.putArray("checks");
    for (Proof.Check check : proof.checks()) {
      ObjectNode one = checks.addObject();
      one.put("name", check.name());
      one.put("passed", check.passed());
      ArrayNode pages = one.putArray("pages");
      check.pages().forEach(pages::add);
      one.put("measured", check.measured());
    }
  }

  private ObjectNode area(PageArea area) {
    return JSON.createObjectNode()
        .put("page", area.page())
        .put("x", rounded(area.x()))
        .put("y", rounded(area.y()))
        .put("width", rounded(area.width()))
        .put("height", rounded(area.height()));
  }

  private static double rounded(double points) {
    return Math.round(points * 1000) / 1000.0;
  }

  private static ObjectNode file(byte[] bytes) {
    return JSON.createObjectNode().put("bytes", bytes.length).put("sha256", Inputs.sha256(bytes));
  }

  /** The report as a text file. */
  byte[] bytes() {
    return (Json.text(root) + "\n").getBytes(StandardCharsets.UTF_8);
  }
}

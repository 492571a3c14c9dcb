package org.custodian.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.custodian.pdf.PageFrame;
import org.custodian.pdf.PdfFile;
import org.custodian.pdf.PdfReader;
import org.custodian.pdf.PdfRefused;
import org.custodian.pdf.Proof;
import org.custodian.pdf.ProvenRedaction;
import org.custodian.pdf.RedactedDocument;
import org.custodian.pdf.RedactionResult;
import org.custodian.pdf.Redactor;
import org.custodian.pdf.ScanReader;
import org.custodian.pdf.ScanReading;
import org.custodian.pdf.TermHit;
import org.custodian.pdf.TermSearch;

/**
 * One file that was worked on, in memory.
 *
 * @param hits of each term, then of each pattern; empty unless asked for
 */
record Redaction(Outcome outcome, List<PageFrame> pages, List<List<TermHit>> hits) {

  /**
   * Redacts and proves.
   *
   * @param counting whether the places of each term are told, too
   * @throws BadInput if the file cannot be taken, or an area lies outside it
   */
  static Redaction of(
      byte[] source, String password, Order order, ScanReader scans, boolean counting) {
    try (PdfFile file = PdfFile.open(source, password)) {
      List<PageFrame> pages = file.pages();
      ProvenRedaction done = Redactor.redactProven(file, order.plan(pages), scans);
      var hits = counting ? hits(file, order, done.readings()) : List.<List<TermHit>>of();
      return new Redaction(outcome(done), pages, hits);
    } catch (PdfRefused refused) {
      throw new BadInput(Sentences.of(refused.reason(), !password.isEmpty()));
    }
  }

  private static Outcome outcome(ProvenRedaction redaction) {
    if (redaction.result() instanceof RedactionResult.Held held)
      return new Outcome.Held(held.pages());
    RedactedDocument document = ((RedactionResult.Redacted) redaction.result()).document();
    Proof proof = redaction.proof().orElseThrow();
    return proof.passed() ? new Outcome.Done(document, proof) : new Outcome.Unproven(proof);
  }

  private static List<List<TermHit>> hits(
      PdfFile file, Order order, Map<Integer, ScanReading> readings) {
    var text = PdfReader.text(file).stream().map(page -> ScanReading.in(page, readings)).toList();
    var all = new ArrayList<List<TermHit>>();
    for (String term : order.terms()) all.add(TermSearch.find(text, term, order.matching()));
    for (String pattern : order.patterns()) all.add(TermSearch.findPattern(text, pattern));
    return all;
  }
}

package org.custodian.abstraction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.custodian.pdf.PageText;
import org.custodian.progress.Phase;
import org.custodian.progress.Working;
import org.custodian.records.CollectedDocument;
import org.custodian.records.Encounter;
import org.custodian.records.LookAlike;
import org.custodian.records.Records;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.stereotype.Component;

/** Gathers the facts of the pages and lets the rules speak about them. */
@Component
class Proposal {
  private final Framing framing;
  private final Records records;
  private final Chart chart;
  private final Labels labels;
  private final Echoes echoes;

  Proposal(Framing framing, Records records, Chart chart, AbstractionSettings settings) {
    this.framing = framing;
    this.records = records;
    this.chart = chart;
    var ranges = CodeRanges.shipped();
    this.labels = new Labels(ranges, settings.part2Units(), settings.psychiatricUnits());
    this.echoes = Echoes.shipped(ranges);
  }

  /** What the rules say, and where words repeat protected facts. */
  record First(List<PageDecision> pages, Map<PageKey, List<EchoRow>> echoes) {}

  /**
   * The rules speak for the first time; every document is read once, and its scanned pages by a
   * program if there is one.
   *
   * @param scans how many scanned pages of a document are read now, if they were not before
   * @param told hears how many pages of the chart were looked at
   */
  First first(RequestNumber request, int scans, Working told) {
    var rules = new PageRules(framing.frame(request));
    var reader = reader(request);
    var visits = visits(request);
    var documents = chart.documents(request);
    var days = days(rules, documents, visits, reader);
    var pages = new ArrayList<PageDecision>();
    var found = new HashMap<PageKey, List<EchoRow>>();
    int all = documents.stream().mapToInt(CollectedDocument::pages).sum();
    for (var document : documents) {
      int before = pages.size();
      chart.readScans(
          document, scans, page -> told.told(Phase.READING, Math.min(all, before + page - 1), all));
      var words = chart.words(document);
      // A document that cannot be opened may count no pages, and still somebody has to decide.
      int count = Math.max(1, Math.max(document.pages(), words.size()));
      for (int page = 1; page <= count; page++) {
        var text =
            page <= words.size() ? Optional.of(words.get(page - 1)) : Optional.<PageText>empty();
        var key = new PageKey(document.documentId(), page);
        var reading = text.map(reader::read).orElse(PageReading.NONE);
        pages.add(rules.decide(facts(document, key, visits, text.isPresent(), reading)));
        var on = text.map(one -> echoes(request, key, one, reader, days)).orElse(List.of());
        if (!on.isEmpty()) found.put(key, on);
      }
    }
    return new First(pages, found);
  }

  /** Findings on a page but those that are the patient's own name, number or birth date. */
  private List<EchoRow> echoes(
      RequestNumber request, PageKey key, PageText text, IdentityReader reader, VisitDays days) {
    var identifiers = reader.identifiers(text);
    var own =
        identifiers.stream()
            .filter(Identifier::own)
            .flatMap(one -> one.words().stream())
            .collect(Collectors.toSet());
    var found = new ArrayList<>(echoes.on(text));
    found.addAll(days.on(text));
    identifiers.stream()
        .filter(one -> !one.own())
        .map(one -> foreign(one, text))
        .distinct()
        .forEach(found::add);
    return found.stream()
        .filter(one -> !own.containsAll(one.words()))
        .map(one -> new EchoRow(request, key, one, text))
        .toList();
  }

  private static Echoes.Echo foreign(Identifier one, PageText text) {
    int line = text.words().get(one.words().get(0)).line();
    return new Echoes.Echo(EchoKind.FOREIGN, PageReading.OTHER_PATIENT, line, one.words(), "");
  }

  /** The days of documents that are sensitive in some way or that a rule keeps as a whole. */
  private VisitDays days(
      PageRules rules,
      List<CollectedDocument> documents,
      Map<String, Encounter> visits,
      IdentityReader reader) {
    var days = new HashMap<LocalDate, List<String>>();
    for (var document : documents) {
      var ours = new PageReading(false, true, true);
      var key = new PageKey(document.documentId(), 1);
      var page = rules.decide(facts(document, key, visits, true, ours));
      boolean special = !page.labels().isEmpty() || page.verdict() == Verdict.WITHHOLD;
      if (special && !document.serviceDate().equals(reader.born())) {
        days.computeIfAbsent(document.serviceDate(), any -> new ArrayList<>())
            .add(document.documentId());
      }
    }
    return new VisitDays(days);
  }

  /** The rules speak again about pages that were read before; no file is opened. */
  List<PageRules.Judged> again(RequestNumber request, List<PageDecision> known) {
    var rules = new PageRules(framing.frame(request));
    var visits = visits(request);
    var documents =
        chart.documents(request).stream()
            .collect(Collectors.toMap(CollectedDocument::documentId, Function.identity()));
    var judged = new ArrayList<PageRules.Judged>();
    for (var page : known) {
      var document = documents.get(page.page().documentId());
      if (document == null) throw new AbstractionRefused("unknown-page");
      boolean readable = !page.labels().contains(PageReading.UNREADABLE);
      var reading = PageReading.told(page.labels());
      judged.add(rules.judge(facts(document, page.page(), visits, readable, reading)));
    }
    return judged;
  }

  /** The labels whose words may not go in this request. */
  Set<String> closed(RequestNumber request, List<PageDecision> pages) {
    return Closed.labels(framing.frame(request), pages);
  }

  Frame frame(RequestNumber request) {
    return framing.frame(request);
  }

  /** Reads whose pages they are. */
  IdentityReader reader(RequestNumber request) {
    var patient = framing.patient(request);
    var record = records.patient(patient);
    var alike = records.lookAlikes(patient).stream().map(LookAlike::patient).toList();
    return new IdentityReader(patient, record.name(), record.born(), alike);
  }

  private Map<String, Encounter> visits(RequestNumber request) {
    return records.encounters(request).stream()
        .collect(Collectors.toMap(Encounter::id, Function.identity()));
  }

  private PageFacts facts(
      CollectedDocument document,
      PageKey page,
      Map<String, Encounter> visits,
      boolean readable,
      PageReading reading) {
    var visit = Optional.ofNullable(visits.get(document.encounter()));
    return new PageFacts(
        page,
        document.type().name(),
        document.unit(),
        document.serviceDate(),
        document.encounter(),
        visit,
        document.particulars().codes(),
        document.particulars().flags(),
        labels.of(document, visit),
        readable,
        reading);
  }
}

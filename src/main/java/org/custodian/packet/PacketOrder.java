package org.custodian.packet;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.custodian.abstraction.PageDecision;
import org.custodian.abstraction.PageKey;
import org.custodian.abstraction.SealedAbstraction;
import org.custodian.abstraction.Term;
import org.custodian.abstraction.Verdict;
import org.custodian.correspondence.ConsentScope;
import org.custodian.correspondence.PartTwoStatement;
import org.custodian.intake.ReceivedRequest;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.Phi;

/**
 * Everything a packet is made from, read once before the work begins.
 *
 * @param program on what ground pages of a Part 2 program go, if there is one
 * @param documents in the order in which they were collected
 * @param consents the authorizations that came with the request, as PDF, if a copy of each can go;
 *     needed only beside pages that a consent opened
 * @param at goes into the file as its date
 */
@Phi
record PacketOrder(
    ReceivedRequest request,
    LegalBasis basis,
    Optional<LegalBasis> program,
    SealedAbstraction sealed,
    List<SourceDocument> documents,
    List<byte[]> consents,
    Ground ground,
    Batch batch,
    Instant at) {
  /**
   * What follows from the papers for the front of the packet.
   *
   * @param certified whether the custodian certifies (rule B10)
   * @param explainGaps whether the state wants to be told what is not there (rule B11)
   * @param statement which statement goes with program records (rule M5)
   * @param codes whether blackened boxes bear a code
   * @param explained what the consent permits, if that goes in place of its copy (rule M5)
   */
  record Ground(
      boolean certified,
      boolean explainGaps,
      PartTwoStatement statement,
      boolean codes,
      Optional<ConsentScope> explained) {
    /** With a copy of the consent, where one is needed. */
    Ground(boolean certified, boolean explainGaps, PartTwoStatement statement, boolean codes) {
      this(certified, explainGaps, statement, codes, Optional.empty());
    }

    /** Without codes on boxes. */
    Ground(boolean certified, boolean explainGaps, PartTwoStatement statement) {
      this(certified, explainGaps, statement, false);
    }

    /** Who may use the pages as evidence, where nobody said more. */
    static Ground of(LegalBasis basis) {
      return new Ground(
          switch (basis) {
            case AUTHORIZATION, COURT_ORDER, SUBPOENA_NOTICE, SUBPOENA_QPO -> true;
            default -> false;
          },
          false,
          PartTwoStatement.SHORT);
    }
  }

  /**
   * Which part of the pages this packet is.
   *
   * @param gone pages that went in earlier packets of the request
   * @param firstBates the number after the last one that went
   */
  record Batch(Set<PageKey> gone, int firstBates) {
    /** Nothing went before. */
    static final Batch FIRST = new Batch(Set.of(), 1);

    Batch {
      gone = Set.copyOf(gone);
    }
  }

  /** The rule by which pages go that another program sent for care. */
  private static final String RECEIVED_FOR_CARE = "M6";

  /** The label of pages that stem from a Part 2 program, 42 CFR 2.11. */
  static final String PART_TWO = "42CFRPart2";

  PacketOrder {
    // Readers expect a chart in the order of time; documents of one day stay as they were
    // collected.
    documents =
        documents.stream().sorted(Comparator.comparing(SourceDocument::serviceDate)).toList();
    consents = List.copyOf(consents);
  }

  /** The first packet of a request. */
  PacketOrder(
      ReceivedRequest request,
      LegalBasis basis,
      Optional<LegalBasis> program,
      SealedAbstraction sealed,
      List<SourceDocument> documents,
      List<byte[]> consents,
      Instant at) {
    this(request, basis, program, sealed, documents, consents, Ground.of(basis), Batch.FIRST, at);
  }

  /** The documents with pages that go, and the decisions of these pages in page order. */
  Map<SourceDocument, List<PageDecision>> kept() {
    var kept = new LinkedHashMap<SourceDocument, List<PageDecision>>();
    for (var document : documents) {
      var pages =
          sealed.pages().stream()
              .filter(decision -> decision.page().documentId().equals(document.id()))
              .filter(this::goesNow)
              .sorted(Comparator.comparing(decision -> decision.page().page()))
              .toList();
      if (!pages.isEmpty()) {
        kept.put(document, pages);
      }
    }
    return kept;
  }

  /** The texts that may stand nowhere. */
  List<String> terms() {
    return sealed.terms().stream().map(Term::text).toList();
  }

  /** Whether a page goes that a consent opened, so that notice and consent go too, 42 CFR 2.32. */
  boolean needsConsent() {
    return program.filter(LegalBasis.P2_CONSENT::equals).isPresent() && programPagesGo();
  }

  /** Which statement goes along, as the disclosure log keeps it; empty if none has to. */
  Optional<String> noticeVersion() {
    return Optional.of(ground.statement().version()).filter(version -> needsConsent());
  }

  /** What came under a consent for care may go on as any record, 42 CFR 2.33(b). */
  private boolean programPagesGo() {
    return sealed.pages().stream()
        .filter(this::goesNow)
        .filter(decision -> decision.labels().contains(PART_TWO))
        .anyMatch(decision -> !decision.ruleId().equals(RECEIVED_FOR_CARE));
  }

  /** What speaks against making a packet at all, before anything is opened. */
  List<PageProblem> problems() {
    var decided = new HashSet<PageKey>();
    var known = new HashMap<String, SourceDocument>();
    documents.forEach(document -> known.put(document.id(), document));
    var unclear =
        sealed.pages().stream()
            .filter(
                decision ->
                    !decided.add(decision.page()) || decision.verdict() == Verdict.UNDECIDED)
            .map(decision -> problem(decision.page(), PacketFault.UNDECIDED))
            .toList();
    var strange =
        sealed.pages().stream()
            .filter(PacketOrder::goes)
            .filter(decision -> !within(known, decision.page()))
            .map(decision -> problem(decision.page(), PacketFault.UNKNOWN_PAGE));
    var forgotten =
        documents.stream()
            .filter(document -> document.refused().isEmpty())
            .flatMap(
                document ->
                    IntStream.rangeClosed(1, document.pages())
                        .mapToObj(page -> new PageKey(document.id(), page)))
            .filter(page -> !decided.contains(page))
            .map(page -> problem(page, PacketFault.UNDECIDED));
    return Stream.of(unclear.stream(), strange, forgotten, consent(), sheetOnly())
        .flatMap(all -> all)
        .toList();
  }

  /** To locate a person the sheet goes, all of it, and nothing beside it (rule C7). */
  private Stream<PageProblem> sheetOnly() {
    if (basis != LegalBasis.LE_LOCATE) {
      return Stream.empty();
    }
    var chart =
        sealed.pages().stream()
            .filter(PacketOrder::goes)
            .map(PageDecision::page)
            .filter(page -> !page.documentId().equals(PacketAssembly.LOCATE_SHEET))
            .map(page -> problem(page, PacketFault.CHART_PAGE));
    boolean made =
        documents.stream().anyMatch(each -> each.id().equals(PacketAssembly.LOCATE_SHEET));
    var missing =
        made
            ? Stream.<PageProblem>empty()
            : Stream.of(new PageProblem("", 0, PacketFault.SHEET_MISSING.name()));
    return Stream.concat(chart, missing);
  }

  /** A patient's own access needs no ground for them, 42 CFR 2.23. */
  private Stream<PageProblem> consent() {
    boolean own = basis == LegalBasis.ACCESS || basis == LegalBasis.ACCESS_PR;
    boolean shown = !consents.isEmpty() || ground.explained().isPresent();
    boolean missing = programPagesGo() && !own && (program.isEmpty() || (needsConsent() && !shown));
    return missing
        ? Stream.of(new PageProblem("", 0, PacketFault.CONSENT_MISSING.name()))
        : Stream.empty();
  }

  private static boolean within(Map<String, SourceDocument> known, PageKey page) {
    var document = known.get(page.documentId());
    return document != null && page.page() <= document.pages();
  }

  private boolean goesNow(PageDecision decision) {
    return goes(decision) && !batch.gone().contains(decision.page());
  }

  private static boolean goes(PageDecision decision) {
    return decision.verdict() == Verdict.INCLUDE || decision.verdict() == Verdict.REDACT;
  }

  private static PageProblem problem(PageKey page, PacketFault fault) {
    return new PageProblem(page.documentId(), page.page(), fault.name());
  }

  /** A log line or an exception text prints this, so it says nothing. */
  @Override
  public String toString() {
    return "PacketOrder[" + sealed.request() + ", withheld]";
  }
}

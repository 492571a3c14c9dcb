package org.custodian.abstraction;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.custodian.records.CollectedDocument;
import org.custodian.records.DocumentFlag;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.stereotype.Component;

/**
 * A statement of disagreement travels with the document that the patient disputes, 45 CFR
 * 164.526(d)(5) (rule H1): it goes when a page of that document goes, and otherwise stays.
 */
@Component
class Statements {
  private static final String RULE = "H1";

  private final Chart chart;

  Statements(Chart chart) {
    this.chart = chart;
  }

  /** Sets the pages of every statement after the document it belongs to. */
  void follow(RequestNumber request, List<DecidedPage> rows) {
    for (var statement : chart.documents(request)) {
      var disputed = statement.particulars().attachedTo();
      if (disputed.isEmpty()) continue;
      boolean goes = goes(rows, disputed.get());
      rows.stream()
          .filter(row -> row.documentId.equals(statement.documentId()))
          .filter(Statements::free)
          .forEach(row -> row.follow(RULE, goes));
    }
  }

  /** Documents that go in part or whole although a statement about them does not. */
  Set<String> bare(RequestNumber request, List<PageDecision> pages) {
    var documents = chart.documents(request);
    var disputed =
        documents.stream()
            .filter(document -> document.particulars().flags().contains(DocumentFlag.DISPUTED))
            .map(CollectedDocument::documentId)
            .collect(Collectors.toCollection(TreeSet::new));
    documents.forEach(one -> one.particulars().attachedTo().ifPresent(disputed::add));
    disputed.removeIf(
        id -> pages.stream().noneMatch(page -> of(page, id) && page.verdict().goes()));
    disputed.removeIf(id -> accompanied(documents, pages, id));
    return disputed;
  }

  private static boolean accompanied(
      List<CollectedDocument> documents, List<PageDecision> pages, String disputed) {
    var statements =
        documents.stream()
            .filter(one -> one.particulars().attachedTo().filter(disputed::equals).isPresent())
            .map(CollectedDocument::documentId)
            .collect(Collectors.toSet());
    var theirs =
        pages.stream().filter(page -> statements.contains(page.page().documentId())).toList();
    return !theirs.isEmpty()
        && theirs.stream()
            .allMatch(page -> page.verdict().goes() || page.verdict() == Verdict.SENT);
  }

  private static boolean goes(List<DecidedPage> rows, String documentId) {
    return rows.stream().anyMatch(row -> row.documentId.equals(documentId) && row.verdict.goes());
  }

  /** Only rules spoke, no law holds it, and it is surely this patient's. */
  private static boolean free(DecidedPage row) {
    return row.decidedBy.equals(PageDecision.RULE)
        && !LawfulHold.holds(row.heldBy)
        && row.verdict != Verdict.UNDECIDED
        && row.verdict != Verdict.SENT
        && !row.ruleId.equals("G1");
  }

  private static boolean of(PageDecision page, String documentId) {
    return page.page().documentId().equals(documentId);
  }
}

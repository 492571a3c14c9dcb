package org.custodian.rehearsal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.custodian.abstraction.PageDecision;
import org.custodian.abstraction.Verdict;
import org.custodian.accounting.Disclosure;
import org.custodian.accounting.Method;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.RequestNumber;

/** What became of the pages of a request. */
final class PageLines {
  private final House house;
  private final RequestNumber request;
  private final List<PageDecision> decided;
  private final List<Disclosure> released;

  PageLines(House house, RequestNumber request) {
    this.house = house;
    this.request = request;
    this.decided = house.abstraction().pages(request);
    this.released = releases(house, request);
  }

  /** What left with a packet; a row that only corrects one of them is no release of its own. */
  static List<Disclosure> releases(House house, RequestNumber request) {
    return house.accounting().of(request).stream()
        .filter(row -> row.basis() != LegalBasis.IMPERMISSIBLE)
        .filter(row -> row.method() != Method.INSPECTION)
        .toList();
  }

  ObjectNode pages() {
    var pages = Chronicle.JSON.objectNode();
    pages.put("collected", decided.size());
    pages.put("released", released.stream().mapToInt(row -> row.contents().recordPages()).sum());
    pages.put("shown", shown());
    pages.put("included", count(page -> page.verdict().goes()));
    pages.put("withheld", count(page -> page.verdict() == Verdict.WITHHOLD));
    pages.put("redacted", count(page -> page.verdict() == Verdict.REDACT));
    pages.put("undecided", count(page -> page.verdict() == Verdict.UNDECIDED));
    pages.set("byRule", by(PageDecision::ruleId));
    pages.set("byReason", by(PageDecision::reason));
    return pages;
  }

  /** What the patient looked at in the house. */
  private int shown() {
    return house.accounting().of(request).stream()
        .filter(row -> row.method() == Method.INSPECTION)
        .mapToInt(row -> row.contents().recordPages())
        .sum();
  }

  private long count(Predicate<PageDecision> which) {
    return decided.stream().filter(which).count();
  }

  private ObjectNode by(Function<PageDecision, String> what) {
    var counts =
        decided.stream().collect(Collectors.groupingBy(what, TreeMap::new, Collectors.counting()));
    var node = Chronicle.JSON.objectNode();
    counts.forEach(node::put);
    return node;
  }

  ArrayNode releases() {
    var releases = Chronicle.JSON.arrayNode();
    released.forEach(
        row ->
            releases
                .addObject()
                .put("date", row.disclosedOn().toString())
                .put("pages", row.contents().recordPages())
                .put("first", row.contents().batesFirst())
                .put("last", row.contents().batesLast()));
    return releases;
  }

  /** From the first page of the first release to the last of the last. */
  ObjectNode bates() {
    var bates = Chronicle.JSON.objectNode();
    if (!released.isEmpty()) {
      bates.put("first", released.get(0).contents().batesFirst());
      bates.put("last", released.get(released.size() - 1).contents().batesLast());
    }
    return bates;
  }
}

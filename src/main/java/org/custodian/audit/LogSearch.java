package org.custodian.audit;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.custodian.accounting.Accounting;
import org.custodian.accounting.Disclosure;
import org.custodian.accounting.DisclosurePlace;
import org.custodian.accounting.DisclosureQuery;
import org.custodian.accounting.Disclosures;
import org.custodian.intake.Intake;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.ledger.LogQuery;
import org.custodian.verification.Verification;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.PatientRef;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.stereotype.Component;

/** Answers a question from the disclosures, or from the log of everything that happened. */
@Component
class LogSearch {
  /** What it means to look at something of a patient. */
  static final Set<Kind> LOOKED =
      EnumSet.of(
          Kind.PAGE_VIEWED,
          Kind.PACKET_VIEWED,
          Kind.PAPER_VIEWED,
          Kind.DOWNLOADED,
          Kind.BREAK_GLASS,
          Kind.BREAK_GLASS_READ,
          Kind.AUDITOR_SEARCHED,
          Kind.AUDITOR_EXPORTED,
          Kind.ACCOUNTING_MADE);

  /** Requests whose entries are merged; a name that fits more must be typed further. */
  private static final int MOST_REQUESTS = 200;

  private final Accounting accounting;
  private final Ledger ledger;
  private final Intake intake;
  private final Verification verification;
  private final Facility facility;

  LogSearch(
      Accounting accounting,
      Ledger ledger,
      Intake intake,
      Verification verification,
      Facility facility) {
    this.accounting = accounting;
    this.ledger = ledger;
    this.intake = intake;
    this.verification = verification;
    this.facility = facility;
  }

  Disclosures disclosures(Question asked, Optional<DisclosurePlace> before, int most) {
    return accounting.search(
        new DisclosureQuery(
            asked.patient(),
            asked.recipient(),
            asked.from(),
            asked.to(),
            asked.reference(),
            asked.basis(),
            false,
            asked.anyone(),
            asked.actor(),
            before),
        most);
  }

  FoundEntries entries(Question asked, boolean looked, Optional<LogQuery.Place> before, int most) {
    if (asked.hash().isPresent() && before.isEmpty()) {
      var leaf = ledger.entry(new LogQuery.One.Leaf(HexFormat.of().parseHex(asked.hash().get())));
      if (leaf.isPresent()) return FoundEntries.of(List.of(leaf.get()), 1);
    }
    var requests = requests(asked);
    if (requests.isEmpty()) return FoundEntries.ofTooMany();
    if (requests.get().isEmpty() && narrowed(asked)) return FoundEntries.of(List.of(), most);
    var query =
        new LogQuery(
            asked.from().map(day -> day.atStartOfDay(facility.zone()).toInstant()),
            asked.to().map(day -> day.plusDays(1).atStartOfDay(facility.zone()).toInstant()),
            actors(asked.actor()),
            kinds(asked, looked),
            requests.get(),
            before);
    if (looked && query.kinds().isEmpty()) return FoundEntries.of(List.of(), most);
    return FoundEntries.of(ledger.search(query, most + 1), most);
  }

  private static Set<Kind> kinds(Question asked, boolean looked) {
    if (!looked) return asked.kinds();
    if (asked.kinds().isEmpty()) return LOOKED;
    var both = EnumSet.noneOf(Kind.class);
    asked.kinds().stream().filter(LOOKED::contains).forEach(both::add);
    return both;
  }

  /** A person, a step or a requester may have this name; an entry says which. */
  private static List<Actor> actors(String name) {
    if (name.isEmpty()) return List.of();
    return List.of(
        new Actor("staff:" + name), new Actor("system:" + name), new Actor("requester:" + name));
  }

  /** Whether the question is about certain requests only. */
  private static boolean narrowed(Question asked) {
    return !asked.reference().isEmpty()
        || !asked.patient().isEmpty()
        || !asked.recipient().isEmpty()
        || !asked.anyone().isEmpty()
        || asked.basis().isPresent();
  }

  /** The requests that the question is about; empty if there are too many to look through. */
  private Optional<List<RequestNumber>> requests(Question asked) {
    if (!narrowed(asked)) return Optional.of(List.of());
    if (asked.request().isPresent()) return Optional.of(List.of(asked.request().get()));
    var found = new LinkedHashSet<RequestNumber>();
    var disclosed = disclosures(withoutTime(asked), Optional.empty(), MOST_REQUESTS);
    if (disclosed.tooMany() || disclosed.total() > MOST_REQUESTS) return Optional.empty();
    disclosed.shown().stream().map(Disclosure::request).forEach(one -> one.ifPresent(found::add));
    var words = asked.patient().isEmpty() ? asked.anyone() : asked.patient();
    if (asked.recipient().isEmpty() && asked.basis().isEmpty() && !words.isEmpty()) {
      var named = intake.naming(words);
      if (named.isEmpty()) return Optional.empty();
      found.addAll(named.get());
      matched(words).forEach(found::add);
    }
    return found.size() > MOST_REQUESTS ? Optional.empty() : Optional.of(new ArrayList<>(found));
  }

  /** A record number finds what was matched with it, whatever the request says. */
  private List<RequestNumber> matched(String words) {
    return words.matches("[A-Za-z0-9-]{1,40}")
        ? verification.requestsOf(new PatientRef(words))
        : List.of();
  }

  /** What was looked at may have been disclosed at another time and by somebody else. */
  private static Question withoutTime(Question asked) {
    return new Question(
        asked.text(),
        asked.patient(),
        asked.recipient(),
        asked.anyone(),
        asked.reference(),
        "",
        asked.basis(),
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }
}

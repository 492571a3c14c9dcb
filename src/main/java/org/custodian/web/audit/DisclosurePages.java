package org.custodian.web.audit;

import java.security.Principal;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.custodian.accounting.Accounting;
import org.custodian.accounting.CommittedDisclosures;
import org.custodian.accounting.Disclosure;
import org.custodian.incident.Discovery;
import org.custodian.ledger.Ledger;
import org.custodian.ledger.LogQuery;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.StaffId;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** One disclosure at its own address, with the proof that it stands in the log. */
@Controller
class DisclosurePages {
  /** A question has at most 400 letters. */
  private static final int LONGEST = 300;

  private final Accounting accounting;
  private final Ledger ledger;
  private final CommittedDisclosures committed;
  private final EntryProofs proofs;
  private final AuditorSteps steps;
  private final DisclosureCards cards;
  private final Facility facility;
  private final Clock clock;

  DisclosurePages(
      Accounting accounting,
      Ledger ledger,
      CommittedDisclosures committed,
      EntryProofs proofs,
      AuditorSteps steps,
      DisclosureCards cards,
      Facility facility,
      Clock clock) {
    this.accounting = accounting;
    this.ledger = ledger;
    this.committed = committed;
    this.proofs = proofs;
    this.steps = steps;
    this.cards = cards;
    this.facility = facility;
    this.clock = clock;
  }

  @GetMapping("/audit/disclosures/{id}")
  String disclosure(
      @PathVariable String id,
      Principal auditor,
      Authentication roles,
      Locale language,
      Model page) {
    var fact =
        accounting
            .disclosure(id)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    var person = new StaffId(auditor.getName());
    fact.request()
        .ifPresentOrElse(
            number -> steps.opened(person, "disclosure", number),
            () -> steps.searched(person, "disclosure", "id", 1));
    accounting
        .deliveredAt(id)
        .ifPresent(at -> page.addAttribute("arrived", at.atZone(facility.zone())));
    page.addAttribute("card", cards.of(fact, language));
    page.addAttribute("otherwise", new TreeSet<>(committed.otherwise(fact)));
    ledger
        .entry(new LogQuery.One.Id(Accounting.entryOf(id)))
        .ifPresent(entry -> proofs.show(entry, page));
    var today = facility.day(clock.instant());
    page.addAttribute("whole", AccountingForm.whole(fact.patient().mrn(), today));
    page.addAttribute("others", others(fact));
    page.addAttribute("corrections", corrections(fact));
    page.addAttribute("mayReport", fact.request().isPresent() && MisdirectedPages.may(roles));
    page.addAttribute("ways", Discovery.values());
    return "audit/disclosure";
  }

  /** What tells otherwise than this; whoever reads the old row must not take it for the truth. */
  private List<String> corrections(Disclosure fact) {
    return fact.request().map(accounting::of).orElse(List.of()).stream()
        .filter(later -> later.further().correctionOf().filter(fact.id()::equals).isPresent())
        .map(Disclosure::id)
        .toList();
  }

  /**
   * Questions for the one box: what else went to the recipient, and what else about the patient.
   */
  private static Map<String, String> others(Disclosure fact) {
    var others = new LinkedHashMap<String, String>();
    others.put("recipient", "recipient:" + quoted(fact.recipient()));
    others.put("patient", "patient:" + quoted(fact.patient().mrn()));
    return others;
  }

  private static String quoted(String value) {
    var plain = value.replace('"', ' ').strip();
    return '"' + plain.substring(0, Math.min(LONGEST, plain.length())) + '"';
  }
}

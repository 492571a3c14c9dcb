package org.custodian.web.audit;

import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.custodian.accounting.Accounting;
import org.custodian.accounting.Disclosures;
import org.custodian.incident.Discovery;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.StaffId;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/** Finds disclosures, and shows one at its own address. */
@Controller
class SearchPages {
  private final Accounting accounting;
  private final AuditorSteps steps;
  private final Facility facility;
  private final Clock clock;

  SearchPages(Accounting accounting, AuditorSteps steps, Facility facility, Clock clock) {
    this.accounting = accounting;
    this.steps = steps;
    this.facility = facility;
    this.clock = clock;
  }

  /** The form, and what the filters in the address find. Names in an address are not read. */
  @GetMapping("/audit")
  String form(SearchForm typed, Principal auditor, Locale language, Model page) {
    return show(typed.withoutNames(), auditor, language, page);
  }

  /** A question without a name gets an address that can be kept; one with a name never does. */
  @PostMapping("/audit/search")
  String search(SearchForm typed, Principal auditor, Locale language, Model page) {
    return typed.names() ? show(typed, auditor, language, page) : "redirect:" + address(typed);
  }

  /** A reload or a change of language after a search with a name starts anew. */
  @GetMapping("/audit/search")
  String again() {
    return "redirect:/audit";
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
            () -> steps.searched(person, "disclosure", List.of("id"), 1));
    accounting
        .deliveredAt(id)
        .ifPresent(at -> page.addAttribute("arrived", at.atZone(facility.zone())));
    page.addAttribute("card", DisclosureCard.of(fact, accounting, facility.zone(), language));
    var today = facility.day(clock.instant());
    page.addAttribute("whole", AccountingForm.whole(fact.patient().mrn(), today));
    page.addAttribute("mayReport", fact.request().isPresent() && MisdirectedPages.may(roles));
    page.addAttribute("ways", Discovery.values());
    return "audit/disclosure";
  }

  private String show(SearchForm form, Principal auditor, Locale language, Model page) {
    page.addAttribute("form", form);
    page.addAttribute("bases", LegalBasis.values());
    page.addAttribute("faults", form.faults());
    if (!form.empty() && form.faults().isEmpty()) {
      var found = accounting.search(form.query());
      steps.searched(new StaffId(auditor.getName()), "disclosures", form.filters(), found.total());
      page.addAttribute("total", found.total());
      page.addAttribute("cards", cards(found, language));
      page.addAttribute("recipients", recipients(found));
    }
    return "audit/search";
  }

  private List<DisclosureCard> cards(Disclosures found, Locale language) {
    return found.shown().stream()
        .map(fact -> DisclosureCard.of(fact, accounting, facility.zone(), language))
        .toList();
  }

  private static long recipients(Disclosures found) {
    return found.shown().stream().map(fact -> fact.recipient()).distinct().count();
  }

  private static String address(SearchForm form) {
    var address = UriComponentsBuilder.fromPath("/audit");
    if (!form.from().isEmpty()) address.queryParam("from", form.from());
    if (!form.to().isEmpty()) address.queryParam("to", form.to());
    if (!form.reference().isEmpty()) address.queryParam("reference", form.reference());
    if (!form.basis().isEmpty()) address.queryParam("basis", form.basis());
    if (!form.accountable().isEmpty()) address.queryParam("accountable", "on");
    return address.encode().toUriString();
  }
}

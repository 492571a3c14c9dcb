package org.custodian.web.audit;

import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.custodian.accounting.Accounting;
import org.custodian.accounting.AccountingOfDisclosures;
import org.custodian.audit.Audit;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.StaffId;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A patient's accounting of disclosures on the screen, as a letter and as a table. */
@Controller
class AccountingPages {
  private final Accounting accounting;
  private final Audit audit;
  private final AuditorSteps steps;
  private final Facility facility;
  private final Clock clock;

  AccountingPages(
      Accounting accounting, Audit audit, AuditorSteps steps, Facility facility, Clock clock) {
    this.accounting = accounting;
    this.audit = audit;
    this.steps = steps;
    this.facility = facility;
    this.clock = clock;
  }

  /** The form, or the report of a question that was asked before: back and reload show it again. */
  @GetMapping("/audit/accounting")
  String form(
      @RequestParam(defaultValue = "") String s, Principal auditor, Locale language, Model page) {
    if (!s.isEmpty()) {
      var kept = audit.kept(s, person(auditor)).map(AccountingForm::of);
      if (kept.filter(form -> form.faults().isEmpty()).isPresent()) {
        return onScreen(kept.get(), auditor, language, page);
      }
      page.addAttribute("lost", true);
    }
    var today = facility.day(clock.instant());
    return show(AccountingForm.whole("", today), List.of(), page);
  }

  /** A record number may stand in no address, so the question is kept and the address names it. */
  @PostMapping("/audit/accounting")
  String asked(AccountingForm typed, Principal auditor, Model page) {
    return typed.faults().isEmpty()
        ? "redirect:/audit/accounting?s=" + audit.keep(typed.question(), person(auditor))
        : show(typed, typed.faults(), page);
  }

  private String onScreen(AccountingForm typed, Principal auditor, Locale language, Model page) {
    var report = report(typed);
    if (report.name().isEmpty()) {
      steps.searched(person(auditor), "accounting", "patient", 0);
      return show(typed, List.of("audit.fault.unknownPatient"), page);
    }
    steps.searched(person(auditor), "accounting", "patient from to", report.lines());
    page.addAttribute("report", report);
    page.addAttribute(
        "cards",
        report.entries().stream()
            .map(entry -> DisclosureCard.of(entry, accounting, facility.zone(), language))
            .toList());
    return show(typed, List.of(), page);
  }

  @PostMapping("/audit/accounting/pdf")
  ResponseEntity<byte[]> letter(AccountingForm typed, Principal auditor, Locale language) {
    var report = wanted(typed);
    var file = accounting.pdf(report, language, person(auditor));
    return attachment(
        file, MediaType.APPLICATION_PDF, "accounting-" + report.preparedOn() + ".pdf");
  }

  @PostMapping("/audit/accounting/csv")
  ResponseEntity<byte[]> table(AccountingForm typed, Principal auditor, Locale language) {
    var report = wanted(typed);
    var file = accounting.csv(report, language, person(auditor));
    var type = MediaType.parseMediaType("text/csv;charset=UTF-8");
    return attachment(file, type, "accounting-" + report.preparedOn() + ".csv");
  }

  private AccountingOfDisclosures wanted(AccountingForm typed) {
    if (!typed.faults().isEmpty()) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    var report = report(typed);
    if (report.name().isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return report;
  }

  private AccountingOfDisclosures report(AccountingForm typed) {
    return accounting.accountingOf(typed.patient(), typed.first(), typed.last());
  }

  private static String show(AccountingForm form, List<String> faults, Model page) {
    page.addAttribute("form", form);
    page.addAttribute("faults", faults);
    return "audit/accounting";
  }

  private static StaffId person(Principal auditor) {
    return new StaffId(auditor.getName());
  }

  private static ResponseEntity<byte[]> attachment(byte[] file, MediaType type, String name) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(file);
  }
}

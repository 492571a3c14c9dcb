package org.custodian.web.audit;

import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.custodian.accounting.Accounting;
import org.custodian.accounting.AccountingOfDisclosures;
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
import org.springframework.web.server.ResponseStatusException;

/** A patient's accounting of disclosures on the screen, as a letter and as a table. */
@Controller
class AccountingPages {
  private final Accounting accounting;
  private final AuditorSteps steps;
  private final Facility facility;
  private final Clock clock;

  AccountingPages(Accounting accounting, AuditorSteps steps, Facility facility, Clock clock) {
    this.accounting = accounting;
    this.steps = steps;
    this.facility = facility;
    this.clock = clock;
  }

  @GetMapping("/audit/accounting")
  String form(Model page) {
    var today = facility.day(clock.instant());
    return show(AccountingForm.whole("", today), List.of(), page);
  }

  @PostMapping("/audit/accounting")
  String onScreen(AccountingForm typed, Principal auditor, Locale language, Model page) {
    if (!typed.faults().isEmpty()) {
      return show(typed, typed.faults(), page);
    }
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
    var report = asked(typed);
    var file = accounting.pdf(report, language, person(auditor));
    return attachment(
        file, MediaType.APPLICATION_PDF, "accounting-" + report.preparedOn() + ".pdf");
  }

  @PostMapping("/audit/accounting/csv")
  ResponseEntity<byte[]> table(AccountingForm typed, Principal auditor, Locale language) {
    var report = asked(typed);
    var file = accounting.csv(report, language, person(auditor));
    var type = MediaType.parseMediaType("text/csv;charset=UTF-8");
    return attachment(file, type, "accounting-" + report.preparedOn() + ".csv");
  }

  private AccountingOfDisclosures asked(AccountingForm typed) {
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

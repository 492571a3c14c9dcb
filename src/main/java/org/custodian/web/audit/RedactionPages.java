package org.custodian.web.audit;

import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.custodian.abstraction.MarkReason;
import org.custodian.abstraction.RedactionReport;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.StaffId;
import org.custodian.web.Offered;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was blacked out in a period, by reason, and in which requests. */
@Controller
class RedactionPages {
  private static final int DAYS = 30;
  private static final int MOST = 200;

  private final RedactionReport report;
  private final AuditorSteps steps;
  private final Facility facility;
  private final Clock clock;

  RedactionPages(RedactionReport report, AuditorSteps steps, Facility facility, Clock clock) {
    this.report = report;
    this.steps = steps;
    this.facility = facility;
    this.clock = clock;
  }

  @GetMapping("/audit/redactions")
  String redactions(
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String reason,
      Principal auditor,
      Model page) {
    var today = facility.day(clock.instant());
    var first = Typed.day(from).orElse(today.minusDays(DAYS));
    var last = Typed.day(to).orElse(today);
    page.addAttribute("from", first.toString());
    page.addAttribute("to", last.toString());
    page.addAttribute("most", MOST);
    page.addAttribute("faults", faults(from, to, last.isBefore(first)));
    var rows = report.byReason(start(first), start(last.plusDays(1)));
    page.addAttribute("rows", rows);
    Offered.choice(MarkReason.values(), reason).ifPresent(one -> requests(one, first, last, page));
    steps.searched(new StaffId(auditor.getName()), "redactions", "from to", rows.size());
    return "audit/redactions";
  }

  private static List<String> faults(String from, String to, boolean exchanged) {
    if (!Typed.dayOrNothing(from) || !Typed.dayOrNothing(to)) return List.of("audit.fault.day");
    return exchanged ? List.of("audit.fault.period") : List.of();
  }

  private void requests(MarkReason reason, LocalDate first, LocalDate last, Model page) {
    page.addAttribute("reason", reason);
    page.addAttribute(
        "requests", report.requests(reason, start(first), start(last.plusDays(1)), MOST));
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(facility.zone()).toInstant();
  }
}

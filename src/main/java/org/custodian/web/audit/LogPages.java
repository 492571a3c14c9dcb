package org.custodian.web.audit;

import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.custodian.ledger.Ledger;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Who did and who looked at what: the log by day, person and request. */
@Controller
class LogPages {
  private static final int MOST = 500;
  private static final int DAYS = 7;

  private final Ledger ledger;
  private final AuditorSteps steps;
  private final Facility facility;
  private final Clock clock;

  LogPages(Ledger ledger, AuditorSteps steps, Facility facility, Clock clock) {
    this.ledger = ledger;
    this.steps = steps;
    this.facility = facility;
    this.clock = clock;
  }

  @GetMapping("/audit/log")
  String log(LogForm typed, Principal auditor, Model page) {
    var form = typed.empty() ? lastDays() : typed;
    page.addAttribute("form", form);
    page.addAttribute("faults", form.faults());
    page.addAttribute("most", MOST);
    if (!typed.empty() && form.faults().isEmpty()) {
      var entries =
          ledger
              .search(
                  new org.custodian.ledger.LogQuery(
                      java.util.Optional.of(start(LocalDate.parse(form.from()))),
                      java.util.Optional.of(start(LocalDate.parse(form.to()).plusDays(1))),
                      List.of(),
                      java.util.Set.of(),
                      List.of(),
                      java.util.Optional.empty()),
                  MOST)
              .stream()
              .map(entry -> TraceStep.of(entry, facility.zone()))
              .toList();
      steps.searched(new StaffId(auditor.getName()), "log", filters(form), entries.size());
      page.addAttribute("entries", entries);
    }
    return "audit/log";
  }

  private LogForm lastDays() {
    var today = facility.day(clock.instant());
    return new LogForm(today.minusDays(DAYS).toString(), today.toString(), "", "");
  }

  private static List<String> filters(LogForm form) {
    var filters = new ArrayList<>(List.of("from", "to"));
    if (!form.actor().isEmpty()) filters.add("actor");
    if (!form.request().isEmpty()) filters.add("request");
    return filters;
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(facility.zone()).toInstant();
  }
}

package org.custodian.web.desk;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import org.custodian.accounting.Accounting;
import org.custodian.accounting.AccountingEntry;
import org.custodian.accounting.AccountingRequests;
import org.custodian.vocabulary.Phi;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a patient's accounting will say, before the privacy officer answers for it. */
@Controller
class AccountingDeskPage {
  static final String PREPARE = "userTask_prepareAccounting";

  /** A line of the accounting in the reader's language. */
  @Phi
  record Line(AccountingEntry entry, String what, String why) {
    @Override
    public String toString() {
      return "Line[withheld]";
    }
  }

  private final Desk desk;
  private final AccountingRequests requests;
  private final Accounting accounting;
  private final Looks looks;

  AccountingDeskPage(Desk desk, AccountingRequests requests, Accounting accounting, Looks looks) {
    this.desk = desk;
    this.requests = requests;
    this.accounting = accounting;
    this.looks = looks;
  }

  @GetMapping("/desk/accounting/{taskId}")
  String page(@PathVariable String taskId, Principal person, Locale language, Model model) {
    var seat = desk.seat(taskId, person, PREPARE);
    looks.opened(seat, "accounting");
    var report = requests.preview(seat.request());
    List<Line> lines =
        report.entries().stream()
            .map(
                entry ->
                    new Line(
                        entry,
                        accounting.description(entry, language),
                        accounting.purpose(entry.first(), language)))
            .toList();
    model.addAttribute("seat", seat);
    model.addAttribute("report", report);
    model.addAttribute("lines", lines);
    return "desk/accounting";
  }
}

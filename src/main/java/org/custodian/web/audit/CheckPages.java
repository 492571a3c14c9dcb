package org.custodian.web.audit;

import java.security.Principal;
import java.util.Map;
import org.custodian.audit.Audit;
import org.custodian.audit.CheckState;
import org.custodian.ledger.Ledger;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.StaffId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/**
 * The whole log checked now, compared with the tables and shown to the witnesses, with its progress
 * and what came of it.
 */
@Controller
class CheckPages {
  private final Audit audit;
  private final Ledger ledger;
  private final Facility facility;

  CheckPages(Audit audit, Ledger ledger, Facility facility) {
    this.audit = audit;
    this.ledger = ledger;
    this.facility = facility;
  }

  @GetMapping("/audit/check")
  String checks(Model page) {
    page.addAttribute("checks", audit.checks());
    page.addAttribute("entries", ledger.size());
    page.addAttribute("key", ledger.keyLine());
    page.addAttribute("zone", facility.zone());
    return "audit/check";
  }

  @PostMapping("/audit/check")
  String start(Principal auditor) {
    return "redirect:/audit/check/" + audit.startCheck(new StaffId(auditor.getName()));
  }

  @GetMapping("/audit/check/{id}")
  String check(@PathVariable String id, Model page) {
    page.addAttribute("check", known(id));
    page.addAttribute("zone", facility.zone());
    return "audit/checked";
  }

  /** What the page asks for while the check runs. */
  @GetMapping("/audit/check/{id}/state")
  @ResponseBody
  Map<String, Object> state(@PathVariable String id) {
    var check = known(id);
    return Map.of(
        "running", check.running(),
        "percent", check.percent(),
        "read", check.read(),
        "tablesPercent", check.tables().percent(),
        "tablesRead", check.tables().read());
  }

  private CheckState known(String id) {
    return audit.check(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}

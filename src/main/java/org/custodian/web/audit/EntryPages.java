package org.custodian.web.audit;

import java.security.Principal;
import java.util.regex.Pattern;
import org.custodian.ledger.Entry;
import org.custodian.ledger.Ledger;
import org.custodian.ledger.LogQuery;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** One entry of the log at its own address: what was hashed, what it stands for, its proof. */
@Controller
class EntryPages {
  private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

  private final Ledger ledger;
  private final EntryProofs proofs;
  private final AuditorSteps steps;
  private final Facility facility;

  EntryPages(Ledger ledger, EntryProofs proofs, AuditorSteps steps, Facility facility) {
    this.ledger = ledger;
    this.proofs = proofs;
    this.steps = steps;
    this.facility = facility;
  }

  @GetMapping("/audit/entries/{id}")
  String entry(@PathVariable String id, Principal auditor, Model page) {
    var entry = known(id);
    opened(entry, "entry", auditor);
    page.addAttribute("step", TraceStep.of(entry, facility.zone()));
    proofs.show(entry, page);
    return "audit/entry";
  }

  /** The proof as a file that anybody can check without us. */
  @GetMapping("/audit/entries/{id}/proof")
  ResponseEntity<byte[]> proof(@PathVariable String id, Principal auditor) {
    var entry = known(id);
    opened(entry, "proof", auditor);
    var included = ledger.included(entry);
    return ResponseEntity.ok()
        .contentType(MediaType.TEXT_PLAIN)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("entry-" + included.index() + ".tlog-proof")
                .build()
                .toString())
        .body(included.receipt().bytes());
  }

  private void opened(Entry entry, String page, Principal auditor) {
    var person = new StaffId(auditor.getName());
    entry
        .request()
        .ifPresentOrElse(
            number -> steps.opened(person, page, number),
            () -> steps.searched(person, page, "id", 1));
  }

  private Entry known(String id) {
    if (!ID.matcher(id).matches()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    return ledger
        .entry(new LogQuery.One.Id(id))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}

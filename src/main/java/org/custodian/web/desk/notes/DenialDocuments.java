package org.custodian.web.desk.notes;

import jakarta.servlet.http.HttpServletRequest;
import org.custodian.abstraction.ChartLooks;
import org.custodian.records.Records;
import org.custodian.security.Role;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.custodian.web.RoleLacking;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * The documents that a licensed professional reads before judging danger, 45 CFR 164.524(a)(3).
 * Only clinicians, only while the note is offered to them, and each look is logged.
 */
@RestController
class DenialDocuments {
  private final NoteBook book;
  private final ChartLooks chartLooks;
  private final Records records;

  DenialDocuments(NoteBook book, ChartLooks chartLooks, Records records) {
    this.book = book;
    this.chartLooks = chartLooks;
    this.records = records;
  }

  @GetMapping(
      path = "/desk/requests/{number}/notes/denial/documents/{place}",
      produces = MediaType.APPLICATION_PDF_VALUE)
  byte[] document(@PathVariable String number, @PathVariable int place, HttpServletRequest asked) {
    if (!asked.isUserInRole(Role.CLINICIAN.id())) {
      throw new RoleLacking();
    }
    var request = known(number);
    var documents = records.documents(request);
    boolean offered = book.offered(request, asked).contains("denial");
    if (!offered || place < 1 || place > documents.size()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    var by = new StaffId(asked.getUserPrincipal().getName());
    return chartLooks.open(request, documents.get(place - 1), by);
  }

  private RequestNumber known(String number) {
    try {
      return new RequestNumber(number);
    } catch (IllegalArgumentException unknown) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
  }
}

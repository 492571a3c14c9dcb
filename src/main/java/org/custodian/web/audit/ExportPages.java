package org.custodian.web.audit;

import java.security.Principal;
import org.custodian.audit.Audit;
import org.custodian.audit.Question;
import org.custodian.vocabulary.StaffId;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What a search found, as a file with a signed digest. The question comes in the body. */
@Controller
class ExportPages {
  private final Audit audit;

  ExportPages(Audit audit) {
    this.audit = audit;
  }

  @PostMapping("/audit/export")
  ResponseEntity<byte[]> export(
      @RequestParam(defaultValue = "") String find,
      @RequestParam(defaultValue = "SENT") String show,
      Principal auditor) {
    var question = Question.of(find);
    if (!question.faults().isEmpty()) throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    var shown = new SearchForm("", "", show, "").shown();
    var export = audit.export(question, shown, new StaffId(auditor.getName()));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("application/zip"))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("custodian-" + shown.name().toLowerCase(java.util.Locale.ROOT) + ".zip")
                .build()
                .toString())
        .body(export.file());
  }
}

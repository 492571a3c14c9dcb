package org.custodian.web.audit;

import java.security.Principal;
import java.util.Locale;
import org.custodian.correspondence.Correspondence;
import org.custodian.intake.Intake;
import org.custodian.vocabulary.RequestNumber;
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

/** Everything that happened to one request, and its letters and papers. */
@Controller
class TracePages {
  private final RequestTrace traces;
  private final Correspondence correspondence;
  private final Intake intake;
  private final AuditorSteps steps;

  TracePages(
      RequestTrace traces, Correspondence correspondence, Intake intake, AuditorSteps steps) {
    this.traces = traces;
    this.correspondence = correspondence;
    this.intake = intake;
    this.steps = steps;
  }

  @GetMapping("/audit/requests/{number}")
  String trace(@PathVariable String number, Principal auditor, Locale language, Model page) {
    var request = known(number);
    page.addAllAttributes(traces.of(request, language));
    steps.opened(new StaffId(auditor.getName()), "trace", request);
    return "audit/trace";
  }

  @GetMapping("/audit/requests/{number}/letters/{id}")
  ResponseEntity<byte[]> letter(
      @PathVariable String number, @PathVariable String id, Principal auditor) {
    var request = known(number);
    var letter =
        correspondence.letters(request).stream()
            .filter(sent -> sent.id().equals(id))
            .findAny()
            .orElseThrow(TracePages::unknown);
    steps.opened(new StaffId(auditor.getName()), "letter " + letter.code(), request);
    return pdf(
        correspondence.content(request, letter.id()), letter.code() + "-" + request + ".pdf");
  }

  @GetMapping("/audit/requests/{number}/papers/{id}")
  ResponseEntity<byte[]> paper(
      @PathVariable String number, @PathVariable String id, Principal auditor) {
    var request = known(number);
    var paper =
        intake.papers(request).stream()
            .filter(kept -> kept.id().equals(id))
            .findAny()
            .orElseThrow(TracePages::unknown);
    steps.opened(new StaffId(auditor.getName()), "paper " + paper.kind(), request);
    return pdf(intake.content(request, paper.id()), paper.kind() + "-" + request + ".pdf");
  }

  private RequestNumber known(String typed) {
    try {
      var number = new RequestNumber(typed);
      return intake.find(number).orElseThrow(TracePages::unknown).number();
    } catch (IllegalArgumentException notANumber) {
      throw unknown();
    }
  }

  private static ResponseEntity<byte[]> pdf(byte[] file, String name) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(file);
  }

  private static ResponseStatusException unknown() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}

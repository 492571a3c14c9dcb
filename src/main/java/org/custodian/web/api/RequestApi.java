package org.custodian.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.custodian.correspondence.Correspondence;
import org.custodian.correspondence.SentLetter;
import org.custodian.delivery.PacketLinks;
import org.custodian.intake.Intake;
import org.custodian.intake.OfferedPaper;
import org.custodian.intake.PaperFault;
import org.custodian.intake.PaperKind;
import org.custodian.intake.PaperOffer;
import org.custodian.intake.Receipt;
import org.custodian.verification.LegalClock;
import org.custodian.web.Offered;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Sends a request with its papers and asks how it stands. */
@Tag(name = "Requests")
@RestController
class RequestApi {
  private final Intake intake;
  private final LegalClock legalClock;
  private final Correspondence correspondence;
  private final PacketLinks packetLinks;

  RequestApi(
      Intake intake,
      LegalClock legalClock,
      Correspondence correspondence,
      PacketLinks packetLinks) {
    this.intake = intake;
    this.legalClock = legalClock;
    this.correspondence = correspondence;
    this.packetLinks = packetLinks;
  }

  /**
   * What the sender keeps.
   *
   * @param pin shown once; empty when the key was sent before
   */
  public record Accepted(String requestNo, String pin, LocalDate receivedOn, boolean repeated) {
    @Override
    public String toString() {
      return "Accepted[" + requestNo + "]";
    }
  }

  @Operation(
      summary = "Send a request",
      description =
          "The part named request is JSON. Each paper is a PDF part named by its kind: SUBPOENA,"
              + " NOTICE_AFFIDAVIT, PROTECTIVE_ORDER, COURT_ORDER, AUTHORIZATION, IDENTITY,"
              + " PROVIDER_REQUEST, OTHER. The same Idempotency-Key gives the first answer again,"
              + " without the PIN. Who asks for their own records (PATIENT_ACCESS) may say in"
              + " access whether they want a COPY, to look at the record (INSPECT), or BOTH;"
              + " left out it is a copy.")
  @PostMapping(path = "/api/v1/requests", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Accepted> send(
      @RequestHeader("Idempotency-Key") String key,
      @RequestPart("request") NewRequest request,
      MultipartHttpServletRequest parts)
      throws IOException {
    var missing = request.missing();
    if (!missing.isEmpty()) {
      throw new ApiRefusal(Problems.refused(missing.stream().map(RequestApi::gap).toList()));
    }
    var receipt = intake.receive(request.submission(key, papers(parts)));
    return ResponseEntity.status(receipt.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
        .header("Location", "/api/v1/requests/" + receipt.number())
        .body(accepted(receipt));
  }

  @Operation(
      summary = "How a request stands",
      description = "Needs the PIN in X-Request-Pin. A wrong PIN and an unknown number are alike.")
  @GetMapping(path = "/api/v1/requests/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
  RequestStatus status(@PathVariable String number, @RequestHeader("X-Request-Pin") String pin) {
    var opened = intake.open(number, pin).orElseThrow(() -> new ApiRefusal(Problems.NO_REQUEST));
    var request = intake.request(opened);
    return RequestStatus.of(
        request,
        legalClock.of(opened),
        correspondence.letters(opened).stream().filter(SentLetter::forRequester).toList(),
        packetLinks.state(opened));
  }

  private List<OfferedPaper> papers(MultipartHttpServletRequest parts) throws IOException {
    var papers = new ArrayList<OfferedPaper>();
    var faults = new ArrayList<Problem.Part>();
    for (var part : parts.getMultiFileMap().entrySet()) {
      if (part.getKey().equals("request")) {
        continue;
      }
      var kind = Offered.choice(PaperKind.values(), part.getKey());
      if (kind.isEmpty()) {
        faults.add(
            new Problem.Part(
                "papers",
                "unknown",
                "A part is not named by a kind of paper.",
                "Name each paper by its kind, for example SUBPOENA."));
        continue;
      }
      for (var file : part.getValue()) {
        offer(kind.get(), file, papers, faults);
      }
    }
    if (!faults.isEmpty()) {
      throw new ApiRefusal(Problems.refused(faults));
    }
    return papers;
  }

  private void offer(
      PaperKind kind, MultipartFile file, List<OfferedPaper> papers, List<Problem.Part> faults)
      throws IOException {
    // The file's name may hold a patient's name; a program has no use for it.
    var answer = intake.offer(kind, kind.name().toLowerCase(Locale.ROOT) + ".pdf", file.getBytes());
    if (answer instanceof PaperOffer.Accepted accepted) {
      papers.add(accepted.paper());
    } else if (answer instanceof PaperOffer.Refused refused) {
      faults.add(fault(kind, refused.fault()));
    }
  }

  private static Problem.Part fault(PaperKind kind, PaperFault fault) {
    var hint =
        switch (fault) {
          case EMPTY -> "The file has no content.";
          case NOT_A_PDF -> "Send the paper as PDF.";
          case ENCRYPTED -> "Save the PDF without a password.";
          case DAMAGED -> "The PDF cannot be read to its end. Save or scan it again.";
          case TOO_LARGE -> "Send at most 50 MB a file, or split it.";
          case TOO_MANY_PAGES -> "Split the paper into several files.";
        };
    return new Problem.Part("papers." + kind.name(), fault.name(), "The file is not taken.", hint);
  }

  private static Problem.Part gap(String field) {
    return new Problem.Part(
        field, "required", "This part is missing.", "Send it with the request.");
  }

  private static Accepted accepted(Receipt receipt) {
    return new Accepted(
        receipt.number().value(), receipt.pin(), receipt.receivedOn(), receipt.repeated());
  }
}

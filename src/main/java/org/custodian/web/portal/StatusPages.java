package org.custodian.web.portal;

import jakarta.servlet.http.HttpSession;
import java.time.ZonedDateTime;
import java.util.List;
import org.custodian.correspondence.Correspondence;
import org.custodian.correspondence.SentLetter;
import org.custodian.delivery.Delivery;
import org.custodian.delivery.LinkState;
import org.custodian.delivery.NotReleased;
import org.custodian.delivery.PacketLinks;
import org.custodian.delivery.Receipts;
import org.custodian.delivery.Release;
import org.custodian.intake.AssuranceClaim;
import org.custodian.intake.Intake;
import org.custodian.intake.PaperKind;
import org.custodian.intake.ReceivedRequest;
import org.custodian.ledger.Actor;
import org.custodian.verification.LegalClock;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.RequestClass;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.web.ReceiptFile;
import org.custodian.workflow.Worklist;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** How a request stands, what happens next, its letters, its passcode. */
@Controller
class StatusPages {
  private final Intake intake;
  private final LegalClock legalClock;
  private final Correspondence correspondence;
  private final Delivery delivery;
  private final PacketLinks packetLinks;
  private final Receipts receipts;
  private final Worklist worklist;
  private final Facility hospital;

  StatusPages(
      Intake intake,
      LegalClock legalClock,
      Correspondence correspondence,
      Delivery delivery,
      PacketLinks packetLinks,
      Receipts receipts,
      Worklist worklist,
      Facility hospital) {
    this.intake = intake;
    this.legalClock = legalClock;
    this.correspondence = correspondence;
    this.delivery = delivery;
    this.packetLinks = packetLinks;
    this.receipts = receipts;
    this.worklist = worklist;
    this.hospital = hospital;
  }

  /** A letter with the day it was sent, in the hospital's zone. */
  record LetterLine(String id, String code, ZonedDateTime sentAt) {}

  @GetMapping("/portal/status/request")
  String page(@RequestParam(required = false) String tooLarge, HttpSession session, Model model) {
    var number = StatusDoor.opened(session).orElseThrow(NotOpened::new);
    var request = intake.request(number);
    var letters = letters(number);
    var link = packetLinks.state(number);
    var card = StatusCard.of(request, letters, intake.papers(number), worklist.open(number), link);
    model.addAttribute("request", request);
    model.addAttribute("received", request.receivedAt().atZone(hospital.zone()));
    model.addAttribute("card", card);
    model.addAttribute("letters", letters.stream().map(this::line).toList());
    model.addAttribute("open", request.outcome().isEmpty());
    model.addAttribute("kinds", kinds(request));
    model.addAttribute("revocable", revocable(request));
    if (tooLarge != null) {
      model.addAttribute("refused", List.of("TOO_LARGE"));
    }
    if (request.outcome().isEmpty()) {
      model.addAttribute("deadlines", legalClock.of(number));
    }
    if (card.waits()) {
      model.addAttribute("cureBy", legalClock.cureBy(number));
    }
    link.ifPresent(state -> packet(number, state, model));
    return "portal/status";
  }

  private void packet(RequestNumber number, LinkState state, Model model) {
    model.addAttribute("link", state);
    model.addAttribute("sentAt", state.releasedAt().atZone(hospital.zone()));
    packetLinks.passcode(number).ifPresent(code -> model.addAttribute("passcode", code));
    delivery.released(number).map(Release::sha256).ifPresent(h -> model.addAttribute("sha256", h));
    model.addAttribute(
        "released", delivery.releases(number).stream().map(Release::version).toList());
  }

  /** The receipt of a release as a file; its page lies among the letters. */
  @GetMapping("/portal/status/receipts/{version}")
  ResponseEntity<byte[]> receipt(@PathVariable int version, HttpSession session) {
    var number = StatusDoor.opened(session).orElseThrow(NotOpened::new);
    try {
      var entry = receipts.give(number, version, Actor.requester(number));
      return ReceiptFile.of(number, version, entry.file());
    } catch (NotReleased none) {
      throw new PageUnknown();
    }
  }

  @GetMapping("/portal/status/letters/{id}")
  ResponseEntity<byte[]> letter(@PathVariable String id, HttpSession session) {
    var number = StatusDoor.opened(session).orElseThrow(NotOpened::new);
    var letter =
        letters(number).stream()
            .filter(sent -> sent.id().equals(id))
            .findFirst()
            .orElseThrow(PageUnknown::new);
    return pdf(correspondence.content(number, letter.id()), number + "-" + letter.code() + ".pdf");
  }

  /** The letters to the requester; the others go by post to somebody else. */
  private List<SentLetter> letters(RequestNumber number) {
    return correspondence.letters(number).stream().filter(SentLetter::forRequester).toList();
  }

  @ExceptionHandler(NotOpened.class)
  String notOpened() {
    return "redirect:/portal/status";
  }

  /** A PDF whose name has nothing in it but a number and a code. */
  static ResponseEntity<byte[]> pdf(byte[] bytes, String name) {
    var disposition = ContentDisposition.attachment().filename(name).build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .contentType(MediaType.APPLICATION_PDF)
        .body(bytes);
  }

  /** Which papers somebody may add, the likeliest first. */
  static List<PaperKind> kinds(ReceivedRequest request) {
    return switch (request.requestClass()) {
      case PATIENT_ACCESS, ACCOUNTING ->
          List.of(PaperKind.IDENTITY, PaperKind.AUTHORITY, PaperKind.OTHER);
      case DIRECTIVE -> List.of(PaperKind.DIRECTIVE, PaperKind.IDENTITY, PaperKind.OTHER);
      case AUTHORIZATION, DISABILITY ->
          List.of(PaperKind.AUTHORIZATION, PaperKind.AUTHORITY, PaperKind.OTHER);
      case TREATMENT, PAYER, WORKERS_COMP, OUTGOING ->
          List.of(PaperKind.PROVIDER_REQUEST, PaperKind.AUTHORIZATION, PaperKind.OTHER);
      case LAW_ENFORCEMENT, PUBLIC_HEALTH, OVERSIGHT, CORONER, RESEARCH ->
          List.of(PaperKind.OFFICIAL_REQUEST, PaperKind.COURT_ORDER, PaperKind.OTHER);
      case COURT_ORDER -> List.of(PaperKind.COURT_ORDER, PaperKind.OTHER);
      case SUBPOENA ->
          List.of(
              PaperKind.NOTICE_AFFIDAVIT,
              PaperKind.PROTECTIVE_ORDER,
              PaperKind.AUTHORIZATION,
              PaperKind.COURT_ORDER,
              PaperKind.SUBPOENA,
              PaperKind.OTHER);
    };
  }

  /** Whether the request rests on a permission, which the patient may take back. */
  static boolean revocable(ReceivedRequest request) {
    return request.requestClass() == RequestClass.AUTHORIZATION
        || request.requestClass() == RequestClass.DISABILITY
        || request.requestClass() == RequestClass.DIRECTIVE
        || request
            .courtCase()
            .filter(it -> it.assurance() == AssuranceClaim.AUTHORIZATION)
            .isPresent();
  }

  private LetterLine line(SentLetter letter) {
    return new LetterLine(letter.id(), letter.code(), letter.sentAt().atZone(hospital.zone()));
  }
}

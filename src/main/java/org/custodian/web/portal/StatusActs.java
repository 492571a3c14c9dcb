package org.custodian.web.portal;

import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.custodian.intake.Intake;
import org.custodian.intake.PaperKind;
import org.custodian.intake.RequestClosed;
import org.custodian.ledger.Actor;
import org.custodian.verification.Revocations;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.web.Offered;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What a requester can do on the status page: send a paper, take the request or permission back.
 */
@Controller
class StatusActs {
  private static final String STATUS = "redirect:/portal/status/request";

  private final Intake intake;
  private final Revocations revocations;
  private final Uploads uploads;
  private final Clock clock;
  private final Facility hospital;

  StatusActs(Intake intake, Revocations revocations, Clock clock, Facility hospital) {
    this.intake = intake;
    this.revocations = revocations;
    this.uploads = new Uploads(intake);
    this.clock = clock;
    this.hospital = hospital;
  }

  /** The upload fails as a whole or is taken as a whole: half a cure would resume the request. */
  @PostMapping("/portal/status/papers")
  String papers(
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(required = false) List<MultipartFile> files,
      HttpSession session,
      RedirectAttributes next)
      throws IOException {
    var number = StatusDoor.opened(session).orElseThrow(NotOpened::new);
    var chosen = Offered.choice(PaperKind.values(), kind);
    if (chosen.isEmpty()) {
      next.addFlashAttribute("refused", List.of("KIND"));
      return STATUS;
    }
    var offered = uploads.offer(chosen.get(), files == null ? List.of() : files);
    if (!offered.faults().isEmpty() || offered.accepted().isEmpty()) {
      var faults = offered.faults().stream().map(Enum::name).distinct().toList();
      next.addFlashAttribute("refused", faults.isEmpty() ? List.of("NONE") : faults);
      return STATUS;
    }
    intake.addPapers(number, offered.accepted(), Actor.requester(number));
    next.addFlashAttribute("done", "papers");
    return STATUS;
  }

  /** Comes after an upload that was too large for the server to read. */
  @GetMapping("/portal/status/papers")
  String tooLarge() {
    return STATUS + "?tooLarge";
  }

  /** Asks once more before something that cannot be taken back. */
  @GetMapping("/portal/status/{act:withdraw|revoke}")
  String confirm(@PathVariable String act, HttpSession session, Model model) {
    var number = StatusDoor.opened(session).orElseThrow(NotOpened::new);
    allowed(act, number);
    model.addAttribute("act", act);
    model.addAttribute("number", number);
    return "portal/confirm";
  }

  @PostMapping("/portal/status/{act:withdraw|revoke}")
  String act(@PathVariable String act, HttpSession session, RedirectAttributes next) {
    var number = StatusDoor.opened(session).orElseThrow(NotOpened::new);
    allowed(act, number);
    if (act.equals("withdraw")) {
      intake.withdraw(number, Actor.requester(number));
    } else {
      var today = hospital.day(clock.instant());
      revocations.revoke(number, today, "PORTAL", Actor.requester(number));
    }
    next.addFlashAttribute("done", act);
    return STATUS;
  }

  private void allowed(String act, RequestNumber number) {
    var request = intake.request(number);
    if (act.equals("revoke") && !StatusPages.revocable(request)) {
      throw new PageUnknown();
    }
    if (request.outcome().isPresent()) {
      throw new RequestClosed(number);
    }
  }

  @ExceptionHandler(NotOpened.class)
  String notOpened() {
    return "redirect:/portal/status";
  }

  /** The request ended meanwhile; the status page tells how. */
  @ExceptionHandler(RequestClosed.class)
  String closed(RedirectAttributes next) {
    next.addFlashAttribute("done", "closed");
    return STATUS;
  }
}

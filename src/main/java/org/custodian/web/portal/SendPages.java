package org.custodian.web.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.custodian.intake.Intake;
import org.custodian.intake.Receipt;
import org.custodian.intake.SubmissionRefused;
import org.custodian.verification.LegalClock;
import org.custodian.vocabulary.Facility;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.WebUtils;

/** Check the answers, send them once, keep the number and the PIN. */
@Controller
class SendPages {
  private static final String CHECK = "redirect:/portal/request/check";
  private static final String SENT = "redirect:/portal/request/sent";
  private static final String LAST = "portal.sent";

  private final Intake intake;
  private final LegalClock legalClock;
  private final Wording wording;
  private final Clock clock;
  private final Facility hospital;

  SendPages(Intake intake, LegalClock legalClock, Wording wording, Clock clock, Facility hospital) {
    this.intake = intake;
    this.legalClock = legalClock;
    this.wording = wording;
    this.clock = clock;
    this.hospital = hospital;
  }

  /** The last request that this session sent; it shows the PIN until the session ends. */
  private record Sent(String key, Receipt receipt, String email) {
    @Override
    public String toString() {
      return "Sent[withheld]";
    }

    static Optional<Sent> in(HttpSession session) {
      return Optional.ofNullable((Sent) session.getAttribute(LAST));
    }
  }

  @GetMapping("/portal/request/check")
  String check(HttpSession session, Model model, RedirectAttributes next, Locale language) {
    var draft = Draft.in(session).orElseThrow(NothingBegun::new);
    var open = firstOpen(draft);
    if (open.isPresent()) {
      next.addFlashAttribute("slipped", true);
      return "redirect:/portal/request/" + open.get();
    }
    model.addAttribute("answers", wording.answers(draft, language));
    model.addAttribute("key", draft.key());
    model.addAttribute("step", draft.questions().size() + 2);
    model.addAttribute("errand", draft.errand().slug());
    model.addAttribute("unassured", draft.answer("assurance").equals(Assurance.NONE.name()));
    return "portal/check";
  }

  /**
   * Sends the draft. A second click waits for the first and comes to the same page, because the
   * session lets only one in at a time and intake knows the key.
   */
  @PostMapping("/portal/request/check")
  String send(
      @RequestParam(defaultValue = "") String key,
      HttpSession session,
      RedirectAttributes next,
      Locale language) {
    synchronized (WebUtils.getSessionMutex(session)) {
      if (Sent.in(session).filter(sent -> sent.key().equals(key)).isPresent()) {
        return SENT;
      }
      var draft =
          Draft.in(session).filter(it -> it.key().equals(key)).orElseThrow(NothingBegun::new);
      if (firstOpen(draft).isPresent()) {
        return CHECK;
      }
      return sent(draft, session, next, language);
    }
  }

  private String sent(Draft draft, HttpSession session, RedirectAttributes next, Locale language) {
    try {
      var treatment = wording.say("portal.purpose.treatment", language);
      var submission = DraftedSubmission.of(draft, language.getLanguage(), treatment);
      var receipt =
          draft
              .logged()
              .map(paper -> intake.log(submission, paper.by()))
              .orElseGet(() -> intake.receive(submission));
      session.setAttribute(LAST, new Sent(draft.key(), receipt, draft.answer("email")));
      Draft.dropFrom(session);
      return SENT;
    } catch (SubmissionRefused refused) {
      next.addFlashAttribute("refused", RefusedAnswers.of(refused, draft, wording, language));
      return CHECK;
    }
  }

  @GetMapping("/portal/request/sent")
  String confirmation(HttpSession session, Model model) {
    var sent = Sent.in(session);
    if (sent.isEmpty()) {
      return "redirect:/portal/status";
    }
    var number = sent.get().receipt().number();
    model.addAttribute("receipt", sent.get().receipt());
    model.addAttribute("email", sent.get().email());
    model.addAttribute("received", intake.request(number));
    model.addAttribute("deadlines", legalClock.of(number));
    return "portal/sent";
  }

  /** Throws the draft away and begins anew. */
  @PostMapping("/portal/request/discard")
  String discard(HttpSession session) {
    Draft.dropFrom(session);
    return "redirect:/portal";
  }

  @ExceptionHandler(NothingBegun.class)
  String nothingBegun(HttpServletRequest request) {
    return Sent.in(request.getSession()).isPresent() ? SENT : "redirect:/portal?ended";
  }

  /** The first page that still has a slip. */
  private Optional<String> firstOpen(Draft draft) {
    var today = hospital.day(clock.instant());
    List<String> open = new ArrayList<>();
    for (var question : draft.questions()) {
      if (!AnswerCheck.of(question, draft, today).isEmpty()) {
        open.add(question.slug());
      }
    }
    if (!PaperSlot.missing(draft).isEmpty()) {
      open.add("papers");
    }
    return open.stream().findFirst();
  }
}

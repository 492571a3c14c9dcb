package org.custodian.web.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.custodian.intake.Intake;
import org.custodian.intake.OfferedPaper;
import org.custodian.intake.PaperKind;
import org.custodian.intake.PaperOffer;
import org.custodian.intake.ReceivedRequest;
import org.custodian.ledger.Actor;
import org.custodian.security.Role;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.custodian.web.Offered;
import org.custodian.web.RoleLacking;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Adds what came by mail, by fax or over the counter to a request that is there already: a cure, a
 * proof, or the records that another hospital sent.
 */
@Controller
@RequestMapping("/desk/requests/{number}/papers")
class PapersPage {
  private final Intake intake;
  private final DeskTexts texts;

  PapersPage(Intake intake, DeskTexts texts) {
    this.intake = intake;
    this.texts = texts;
  }

  static boolean mayAdd(HttpServletRequest asked) {
    return Stream.of(Role.SPECIALIST, Role.SUPERVISOR, Role.PRIVACY_OFFICER)
        .anyMatch(role -> asked.isUserInRole(role.id()));
  }

  @GetMapping
  String page(@PathVariable String number, HttpServletRequest asked, Model model) {
    fill(open(number, asked), List.of(), model);
    return "desk/papers";
  }

  /** All files are taken, or none: half a cure would resume the request. */
  @PostMapping
  ModelAndView add(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(required = false) List<MultipartFile> files,
      HttpServletRequest asked,
      Model model,
      RedirectAttributes next)
      throws IOException {
    var request = open(number, asked);
    var faults = new ArrayList<String>();
    var papers =
        offered(
            Offered.choice(PaperKind.values(), kind), files == null ? List.of() : files, faults);
    if (!faults.isEmpty()) {
      fill(request, faults.stream().distinct().toList(), model);
      return new ModelAndView("desk/papers", HttpStatus.UNPROCESSABLE_ENTITY);
    }
    var by = Actor.staff(new StaffId(asked.getUserPrincipal().getName()));
    intake.addPapers(request.number(), papers, by);
    next.addFlashAttribute("done", "papers");
    return new ModelAndView("redirect:/desk/requests/" + request.number());
  }

  private List<OfferedPaper> offered(
      Optional<PaperKind> kind, List<MultipartFile> files, List<String> faults) throws IOException {
    var papers = new ArrayList<OfferedPaper>();
    if (kind.isEmpty()) {
      faults.add(texts.say("desk.papers.fault.KIND"));
      return papers;
    }
    // A file field that was left alone sends an empty file without a name.
    for (var file : files.stream().filter(one -> !one.isEmpty()).toList()) {
      // A name that staff gave a scan often is the patient's, so it is not kept.
      var answer = intake.offer(kind.get(), "paper.pdf", file.getBytes());
      if (answer instanceof PaperOffer.Accepted taken) papers.add(taken.paper());
      if (answer instanceof PaperOffer.Refused refused) {
        faults.add(texts.say("desk.papers.fault." + refused.fault()));
      }
    }
    if (papers.isEmpty() && faults.isEmpty()) {
      faults.add(texts.say("desk.papers.fault.NONE"));
    }
    return papers;
  }

  private void fill(ReceivedRequest request, List<String> faults, Model model) {
    model.addAttribute("number", request.number());
    model.addAttribute("kinds", PaperKind.values());
    model.addAttribute("faults", faults);
  }

  private ReceivedRequest open(String number, HttpServletRequest asked) {
    if (!mayAdd(asked)) {
      throw new RoleLacking();
    }
    try {
      return Optional.of(intake.request(new RequestNumber(number)))
          .filter(request -> request.outcome().isEmpty())
          .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    } catch (IllegalArgumentException unknown) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
  }
}

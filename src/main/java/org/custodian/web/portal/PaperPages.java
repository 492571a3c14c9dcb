package org.custodian.web.portal;

import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.custodian.intake.Intake;
import org.custodian.intake.OfferedPaper;
import org.custodian.intake.PaperKind;
import org.custodian.vocabulary.Phi;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which papers are attached. A good file is kept even if another one is refused. */
@Controller
class PaperPages {
  private static final String HERE = "redirect:/portal/request/papers";

  private final Uploads uploads;
  private final Wording wording;

  PaperPages(Intake intake, Wording wording) {
    this.uploads = new Uploads(intake);
    this.wording = wording;
  }

  /** A place for a paper, with what lies there already. */
  @Phi
  record SlotView(
      String kind,
      String label,
      String hint,
      boolean required,
      List<OfferedPaper> papers,
      String error) {
    @Override
    public String toString() {
      return "SlotView[withheld]";
    }
  }

  @GetMapping("/portal/request/papers")
  String page(
      @RequestParam(required = false) String tooLarge,
      HttpSession session,
      Model model,
      Locale language) {
    var draft = Draft.in(session).orElseThrow(NothingBegun::new);
    var slips = new ArrayList<Slip>();
    if (model.getAttribute("refused") instanceof List<?> refused) {
      refused.forEach(slip -> slips.add((Slip) slip));
    }
    if (tooLarge != null) {
      slips.add(new Slip(PaperSlot.of(draft).get(0).kind().name(), "file.TOO_LARGE"));
    }
    int questions = draft.questions().size();
    model.addAttribute(
        "slots", PaperSlot.of(draft).stream().map(s -> view(s, draft, slips, language)).toList());
    model.addAttribute("step", questions + 1);
    model.addAttribute("steps", questions + 2);
    model.addAttribute("back", "/portal/request/" + draft.questions().get(questions - 1).slug());
    return "portal/papers";
  }

  @PostMapping("/portal/request/papers")
  String attach(
      @RequestParam MultiValueMap<String, MultipartFile> files,
      HttpSession session,
      RedirectAttributes next)
      throws IOException {
    var draft = Draft.in(session).orElseThrow(NothingBegun::new);
    var refused = new ArrayList<Slip>();
    for (var slot : PaperSlot.of(draft)) {
      var kind = slot.kind();
      var offered = uploads.offer(kind, files.getOrDefault(kind.name(), List.of()));
      offered.accepted().forEach(draft::add);
      offered.faults().forEach(f -> refused.add(new Slip(kind.name(), "file." + f.name())));
    }
    PaperSlot.missing(draft).stream()
        .filter(slip -> refused.stream().noneMatch(r -> r.field().equals(slip.field())))
        .forEach(refused::add);
    if (refused.isEmpty()) {
      return "redirect:/portal/request/check";
    }
    next.addFlashAttribute("refused", List.copyOf(refused));
    return HERE;
  }

  /** The button's value names the paper: its kind and its hash. */
  @PostMapping("/portal/request/papers/remove")
  String remove(@RequestParam Map<String, String> typed, HttpSession session) {
    var draft = Draft.in(session).orElseThrow(NothingBegun::new);
    var parts = typed.getOrDefault("paper", "").split("/");
    Arrays.stream(PaperKind.values())
        .filter(kind -> parts.length == 2 && kind.name().equals(parts[0]))
        .forEach(kind -> draft.remove(kind, parts[1]));
    return HERE;
  }

  @ExceptionHandler(NothingBegun.class)
  String nothingBegun() {
    return "redirect:/portal?ended";
  }

  private SlotView view(PaperSlot slot, Draft draft, List<Slip> slips, Locale language) {
    var kind = slot.kind().name();
    var label = wording.say("portal.paper." + kind, language);
    var error =
        slips.stream()
            .filter(slip -> slip.field().equals(kind))
            .map(slip -> wording.slip(slip, label, language))
            .findFirst()
            .orElse("");
    var hint = wording.say("portal.paper." + kind + ".hint", language);
    return new SlotView(kind, label, hint, slot.required(), draft.papers(slot.kind()), error);
  }
}

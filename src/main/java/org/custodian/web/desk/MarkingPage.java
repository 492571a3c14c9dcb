package org.custodian.web.desk;

import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import org.custodian.abstraction.DecisionReason;
import org.custodian.abstraction.MarkReason;
import org.custodian.abstraction.PatternKind;
import org.custodian.records.Records;
import org.custodian.verification.Verification;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page on which a specialist decides what goes and marks what is blacked out. */
@Controller
class MarkingPage {
  private final Desk desk;
  private final Verification verification;
  private final Records records;
  private final DeskTexts texts;
  private final Looks looks;

  MarkingPage(Desk desk, Verification verification, Records records, DeskTexts texts, Looks looks) {
    this.desk = desk;
    this.verification = verification;
    this.records = records;
    this.texts = texts;
    this.looks = looks;
  }

  @GetMapping("/desk/pages/{taskId}")
  String page(@PathVariable String taskId, Principal person, Model model) {
    var seat = desk.seat(taskId, person, Desk.PAGES);
    looks.opened(seat, "pages");
    model.addAttribute("seat", seat);
    model.addAttribute("markReasons", MarkReason.values());
    model.addAttribute("decisionReasons", Arrays.asList(DecisionReason.values()));
    model.addAttribute("patterns", PatternKind.values());
    var patient = verification.patient(seat.request());
    model.addAttribute("lookAlikes", patient.map(records::lookAlikes).orElse(List.of()));
    model.addAttribute("texts", texts.below("desk.script."));
    return "desk/pages";
  }
}

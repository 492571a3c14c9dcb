package org.custodian.web.desk;

import java.security.Principal;
import java.util.List;
import org.custodian.intake.Intake;
import org.custodian.intake.Paper;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The records that another hospital sent, beside the patient whom they must be about, before
 * somebody puts them into the chart.
 */
@Controller
class OutsidePage {
  static final String FILE = "userTask_fileOutsideRecords";

  /** A paper, and what its file holds beside its pages. */
  record Card(Paper paper, List<String> notices) {}

  private final Desk desk;
  private final Intake intake;
  private final DeskTexts texts;
  private final Looks looks;

  OutsidePage(Desk desk, Intake intake, DeskTexts texts, Looks looks) {
    this.desk = desk;
    this.intake = intake;
    this.texts = texts;
    this.looks = looks;
  }

  @GetMapping("/desk/outside/{taskId}")
  String page(@PathVariable String taskId, Principal person, Model model) {
    var seat = desk.seat(taskId, person, FILE);
    looks.opened(seat, "outside");
    var request = intake.request(seat.request());
    var papers =
        intake.papers(seat.request()).stream()
            .map(paper -> new Card(paper, NoticeWords.of(texts, intake.notices(paper))))
            .toList();
    model.addAttribute("seat", seat);
    model.addAttribute("patient", request.patient());
    model.addAttribute("papers", papers);
    return "desk/outside";
  }
}

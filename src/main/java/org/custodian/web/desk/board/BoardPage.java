package org.custodian.web.desk.board;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Locale;
import java.util.stream.Collectors;
import org.custodian.security.Role;
import org.custodian.vocabulary.Facility;
import org.custodian.web.Refusals;
import org.custodian.workflow.OpenIncident;
import org.custodian.workflow.OpenTask;
import org.custodian.workflow.Worklist;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The supervisor's board: open requests by due date, and steps that stand still, with a retry. */
@Controller
class BoardPage {
  private final Board board;
  private final Worklist worklist;
  private final Facility facility;
  private final Clock clock;
  private final MessageSource messages;

  BoardPage(
      Board board, Worklist worklist, Facility facility, Clock clock, MessageSource messages) {
    this.board = board;
    this.worklist = worklist;
    this.facility = facility;
    this.clock = clock;
    this.messages = messages;
  }

  /**
   * @param of a class of request, empty for all
   * @param step a step's id, empty for all
   * @param who a person's id, "-" for what nobody took, empty for all
   */
  @GetMapping("/desk/board")
  String board(
      @RequestParam(name = "class", defaultValue = "") String of,
      @RequestParam(defaultValue = "") String step,
      @RequestParam(defaultValue = "") String who,
      @RequestParam(defaultValue = "false") boolean late,
      HttpServletRequest asked,
      Model model) {
    var today = facility.day(clock.instant());
    var rows = board.rows();
    var wanted = new Board.Wanted(of, step, who, late);
    model.addAttribute("wanted", wanted);
    model.addAttribute("today", today);
    model.addAttribute("all", rows.size());
    model.addAttribute("rows", rows.stream().filter(row -> wanted.fits(row, today)).toList());
    model.addAttribute("loads", Board.loads(rows, today));
    model.addAttribute(
        "classes", rows.stream().map(Board.Row::requestClass).distinct().sorted().toList());
    model.addAttribute(
        "steps",
        rows.stream()
            .flatMap(row -> row.tasks().stream())
            .map(OpenTask::step)
            .distinct()
            .sorted()
            .toList());
    var incidents = worklist.incidents();
    model.addAttribute("incidents", incidents);
    model.addAttribute(
        "words",
        incidents.stream()
            .map(OpenIncident::step)
            .distinct()
            .collect(Collectors.toMap(one -> one, this::said)));
    model.addAttribute(
        "sentences",
        incidents.stream()
            .collect(Collectors.toMap(OpenIncident::id, one -> Refusals.say(one.message()))));
    model.addAttribute("leads", leads(asked));
    model.addAttribute("zone", facility.zone());
    return "desk/board";
  }

  /** Has a failed step tried again; for supervisors and privacy officers only. */
  @PostMapping("/desk/board/incidents/{incident}/retry")
  String retry(@PathVariable String incident, HttpServletRequest asked) {
    if (!leads(asked)) {
      throw new AccessDeniedException("DSK-04 Only a supervisor has a failed step tried again.");
    }
    try {
      worklist.retry(incident);
    } catch (IllegalArgumentException gone) {
      return "redirect:/desk/board?gone";
    }
    return "redirect:/desk/board?retried";
  }

  /** Supervisors and privacy officers set steps and people in motion. */
  static boolean leads(HttpServletRequest asked) {
    return asked.isUserInRole(Role.SUPERVISOR.id())
        || asked.isUserInRole(Role.PRIVACY_OFFICER.id());
  }

  /**
   * The step's name in the reader's language; its id in words if a model is newer than the list.
   */
  private String said(String step) {
    var locale = LocaleContextHolder.getLocale();
    return String.valueOf(messages.getMessage("desk.step." + step, null, words(step), locale));
  }

  /** An id is its label in camel case behind the kind of step: serviceTask_assemblePacket. */
  static String words(String step) {
    var name = step.substring(step.indexOf('_') + 1);
    var spaced = name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    return spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
  }
}

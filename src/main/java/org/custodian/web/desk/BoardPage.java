package org.custodian.web.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.custodian.intake.Intake;
import org.custodian.security.Role;
import org.custodian.verification.Verification;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.RequestClass;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.workflow.OpenIncident;
import org.custodian.workflow.OpenTask;
import org.custodian.workflow.Worklist;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The supervisor's board: open requests by due date, and steps that stand still, with a retry. */
@Controller
class BoardPage {
  /** How far back the board looks for open requests. */
  private static final int DAYS = 400;

  /** An open request: number, class and dates only, because the board is open to the whole desk. */
  record Row(
      RequestNumber request,
      RequestClass requestClass,
      boolean stat,
      LocalDate receivedOn,
      LocalDate internalDue,
      Optional<LocalDate> legalDue,
      boolean late,
      List<OpenTask> tasks) {}

  private final Intake intake;
  private final Verification verification;
  private final Worklist worklist;
  private final Facility facility;
  private final Clock clock;

  BoardPage(
      Intake intake, Verification verification, Worklist worklist, Facility facility, Clock clock) {
    this.intake = intake;
    this.verification = verification;
    this.worklist = worklist;
    this.facility = facility;
    this.clock = clock;
  }

  @GetMapping("/desk/board")
  String board(HttpServletRequest asked, Model model) {
    var today = facility.day(clock.instant());
    var rows =
        intake.received(today.minusDays(DAYS), today).stream()
            .filter(request -> request.outcome().isEmpty())
            .map(request -> row(request.number(), request.requestClass(), request.stat(), today))
            .sorted(Comparator.comparing(BoardPage::earliest))
            .toList();
    model.addAttribute("rows", rows);
    var incidents = worklist.incidents();
    model.addAttribute("incidents", incidents);
    model.addAttribute(
        "words",
        incidents.stream()
            .map(OpenIncident::step)
            .distinct()
            .collect(Collectors.toMap(step -> step, BoardPage::words)));
    model.addAttribute("mayRetry", mayRetry(asked));
    model.addAttribute("zone", facility.zone());
    return "desk/board";
  }

  /** Has a failed step tried again; for supervisors and privacy officers only. */
  @PostMapping("/desk/board/incidents/{incident}/retry")
  String retry(@PathVariable String incident, HttpServletRequest asked) {
    if (!mayRetry(asked)) {
      throw new AccessDeniedException("DSK-04 Only a supervisor has a failed step tried again.");
    }
    try {
      worklist.retry(incident);
    } catch (IllegalArgumentException gone) {
      return "redirect:/desk/board?gone";
    }
    return "redirect:/desk/board?retried";
  }

  private static boolean mayRetry(HttpServletRequest asked) {
    return asked.isUserInRole(Role.SUPERVISOR.id())
        || asked.isUserInRole(Role.PRIVACY_OFFICER.id());
  }

  /** An id is its label in camel case behind the kind of step: serviceTask_assemblePacket. */
  static String words(String step) {
    var name = step.substring(step.indexOf('_') + 1);
    var spaced = name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    return spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
  }

  private Row row(RequestNumber number, RequestClass requestClass, boolean stat, LocalDate today) {
    var deadlines = verification.deadlines(number);
    var row =
        new Row(
            number,
            requestClass,
            stat,
            deadlines.receivedOn(),
            deadlines.internalDue(),
            deadlines.legalDue(),
            false,
            worklist.open(number));
    boolean late = earliest(row).isBefore(today);
    return new Row(
        number,
        requestClass,
        stat,
        row.receivedOn(),
        row.internalDue(),
        row.legalDue(),
        late,
        row.tasks());
  }

  private static LocalDate earliest(Row row) {
    return row.legalDue().filter(row.internalDue()::isAfter).orElse(row.internalDue());
  }
}

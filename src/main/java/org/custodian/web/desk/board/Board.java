package org.custodian.web.desk.board;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.custodian.intake.Intake;
import org.custodian.intake.ReceivedRequest;
import org.custodian.verification.LegalClock;
import org.custodian.vocabulary.RequestClass;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.workflow.OpenTask;
import org.custodian.workflow.OpenWork;
import org.springframework.stereotype.Component;

/** All open requests with their dates and tasks. */
@Component
class Board {
  private final Intake intake;
  private final LegalClock legalClock;
  private final OpenWork work;

  Board(Intake intake, LegalClock legalClock, OpenWork work) {
    this.intake = intake;
    this.legalClock = legalClock;
    this.work = work;
  }

  /** An open request: number, class and dates only, because the board is open to the whole desk. */
  record Row(
      RequestNumber request,
      RequestClass requestClass,
      boolean stat,
      LocalDate receivedOn,
      LocalDate internalDue,
      Optional<LocalDate> legalDue,
      List<OpenTask> tasks) {

    LocalDate earliest() {
      return legalDue.filter(internalDue::isAfter).orElse(internalDue);
    }

    public boolean late(LocalDate today) {
      return earliest().isBefore(today);
    }
  }

  /** How much one person has, or, with no name, how much nobody has taken yet. */
  record Load(String who, int tasks, int requests, int late) {}

  /** Which rows are wanted; each part may be empty. */
  record Wanted(String requestClass, String step, String who, boolean late) {
    static final String NOBODY = "-";

    boolean fits(Row row, LocalDate today) {
      return (requestClass.isEmpty() || requestClass.equals(row.requestClass().name()))
          && (!late || row.late(today))
          && (step.isEmpty() && who.isEmpty() || row.tasks().stream().anyMatch(this::fits));
    }

    private boolean fits(OpenTask task) {
      return (step.isEmpty() || step.equals(task.step()))
          && (who.isEmpty() || who.equals(Board.who(task)));
    }
  }

  /** Every open request, the one that is due first at the front. */
  List<Row> rows() {
    Map<RequestNumber, List<OpenTask>> tasks =
        work.tasks().stream().collect(groupingBy(OpenTask::request));
    return intake.open().stream()
        .map(request -> row(request, tasks.getOrDefault(request.number(), List.of())))
        .sorted(Comparator.comparing(Row::earliest))
        .toList();
  }

  /** Who has how much, nobody first. */
  static List<Load> loads(List<Row> rows, LocalDate today) {
    var found = new TreeMap<String, Load>();
    for (var row : rows) {
      var people = row.tasks().stream().map(Board::who).distinct().toList();
      for (var who : people) {
        int tasks = (int) row.tasks().stream().filter(task -> who.equals(who(task))).count();
        found.merge(
            who,
            new Load(who, tasks, 1, row.late(today) ? 1 : 0),
            (a, b) ->
                new Load(
                    who, a.tasks() + b.tasks(), a.requests() + b.requests(), a.late() + b.late()));
      }
    }
    return List.copyOf(found.values());
  }

  static String who(OpenTask task) {
    return Objects.requireNonNull(
        task.assignee().map(staff -> staff.value()).orElse(Wanted.NOBODY));
  }

  private Row row(ReceivedRequest request, List<OpenTask> tasks) {
    var deadlines = legalClock.of(request.number());
    return new Row(
        request.number(),
        request.requestClass(),
        request.stat(),
        deadlines.receivedOn(),
        deadlines.internalDue(),
        deadlines.legalDue(),
        tasks);
  }
}

package org.custodian.web.desk;

import java.security.Principal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.custodian.workflow.Worklist;
import org.springframework.stereotype.Component;

/** Lets somebody to the work of a task only once they have claimed it. */
@Component
class Desk {
  static final String VERIFY = "userTask_verifyRequest";
  static final String VERIFY_PROCESS = "userTask_verifyLegalProcess";
  static final String PAGES = "userTask_decidePages";
  static final String APPROVE = "userTask_approveRelease";
  static final String COUNSEL = "userTask_counselReview";
  static final String SIGN_OFF = "userTask_counselSignOff";
  static final String RELEASE_ALONE = "userTask_releaseAlone";
  static final String REVIEW_RELEASE = "userTask_reviewRelease";
  static final String MAIL = "userTask_mailPacket";
  static final String ARRANGE_INSPECTION = "userTask_arrangeInspection";
  static final String HOLD_INSPECTION = "userTask_holdInspection";
  static final String FAX = "userTask_faxPacket";
  static final String TRANSLATE = "userTask_translateLetter";

  private static final Pattern TASK = Pattern.compile("[A-Za-z0-9-]{1,64}");

  private final Worklist worklist;

  Desk(Worklist worklist) {
    this.worklist = worklist;
  }

  /**
   * The work on this person's desk.
   *
   * @param steps the steps whose page this is
   * @throws NotClaimed if the task is another's, nobody's, done or of another step
   */
  Seat seat(String taskId, Principal person, String... steps) {
    if (!TASK.matcher(taskId).matches() || !worklist.isAssignee(taskId, person.getName())) {
      throw new NotClaimed();
    }
    var task =
        worklist
            .task(taskId)
            .filter(open -> Arrays.asList(steps).contains(open.step()))
            .orElseThrow(NotClaimed::new);
    return new Seat(taskId, task.request(), new StaffId(person.getName()));
  }

  /** The claimed task, whichever step it is; empty if this person has not claimed it. */
  Optional<Seat> claimed(String taskId, Principal person) {
    if (!TASK.matcher(taskId).matches() || !worklist.isAssignee(taskId, person.getName())) {
      return Optional.empty();
    }
    return worklist
        .task(taskId)
        .map(task -> new Seat(taskId, task.request(), new StaffId(person.getName())));
  }

  /** When the task came; what was decided before belongs to an earlier one. */
  Instant began(Seat seat) {
    return worklist.began(seat.taskId()).orElseThrow(NotClaimed::new);
  }

  /** Whether the task is one of these steps. */
  boolean isAt(Seat seat, String... steps) {
    return worklist
        .task(seat.taskId())
        .filter(open -> Arrays.asList(steps).contains(open.step()))
        .isPresent();
  }

  /**
   * A claimed task and who claimed it.
   *
   * @param person the assignee
   */
  record Seat(String taskId, RequestNumber request, StaffId person) {}
}

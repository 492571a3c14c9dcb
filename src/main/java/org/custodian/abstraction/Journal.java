package org.custodian.abstraction;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.custodian.abstraction.JournalRow.State;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Component;

/**
 * The steps of each person at a request, to undo and to do again. Everybody undoes their own steps
 * only; a new step makes those that were undone unreachable.
 */
@Component
class Journal {
  private final JournalRows steps;
  private final Clock clock;

  Journal(JournalRows steps, Clock clock) {
    this.steps = steps;
    this.clock = clock;
  }

  void did(RequestNumber request, StaffId by, List<JournalItem> items) {
    if (items.isEmpty()) return;
    steps
        .findByRequestNoAndMadeByAndState(request.value(), by.value(), State.UNDONE)
        .forEach(step -> step.state = State.PASSED);
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    steps.save(new JournalRow(request, by, now, items));
  }

  /** The step that undo would take back: the newest that stands. */
  Optional<JournalRow> undoable(RequestNumber request, StaffId by) {
    return steps.findFirstByRequestNoAndMadeByAndStateOrderByIdDesc(
        request.value(), by.value(), State.DONE);
  }

  /** The step that redo would do again: the oldest that was undone. */
  Optional<JournalRow> redoable(RequestNumber request, StaffId by) {
    return steps.findFirstByRequestNoAndMadeByAndStateOrderByIdAsc(
        request.value(), by.value(), State.UNDONE);
  }

  /** What the steps were about is not there any more, as after a document was taken anew. */
  void forget(RequestNumber request) {
    steps.findByRequestNo(request.value()).forEach(step -> step.state = State.PASSED);
  }
}

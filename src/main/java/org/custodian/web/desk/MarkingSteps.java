package org.custodian.web.desk;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.custodian.abstraction.Abstraction;
import org.custodian.abstraction.Mark;
import org.custodian.abstraction.MarkReason;
import org.custodian.abstraction.Marking;
import org.custodian.abstraction.PageKey;
import org.custodian.abstraction.PatternKind;
import org.custodian.records.Records;
import org.custodian.web.Offered;
import org.custodian.web.desk.Desk.Seat;
import org.custodian.web.desk.MarkingAnswers.Answered;
import org.custodian.web.desk.MarkingAnswers.Found;
import org.custodian.web.desk.MarkingAnswers.Kept;
import org.custodian.web.desk.MarkingAnswers.Kernel;
import org.custodian.web.desk.MarkingAnswers.NewPattern;
import org.custodian.web.desk.MarkingAnswers.PagePlace;
import org.custodian.web.desk.MarkingAnswers.Repeated;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Quick steps of the marking page: answers to suggestions, forms, repeated marks, undo and redo.
 */
@RestController
@RequestMapping("/desk/pages/{taskId}")
class MarkingSteps {
  private final Desk desk;
  private final Abstraction abstraction;
  private final Marking marking;
  private final Records records;
  private final MarkingView view;

  MarkingSteps(
      Desk desk, Abstraction abstraction, Marking marking, Records records, MarkingView view) {
    this.desk = desk;
    this.abstraction = abstraction;
    this.marking = marking;
    this.records = records;
    this.view = view;
  }

  @PostMapping("/suggestions/accepted")
  Kept accept(
      @PathVariable String taskId,
      @RequestHeader("If-Match") long revision,
      @RequestBody Answered wish,
      Principal person) {
    var seat = seat(taskId, person);
    return kept(seat, marking.accept(seat.request(), revision, wish.ids(), seat.person()));
  }

  @PostMapping("/suggestions/rejected")
  Kept reject(
      @PathVariable String taskId,
      @RequestHeader("If-Match") long revision,
      @RequestBody Answered wish,
      Principal person) {
    var seat = seat(taskId, person);
    marking.reject(seat.request(), revision, wish.ids(), seat.person());
    return kept(seat, List.of());
  }

  @PostMapping("/undone")
  Kept undo(
      @PathVariable String taskId, @RequestHeader("If-Match") long revision, Principal person) {
    var seat = seat(taskId, person);
    return turned(seat, marking.undo(seat.request(), revision, seat.person()));
  }

  @PostMapping("/redone")
  Kept redo(
      @PathVariable String taskId, @RequestHeader("If-Match") long revision, Principal person) {
    var seat = seat(taskId, person);
    return turned(seat, marking.redo(seat.request(), revision, seat.person()));
  }

  @PostMapping("/marks/repeated")
  Kept repeat(
      @PathVariable String taskId,
      @RequestHeader("If-Match") long revision,
      @RequestBody Repeated wish,
      Principal person) {
    var seat = seat(taskId, person);
    return kept(
        seat,
        marking.repeat(seat.request(), revision, wish.id(), wish.everywhere(), seat.person()));
  }

  /** Blacks out everything on the page but a region. */
  @PostMapping("/marks/around")
  Kept around(
      @PathVariable String taskId,
      @RequestHeader("If-Match") long revision,
      @RequestBody Kernel wish,
      Principal person) {
    var seat = seat(taskId, person);
    var page = Places.of(records, seat.request()).key(wish.document(), wish.page());
    var reason = Offered.needed(MarkReason.values(), wish.reason());
    var kept = MarkingDesk.box(wish.box());
    return kept(
        seat, marking.keepOnly(seat.request(), revision, page, kept, reason, seat.person()));
  }

  @PostMapping("/patterns/found")
  Found find(@PathVariable String taskId, @RequestBody NewPattern wish, Principal person) {
    var seat = seat(taskId, person);
    var kind = Offered.needed(PatternKind.values(), wish.pattern());
    return view.found(Places.of(records, seat.request()), marking.find(seat.request(), kind));
  }

  @PostMapping("/patterns")
  Kept markAll(
      @PathVariable String taskId,
      @RequestHeader("If-Match") long revision,
      @RequestBody NewPattern wish,
      Principal person) {
    var seat = seat(taskId, person);
    var kind = Offered.needed(PatternKind.values(), wish.pattern());
    var reason = Offered.needed(MarkReason.values(), wish.reason());
    return kept(seat, marking.markAll(seat.request(), revision, kind, reason, seat.person()));
  }

  private Kept kept(Seat seat, List<Mark> marks) {
    var places = Places.of(records, seat.request());
    return new Kept(abstraction.revision(seat.request()), view.marks(places, marks));
  }

  private Kept turned(Seat seat, Optional<PageKey> page) {
    var places = Places.of(records, seat.request());
    var place = page.map(places::place).orElse(new PagePlace(0, 0));
    return new Kept(abstraction.revision(seat.request()), List.of(), place);
  }

  private Seat seat(String taskId, Principal person) {
    return desk.seat(taskId, person, Desk.PAGES);
  }
}

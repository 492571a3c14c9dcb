package org.custodian.web.desk;

import java.security.Principal;
import java.util.List;
import org.custodian.abstraction.Abstraction;
import org.custodian.abstraction.ChartLooks;
import org.custodian.abstraction.DecisionReason;
import org.custodian.abstraction.MarkOrigin;
import org.custodian.abstraction.MarkReason;
import org.custodian.abstraction.Redactions;
import org.custodian.pdf.Box;
import org.custodian.records.Records;
import org.custodian.web.Offered;
import org.custodian.web.desk.Desk.Seat;
import org.custodian.web.desk.MarkingAnswers.Found;
import org.custodian.web.desk.MarkingAnswers.Kept;
import org.custodian.web.desk.MarkingAnswers.NewDecision;
import org.custodian.web.desk.MarkingAnswers.NewMark;
import org.custodian.web.desk.MarkingAnswers.NewTerm;
import org.custodian.web.desk.MarkingAnswers.Replacement;
import org.custodian.web.desk.MarkingAnswers.Seen;
import org.custodian.web.desk.MarkingAnswers.State;
import org.custodian.web.desk.MarkingAnswers.TakenBack;
import org.custodian.web.desk.MarkingAnswers.Words;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the marking page's script asks for. Each change names the revision it saw in If-Match, and
 * is refused with 412 if somebody changed the work in between.
 */
@RestController
@RequestMapping("/desk/pages/{taskId}")
class MarkingDesk {
  private final Desk desk;
  private final Abstraction abstraction;
  private final ChartLooks chartLooks;
  private final Redactions redactions;
  private final Records records;
  private final MarkingView view;
  private final Looks looks;

  MarkingDesk(
      Desk desk,
      Abstraction abstraction,
      ChartLooks chartLooks,
      Redactions redactions,
      Records records,
      MarkingView view,
      Looks looks) {
    this.desk = desk;
    this.abstraction = abstraction;
    this.chartLooks = chartLooks;
    this.redactions = redactions;
    this.records = records;
    this.view = view;
    this.looks = looks;
  }

  @GetMapping("/state")
  State state(@PathVariable String taskId, Principal person) {
    var seat = seat(taskId, person);
    // The patient and the words that were found stand in it, so it is no way around the page.
    looks.opened(seat, "pages");
    return view.state(seat.request(), seat.person());
  }

  @GetMapping(path = "/documents/{place}", produces = MediaType.APPLICATION_PDF_VALUE)
  byte[] document(@PathVariable String taskId, @PathVariable int place, Principal person) {
    var seat = seat(taskId, person);
    var document = Places.of(records, seat.request()).document(place);
    return chartLooks.open(seat.request(), document, seat.person());
  }

  @GetMapping("/documents/{place}/pages/{page}")
  Words words(
      @PathVariable String taskId,
      @PathVariable int place,
      @PathVariable int page,
      Principal person) {
    var seat = seat(taskId, person);
    var key = Places.of(records, seat.request()).key(place, page);
    return view.words(seat.request(), key, chartLooks.look(seat.request(), key, seat.person()));
  }

  @GetMapping("/documents/{place}/pages/{page}/recipient")
  Seen recipient(
      @PathVariable String taskId,
      @PathVariable int place,
      @PathVariable int page,
      Principal person) {
    var seat = seat(taskId, person);
    var key = Places.of(records, seat.request()).key(place, page);
    chartLooks.look(seat.request(), key, seat.person());
    return view.seen(seat.request(), key);
  }

  @PostMapping("/marks")
  Kept mark(
      @PathVariable String taskId,
      @RequestHeader("If-Match") long revision,
      @RequestBody NewMark wish,
      Principal person) {
    var seat = seat(taskId, person);
    var places = Places.of(records, seat.request());
    var page = places.key(wish.document(), wish.page());
    var reason = Offered.needed(MarkReason.values(), wish.reason());
    var origin = Offered.needed(MarkOrigin.values(), wish.origin());
    var added =
        wish.words().isEmpty()
            ? redactions.mark(
                seat.request(), revision, page, box(wish), reason, origin, seat.person())
            : redactions.markWords(
                seat.request(), revision, page, wish.words(), reason, origin, seat.person());
    return new Kept(abstraction.revision(seat.request()), view.marks(places, added));
  }

  @PostMapping("/marks/taken-back")
  State unmark(
      @PathVariable String taskId,
      @RequestHeader("If-Match") long revision,
      @RequestBody TakenBack wish,
      Principal person) {
    var seat = seat(taskId, person);
    redactions.unmark(seat.request(), revision, wish.ids(), seat.person());
    return view.state(seat.request(), seat.person());
  }

  @PostMapping("/decisions")
  State decide(
      @PathVariable String taskId,
      @RequestHeader("If-Match") long revision,
      @RequestBody NewDecision wish,
      Principal person) {
    var seat = seat(taskId, person);
    var places = Places.of(records, seat.request());
    var keys = wish.pages().stream().map(places::key).toList();
    var reason = Offered.needed(DecisionReason.values(), wish.reason());
    abstraction.decide(
        seat.request(), revision, keys, reason.verdict(), reason.code(), seat.person());
    return view.state(seat.request(), seat.person());
  }

  /** The file was mended in the chart: it is taken anew, and its pages are decided about again. */
  @PostMapping("/replacements")
  State replace(
      @PathVariable String taskId,
      @RequestHeader("If-Match") long revision,
      @RequestBody Replacement wish,
      Principal person) {
    var seat = seat(taskId, person);
    var document = Places.of(records, seat.request()).document(wish.document());
    abstraction.replace(seat.request(), revision, document.documentId(), seat.person());
    return view.state(seat.request(), seat.person());
  }

  @PostMapping("/searches")
  Found find(@PathVariable String taskId, @RequestBody NewTerm wish, Principal person) {
    var seat = seat(taskId, person);
    return view.found(
        Places.of(records, seat.request()), redactions.find(seat.request(), wish.text()));
  }

  @PostMapping("/terms")
  State addTerm(
      @PathVariable String taskId,
      @RequestHeader("If-Match") long revision,
      @RequestBody NewTerm wish,
      Principal person) {
    var seat = seat(taskId, person);
    var reason = Offered.needed(MarkReason.values(), wish.reason());
    redactions.addTerm(seat.request(), revision, wish.text(), reason, wish.sure(), seat.person());
    return view.state(seat.request(), seat.person());
  }

  @PostMapping("/terms/{term}/taken-back")
  State removeTerm(
      @PathVariable String taskId,
      @PathVariable String term,
      @RequestHeader("If-Match") long revision,
      Principal person) {
    var seat = seat(taskId, person);
    redactions.removeTerm(seat.request(), revision, term, seat.person());
    return view.state(seat.request(), seat.person());
  }

  private Seat seat(String taskId, Principal person) {
    return desk.seat(taskId, person, Desk.PAGES);
  }

  private static Box box(NewMark wish) {
    return box(wish.box());
  }

  static Box box(List<Double> corners) {
    if (corners.size() != 4) {
      throw new IllegalArgumentException("DSK-02 A mark needs words or four numbers.");
    }
    return Box.between(corners.get(0), corners.get(1), corners.get(2), corners.get(3));
  }
}

package org.custodian.web.desk;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.custodian.approval.Approval;
import org.custodian.approval.Decision;
import org.custodian.approval.PageNote;
import org.custodian.approval.ReviewDecision;
import org.custodian.approval.SecondLook;
import org.custodian.packet.PacketAssembly;
import org.custodian.packet.PacketFault;
import org.custodian.packet.PageProblem;
import org.custodian.pdf.Obstacle;
import org.custodian.progress.LongWork;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.web.desk.MarkingAnswers.SetbackCard;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Why the pages of a request came back to the specialist, in words that say what to mend. */
@Component
class Setbacks {
  /** Where a picture shows everything that readers show, and the text was what stood in the way. */
  private static final Set<String> PICTURE_HELPS =
      Set.of(
          Obstacle.VALUE_NOT_SHOWN.name(),
          Obstacle.TOO_MUCH_WORK.name(),
          PacketFault.PROOF_FAILED.name());

  private final PacketAssembly assembly;
  private final Approval approval;
  private final SecondLook second;
  private final LongWork work;
  private final Facility facility;
  private final DeskTexts texts;

  Setbacks(
      PacketAssembly assembly,
      Approval approval,
      SecondLook second,
      LongWork work,
      Facility facility,
      DeskTexts texts) {
    this.assembly = assembly;
    this.approval = approval;
    this.second = second;
    this.work = work;
    this.facility = facility;
    this.texts = texts;
  }

  /** What to mend, what the second person said first; empty the first time. */
  List<SetbackCard> of(RequestNumber request, Places places) {
    var cards = new ArrayList<SetbackCard>();
    approval
        .decision(request)
        .filter(made -> made.decision() == Decision.SEND_BACK)
        .ifPresent(
            made -> {
              cards.add(sentBack(made));
              second.notes(request, made.packetVersion()).stream()
                  .map(note -> noted(places, note))
                  .forEach(cards::add);
            });
    assembly
        .problems(request)
        .forEach(
            problem ->
                cards.add(
                    problem.reasonCode().equals(PacketFault.CALLED_OFF.name())
                        ? calledOff(request)
                        : refused(places, problem)));
    return cards;
  }

  /** How often and why, without a page or a word of a note: it is shown around the page, too. */
  String summary(RequestNumber request) {
    var parts = new ArrayList<String>();
    approval
        .decision(request)
        .filter(made -> made.decision() == Decision.SEND_BACK)
        .ifPresent(made -> parts.add(texts.say("desk.setback.summary.note", why(made))));
    int problems = assembly.problems(request).size();
    if (problems > 0) {
      parts.add(texts.say("desk.setback.summary.packet", problems));
    }
    return String.join(" ", parts);
  }

  private SetbackCard sentBack(ReviewDecision made) {
    var line = texts.say("desk.setback.note", made.by().value(), moment(made.at()), why(made));
    return new SetbackCard(line, made.note(), 0, 0, List.of());
  }

  private String moment(Instant at) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .withLocale(LocaleContextHolder.getLocale())
        .format(at.atZone(facility.zone()));
  }

  private SetbackCard calledOff(RequestNumber request) {
    var line =
        work.calledOff(request)
            .map(
                off ->
                    texts.say(
                        "desk.work.stopped",
                        off.by().value(),
                        moment(off.at()),
                        texts.say("desk.work." + off.phase()),
                        off.done(),
                        off.of()))
            .orElse("");
    return new SetbackCard(line, texts.say("desk.obstacle.CALLED_OFF"), 0, 0, List.of());
  }

  private SetbackCard noted(Places places, PageNote note) {
    int place = places.place(note.page().documentId());
    int page = note.page().page();
    if (place == 0) return new SetbackCard(note.by().value(), note.text(), 0, 0, List.of());
    var where = texts.say("desk.setback.page", places.document(place).title(), page);
    return new SetbackCard(where, note.text(), place, page, List.of());
  }

  private String why(ReviewDecision made) {
    return texts.sayOr("desk.note." + made.noteCode(), made.noteCode());
  }

  /** To try again is to complete the task once more, so it is no choice of its own. */
  private static List<String> choices(PageProblem problem) {
    boolean picture = problem.page() > 0 && PICTURE_HELPS.contains(problem.reasonCode());
    return picture ? List.of("picture", "stay", "replace") : List.of("stay", "replace");
  }

  private SetbackCard refused(Places places, PageProblem problem) {
    var why = texts.sayOr("desk.obstacle." + problem.reasonCode(), problem.reasonCode());
    int place = places.place(problem.documentId());
    if (place == 0) {
      return new SetbackCard(why, "", 0, 0, List.of());
    }
    var title = places.document(place).title();
    var where =
        problem.page() == 0
            ? texts.say("desk.setback.document", title)
            : texts.say("desk.setback.page", title, problem.page());
    return new SetbackCard(where, why, place, problem.page(), choices(problem));
  }
}

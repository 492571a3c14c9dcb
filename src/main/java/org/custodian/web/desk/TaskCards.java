package org.custodian.web.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.custodian.intake.Intake;
import org.custodian.intake.Paper;
import org.custodian.intake.ReceivedRequest;
import org.custodian.records.CollectedDocument;
import org.custodian.records.Records;
import org.custodian.vocabulary.Facility;
import org.custodian.workflow.OpenTask;
import org.custodian.workflow.Worklist;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * What stands on a task's card in Tasklist, in the reader's language: number, class, who asks in
 * which role, pages and days left. Nothing of a person, because a card is there before anybody
 * claims the task. Days are the hospital's; a browser may stand in another zone.
 */
@RestController
class TaskCards {
  /** From this priority on a task is STAT. */
  private static final int STAT = 90;

  private final Worklist worklist;
  private final Intake intake;
  private final Records records;
  private final Facility facility;
  private final Clock clock;
  private final DeskTexts texts;

  TaskCards(
      Worklist worklist,
      Intake intake,
      Records records,
      Facility facility,
      Clock clock,
      DeskTexts texts) {
    this.worklist = worklist;
    this.intake = intake;
    this.records = records;
    this.facility = facility;
    this.clock = clock;
    this.texts = texts;
  }

  /**
   * A card.
   *
   * @param step the task's name
   */
  record Card(String step, List<Chip> chips) {}

  /**
   * A few words on a card.
   *
   * @param look "stat", "late", "today" or nothing
   */
  record Chip(String words, String look) {}

  @GetMapping("/desk/cards/{taskId}")
  Card card(@PathVariable String taskId) {
    var task = worklist.task(taskId).orElseThrow(NotClaimed::new);
    var request = intake.request(task.request());
    var chips = new ArrayList<Chip>();
    chips.add(plain(request.number() + " · " + texts.say("desk.class." + request.requestClass())));
    chips.add(plain(texts.say("desk.requester." + request.requester().kind())));
    chips.add(plain(pages(request)));
    if (task.priority() >= STAT) chips.add(new Chip(texts.say("desk.case.stat"), "stat"));
    due(task).ifPresent(chips::add);
    return new Card(texts.sayOr("desk.step." + task.step(), task.label()), chips);
  }

  /** Of the records as soon as they are collected, of the papers before. */
  String pages(ReceivedRequest request) {
    int collected =
        records.documents(request.number()).stream().mapToInt(CollectedDocument::pages).sum();
    if (collected > 0) return texts.say("desk.card.pages.records", collected);
    int papers = intake.papers(request.number()).stream().mapToInt(Paper::pages).sum();
    return texts.say("desk.card.pages.papers", papers);
  }

  private Optional<Chip> due(OpenTask task) {
    return task.due().map(due -> due(due, clock.instant()));
  }

  private Chip due(Instant due, Instant now) {
    var day = facility.day(due);
    long left = ChronoUnit.DAYS.between(facility.day(now), day);
    boolean late = due.isBefore(now);
    var key = left == 0 ? (late ? "earlier" : "today") : left > 0 ? "left" : "late";
    var words = texts.say("desk.card.due." + key, date(day), Math.abs(left));
    return new Chip(words, late ? "late" : left == 0 ? "today" : "");
  }

  private static String date(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
        .withLocale(LocaleContextHolder.getLocale())
        .format(day);
  }

  private static Chip plain(String words) {
    return new Chip(words, "");
  }
}

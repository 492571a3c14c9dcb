package org.custodian.verification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.custodian.verification.Deadline.Kind;
import org.custodian.verification.Deadline.Unit;
import org.custodian.vocabulary.BusinessCalendar;
import org.custodian.vocabulary.Ruling;

/** Says for each date how it was counted and by which rule: in parts, and in one plain sentence. */
final class Explanation {
  private static final String OBJECTION = "B8";
  private static final String STATE = "D3";
  private static final String FRCP = "Fed. R. Civ. P. 45(d)(2)(B)";

  private final BusinessCalendar calendar;
  private final Locale language;
  private final List<String> sentences = new ArrayList<>();
  private final List<Deadline> parts = new ArrayList<>();

  Explanation(BusinessCalendar calendar) {
    this(calendar, Locale.ENGLISH);
  }

  Explanation(BusinessCalendar calendar, Locale language) {
    this.calendar = calendar;
    this.language = language;
  }

  void internal(LocalDate due, int days, LocalDate start, boolean restarted, String citation) {
    var said = words(restarted ? "internal.restarted" : "internal", due, days, start);
    business(Kind.INTERNAL, "", citation, due, days, start, said);
  }

  void backInBusinessDays(LocalDate due, int days, LocalDate returnDate, String citation) {
    var said = words("internal.beforeReturn", due, days, returnDate);
    business(Kind.INTERNAL, "B12", citation, due, -days, returnDate, said);
  }

  /** What comes too late to be counted back from its return date is due on the day it comes. */
  void atOnce(LocalDate due, LocalDate returnDate, String citation) {
    var said = words("internal.late", due, returnDate);
    add(Kind.INTERNAL, due, "B12", citation, due, 0, Unit.NAMED_DATE, said);
  }

  void capped(LocalDate due, String citation) {
    add(Kind.INTERNAL, due, "", citation, due, 0, Unit.NAMED_DATE, words("internal.capped", due));
  }

  void returnDate(LocalDate due, Ruling days) {
    var said = words("legal.return", due);
    add(Kind.LEGAL, due, "B12", days.citation(), due, 0, Unit.NAMED_DATE, said);
  }

  void noLimit(String citation) {
    sentences.add(words("legal.none", citation));
  }

  void federalLimit(LocalDate due, LocalDate received, Ruling days) {
    int count = days.number("legalDays");
    var said = words("legal.limit", due, count, received, days.text("rule"), days.citation());
    calendarDays(Kind.LEGAL, days, due, count, received, said);
  }

  void extended(LocalDate due, LocalDate first, LocalDate received, Ruling days) {
    int count = (int) (due.toEpochDay() - received.toEpochDay());
    var said =
        words("legal.extended", due, count, received, first, days.text("rule"), days.citation());
    parts.add(
        new Deadline(
            Kind.LEGAL,
            due,
            days.text("rule"),
            days.citation(),
            received,
            count,
            Unit.CALENDAR_DAYS,
            List.of(),
            List.of(first),
            said));
    sentences.add(said);
  }

  void stateLimit(LocalDate due, LocalDate received, DayLimits.StateLimit state) {
    boolean business = state.unit() == Unit.BUSINESS_DAYS;
    var key = business ? "legal.state.business" : "legal.state.calendar";
    var said = words(key, due, state.days(), received, state.source());
    if (business) {
      business(Kind.LEGAL, STATE, state.source(), due, state.days(), received, said);
    } else {
      add(Kind.LEGAL, due, STATE, state.source(), received, state.days(), state.unit(), said);
    }
  }

  void patientsDay(LocalDate due) {
    var said = words("legal.patient", due);
    add(Kind.LEGAL, due, "D2", "45 CFR 164.524(c)(3)(i)", due, 0, Unit.NAMED_DATE, said);
  }

  void objection(LocalDate due, int days, LocalDate served, boolean byService) {
    var said =
        byService
            ? words("objection.served", due, days, served)
            : words("objection.return", due, days);
    if (byService) {
      add(Kind.OBJECTION, due, OBJECTION, FRCP, served, days, Unit.CALENDAR_DAYS, said);
    } else {
      add(Kind.OBJECTION, due, OBJECTION, FRCP, due, 0, Unit.NAMED_DATE, said);
    }
  }

  void objectionTarget(
      LocalDate due, LocalDate received, boolean usual, LocalDate last, Ruling days) {
    int target = days.number("objectionTarget");
    if (usual) {
      var said = words("objectionAt", due, target, received);
      business(Kind.OBJECTION_TARGET, OBJECTION, days.citation(), due, target, received, said);
    } else {
      var said = words("objectionAt.before", due, last);
      business(Kind.OBJECTION_TARGET, OBJECTION, days.citation(), due, -1, last, said);
    }
  }

  void objectionAtOnce(LocalDate due, LocalDate last) {
    var said = words("objectionAt.late", due, last);
    add(Kind.OBJECTION_TARGET, due, OBJECTION, FRCP, last, 0, Unit.NAMED_DATE, said);
  }

  void window(LocalDate last, LocalDate received, Ruling days) {
    int count = days.number("legalDays");
    var said =
        words("window", last, days.number("extensionDays"), days.text("rule"), days.citation());
    calendarDays(Kind.EXTENSION_WINDOW, days, last, count, received, said);
  }

  List<String> sentences() {
    return List.copyOf(sentences);
  }

  List<Deadline> parts() {
    return List.copyOf(parts);
  }

  private void calendarDays(
      Kind kind, Ruling days, LocalDate due, int count, LocalDate start, String said) {
    add(kind, due, days.text("rule"), days.citation(), start, count, Unit.CALENDAR_DAYS, said);
  }

  /** Business days name the weekdays that did not count; the day counted from never does. */
  private void business(
      Kind kind,
      String rule,
      String citation,
      LocalDate due,
      int days,
      LocalDate start,
      String said) {
    var skipped = calendar.skipped(start, due).stream().filter(day -> !day.equals(start)).toList();
    var whole = skipped.isEmpty() ? said : said + " " + words("skipped", list(skipped));
    parts.add(
        new Deadline(
            kind, due, rule, citation, start, days, Unit.BUSINESS_DAYS, skipped, List.of(), whole));
    sentences.add(whole);
  }

  private void add(
      Kind kind,
      LocalDate due,
      String rule,
      String citation,
      LocalDate start,
      int days,
      Unit unit,
      String said) {
    parts.add(
        new Deadline(kind, due, rule, citation, start, days, unit, List.of(), List.of(), said));
    sentences.add(said);
  }

  private static String list(List<LocalDate> days) {
    return days.stream().map(LocalDate::toString).collect(Collectors.joining(", "));
  }

  private String words(String key, Object... parts) {
    return ClockWords.of(language, "deadline." + key, parts);
  }
}

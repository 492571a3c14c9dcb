package org.custodian.web.portal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Looks over the answers of one page, so that a person hears of a slip at once. Intake checks the
 * whole request again when it is sent, whichever way it came.
 */
final class AnswerCheck {
  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@<>()\\[\\],;:\"\\\\]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
  private static final LocalDate EARLIEST = LocalDate.of(1880, 1, 1);

  private final Draft draft;
  private final LocalDate today;
  private final List<Slip> slips = new ArrayList<>();

  private AnswerCheck(Draft draft, LocalDate today) {
    this.draft = draft;
    this.today = today;
  }

  /** Every slip on the page of this question. */
  static List<Slip> of(Question question, Draft draft, LocalDate today) {
    var check = new AnswerCheck(draft, today);
    question.fields().forEach(check::field);
    check.together(question);
    return List.copyOf(check.slips);
  }

  private void field(Field field) {
    var value = draft.answer(field.name());
    if (value.isEmpty()) {
      if (field.required() && !unknowable(field)) {
        slip(field.name(), field.choices().isEmpty() ? "missing" : "choose");
      }
    } else if (value.length() > field.most()) {
      slip(field.name(), "tooLong");
    } else if (field.look() == Look.EMAIL && !EMAIL.matcher(value).matches()) {
      slip(field.name(), "email");
    } else if (field.look() == Look.DATE && Typed.date(value).isEmpty()) {
      slip(field.name(), "date");
    } else if (!field.choices().isEmpty()
        && !field.choices().containsAll(Arrays.asList(value.split(",")))) {
      slip(field.name(), "choose");
    }
  }

  /** Who wrote a letter may have no e-mail address, and nobody asks them for one. */
  private boolean unknowable(Field field) {
    return draft.logged().isPresent() && field.look() == Look.EMAIL;
  }

  private void together(Question question) {
    switch (question) {
      case YOU, PATIENT -> notLater("born", today, "future");
      case COURT -> court();
      case RECORDS, MINE, PERIOD -> records();
      case CLAIM, INJURY -> notLater("eventDate", today, "future");
      case COPY -> copy();
      default -> {}
    }
  }

  private void court() {
    notLater("servedOn", today, "future");
    date("returnDate")
        .filter(day -> day.isBefore(today))
        .ifPresent(day -> slip("returnDate", "past"));
    date("returnDate")
        .filter(day -> date("servedOn").filter(day::isBefore).isPresent())
        .ifPresent(day -> slip("returnDate", "beforeService"));
  }

  private void records() {
    notLater("from", today, "future");
    date("to")
        .filter(to -> date("from").filter(to::isBefore).isPresent())
        .ifPresent(to -> slip("to", "order"));
    if (draft.answer("kinds").equals("SOME") && draft.answer("types").isEmpty()) {
      slip("types", "choose");
    }
  }

  /** Plain e-mail only for who was warned and still wants it, rule D5. */
  private void copy() {
    if (draft.answer("copy").equals(Copy.EMAIL.name())
        && !draft.answer("unencrypted").equals("YES")) {
      slip("unencrypted", "warned");
    }
  }

  private void notLater(String field, LocalDate limit, String code) {
    date(field).filter(day -> day.isAfter(limit)).ifPresent(day -> slip(field, code));
    date(field).filter(day -> day.isBefore(EARLIEST)).ifPresent(day -> slip(field, "date"));
  }

  private Optional<LocalDate> date(String field) {
    return Typed.date(draft.answer(field));
  }

  /** One slip per field is enough; the first is the plainest. */
  private void slip(String field, String code) {
    if (slips.stream().noneMatch(slip -> slip.field().equals(field))) {
      slips.add(new Slip(field, code));
    }
  }
}

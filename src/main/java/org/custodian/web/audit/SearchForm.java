package org.custodian.web.audit;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.custodian.accounting.DisclosurePlace;
import org.custodian.audit.Shown;
import org.custodian.ledger.LogQuery;
import org.jspecify.annotations.Nullable;

/**
 * Which search, as the address says it.
 *
 * @param find the question itself; an address holds it only if it names nobody
 * @param s the id of a question that was kept because it names somebody
 * @param show SENT, ALL or LOOKED
 * @param after where the page before this one ended
 */
public record SearchForm(String find, String s, String show, String after) {
  private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");
  private static final Pattern PLACE = Pattern.compile("(\\d{1,16})_([0-9a-f-]{1,36})");
  private static final long MICROS = 1_000_000;

  public SearchForm(
      @Nullable String find, @Nullable String s, @Nullable String show, @Nullable String after) {
    this.find = Typed.text(find);
    this.s = ID.matcher(Typed.text(s)).matches() ? Typed.text(s) : "";
    this.show = Typed.text(show);
    this.after = Typed.text(after);
  }

  Shown shown() {
    return Arrays.stream(Shown.values())
        .filter(one -> one.name().equalsIgnoreCase(show))
        .findAny()
        .orElse(Shown.SENT);
  }

  Optional<DisclosurePlace> disclosurePlace() {
    var form = PLACE.matcher(after);
    return form.matches()
        ? Optional.of(new DisclosurePlace(instant(form.group(1)), form.group(2)))
        : Optional.empty();
  }

  Optional<LogQuery.Place> entryPlace() {
    var form = PLACE.matcher(after);
    return form.matches()
        ? Optional.of(new LogQuery.Place(instant(form.group(1)), form.group(2)))
        : Optional.empty();
  }

  static String place(Instant at, Object id) {
    return (at.getEpochSecond() * MICROS + at.getNano() / 1000) + "_" + id;
  }

  private static Instant instant(String micros) {
    long all = Long.parseLong(micros);
    return Instant.ofEpochSecond(all / MICROS, all % MICROS * 1000);
  }

  /** A log line prints this; the question is left out. */
  @Override
  public String toString() {
    return "SearchForm[" + shown() + "]";
  }
}

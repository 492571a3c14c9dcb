package org.custodian.abstraction;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.custodian.abstraction.Identifier.Kind;
import org.custodian.pdf.PageText;
import org.custodian.pdf.Word;
import org.custodian.records.PatientRecord;
import org.custodian.vocabulary.PatientName;
import org.custodian.vocabulary.PatientRef;
import org.custodian.vocabulary.Phi;

/**
 * Reads from a page whose it is: the "right patient on every page" check of 45 CFR 164.514(h) and
 * 164.530(c). Names alone prove nothing, because two patients may share one.
 */
@Phi
record IdentityReader(
    PatientRef patient, PatientName name, LocalDate born, List<PatientRecord> lookAlikes) {
  IdentityReader {
    lookAlikes = List.copyOf(lookAlikes);
  }

  /** Of a patient whom nobody is taken for. */
  IdentityReader(PatientRef patient, PatientName name, LocalDate born) {
    this(patient, name, born, List.of());
  }

  private static final Pattern NUMBER =
      Pattern.compile(
          "\\b(?:MRN|medical record (?:number|no\\.?|#))\\W*([A-Z]{0,4}-?\\d[\\d-]{3,14}\\d)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BIRTH =
      Pattern.compile(
          "\\b(?:DOB|D\\.O\\.B\\.|date of birth|birth date|born)\\W*"
              + "(?:(\\d{1,2})/(\\d{1,2})/(\\d{4})|(\\d{4})-(\\d{2})-(\\d{2}))",
          Pattern.CASE_INSENSITIVE);

  /** A label by its letters, and how it reads in a line. */
  private static final Map<String, String> LABELS =
      Map.of("MRN", "MRN ", "DOB", "DOB ", "DATEOFBIRTH", "DOB ", "BIRTHDATE", "DOB ");

  /** How far a value may be off to the side of its label and below it, in points. */
  private static final double ALIGNED = 4;

  private static final double REACH = 24;

  PageReading read(PageText page) {
    if (!page.searchable()) {
      return new PageReading(false, false, false);
    }
    var text = inLine(page) + " " + underLabels(page);
    boolean otherNumber = NUMBER.matcher(text).results().anyMatch(found -> !isNumber(found));
    boolean otherBirth = BIRTH.matcher(text).results().anyMatch(found -> !isBirth(found));
    return new PageReading(otherNumber || otherBirth, identified(text), true, lookAlike(text));
  }

  /** Whether what stands there fits a look-alike as well as the patient, or better. */
  private boolean lookAlike(String text) {
    int own = new Fit(patient.mrn(), name, born).of(text);
    return lookAlikes.stream()
        .mapToInt(one -> new Fit(one.ref().mrn(), one.name(), one.born()).of(text))
        .anyMatch(fit -> fit > 0 && fit >= own);
  }

  /** How much a page says that it is somebody's. */
  @Phi
  private record Fit(String mrn, PatientName name, LocalDate born) {
    /** A number tells more than name and birth date together, which twins and namesakes share. */
    int of(String text) {
      return (standsAlone(mrn, text) ? 5 : 0)
          + (names(name).matcher(text).find() ? 2 : 0)
          + (BIRTH.matcher(text).results().anyMatch(found -> isDate(found, born)) ? 2 : 0);
    }

    @Override
    public String toString() {
      return "Fit[withheld]";
    }
  }

  /** Every name of the patient, number and birth date that the page shows, own or not. */
  List<Identifier> identifiers(PageText page) {
    if (!page.searchable()) return List.of();
    var found = new ArrayList<Identifier>();
    var joined = new Joined(page);
    names(joined, found);
    NUMBER
        .matcher(joined.text())
        .results()
        .forEach(hit -> found.add(found(Kind.MRN, hit, isNumber(hit), joined, hit.start(1))));
    BIRTH
        .matcher(joined.text())
        .results()
        .forEach(
            hit -> {
              int from = Math.max(hit.start(1), hit.start(4));
              found.add(found(Kind.BORN, hit, isBirth(hit), joined, from));
            });
    below(page, found);
    return found;
  }

  private void names(Joined joined, List<Identifier> found) {
    named(name, true, joined, found);
    lookAlikes.stream()
        .map(PatientRecord::name)
        .filter(other -> !names(name).matcher(other.full()).find())
        .forEach(other -> named(other, false, joined, found));
  }

  private static void named(PatientName who, boolean own, Joined joined, List<Identifier> found) {
    names(who)
        .matcher(joined.text())
        .results()
        .forEach(hit -> found.add(found(Kind.NAME, hit, own, joined, hit.start())));
  }

  private static Pattern names(PatientName who) {
    var family = Pattern.quote(who.family());
    var given = Pattern.quote(who.given());
    return Pattern.compile(
        "(?<![\\w-])(?:" + family + ",? " + given + "|" + given + " (?:\\S+ )?" + family + ")",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static Identifier found(
      Kind kind, MatchResult hit, boolean own, Joined joined, int from) {
    var text = joined.text().substring(from, hit.end());
    return new Identifier(kind, text, own, joined.words(from, hit.end()));
  }

  private void below(PageText page, List<Identifier> found) {
    for (int i = 0; i < page.words().size(); i++) {
      for (int count = 1; count <= 3; count++) {
        var reads = LABELS.get(name(page.words(), i, count));
        var value = reads == null ? Optional.<Word>empty() : below(page, page.words().get(i));
        if (reads != null && value.isPresent()) {
          value(reads, value.get(), page.words().indexOf(value.get())).ifPresent(found::add);
        }
      }
    }
  }

  private Optional<Identifier> value(String reads, Word value, int at) {
    var line = reads + value.text();
    var number = NUMBER.matcher(line).results().findFirst().map(hit -> isNumber(hit));
    var birth = BIRTH.matcher(line).results().findFirst().map(hit -> isBirth(hit));
    return number
        .map(own -> new Identifier(Kind.MRN, value.text(), own, List.of(at)))
        .or(() -> birth.map(own -> new Identifier(Kind.BORN, value.text(), own, List.of(at))));
  }

  private static String inLine(PageText page) {
    return page.words().stream().map(Word::text).collect(Collectors.joining(" "));
  }

  /** Headers often put a label above its value; then the two do not follow each other as text. */
  private static String underLabels(PageText page) {
    var pairs = new StringBuilder();
    for (int i = 0; i < page.words().size(); i++) {
      var label = page.words().get(i);
      for (int words = 1; words <= 3; words++) {
        var reads = LABELS.get(name(page.words(), i, words));
        if (reads != null) {
          below(page, label)
              .ifPresent(value -> pairs.append(reads).append(value.text()).append(' '));
        }
      }
    }
    return pairs.toString();
  }

  private static String name(List<Word> words, int from, int count) {
    return words.subList(from, Math.min(words.size(), from + count)).stream()
        .map(word -> word.text().replaceAll("[^A-Za-z]", "").toUpperCase(Locale.ROOT))
        .collect(Collectors.joining());
  }

  /** The word that starts below the label, where a reader looks for its value. */
  private static Optional<Word> below(PageText page, Word label) {
    var at = label.box();
    return page.words().stream()
        .filter(word -> Math.abs(word.box().x1() - at.x1()) <= ALIGNED)
        .filter(word -> word.box().y2() <= at.y1() + 1 && word.box().y2() > at.y1() - REACH)
        .max(Comparator.comparingDouble(word -> word.box().y2()));
  }

  private boolean isNumber(MatchResult found) {
    return plain(found.group(1)).equals(plain(patient.mrn()));
  }

  private boolean isBirth(MatchResult found) {
    return isDate(found, born);
  }

  private static boolean isDate(MatchResult found, LocalDate born) {
    try {
      return born.equals(
          found.group(4) == null
              ? LocalDate.of(number(found, 3), number(found, 1), number(found, 2))
              : LocalDate.of(number(found, 4), number(found, 5), number(found, 6)));
    } catch (DateTimeException e) {
      return false; // A date that does not exist is not the patient's.
    }
  }

  private boolean identified(String text) {
    boolean number = standsAlone(patient.mrn(), text);
    boolean birth = BIRTH.matcher(text).results().anyMatch(this::isBirth);
    var lower = text.toLowerCase(Locale.ROOT);
    return number || birth && lower.contains(name.family().toLowerCase(Locale.ROOT));
  }

  private static boolean standsAlone(String number, String text) {
    return Pattern.compile("(?<![\\w-])" + Pattern.quote(number) + "(?![\\w-])")
        .matcher(text)
        .find();
  }

  private static int number(MatchResult found, int group) {
    return Integer.parseInt(found.group(group));
  }

  private static String plain(String number) {
    return number.replace("-", "").toUpperCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return "IdentityReader[withheld]";
  }
}

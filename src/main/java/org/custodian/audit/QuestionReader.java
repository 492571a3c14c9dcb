package org.custodian.audit;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.custodian.ledger.Kind;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.RequestNumber;
import org.jspecify.annotations.Nullable;

/**
 * Reads the one box: {@code operator:value}, a value of several words in double quotes, and plain
 * words. A hash or a request's number is known by its form, so that it can be pasted as it is.
 */
final class QuestionReader {
  private static final int LONGEST = 400;
  private static final String ONCE = "audit.fault.once";
  private static final Pattern PART =
      Pattern.compile("(?:([A-Za-z]+):)?(?:\"([^\"]*)\"|([^\\s\"]+))");
  private static final Pattern REQUEST =
      Pattern.compile("(?i)(?:[A-Z]+-)?(\\d{2}-\\d{4,6})(?:-\\d{6})?");
  private static final Pattern HEX = Pattern.compile("(?i)[0-9a-f]{64}");
  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{43}=?");
  private static final Pattern DAY = Pattern.compile("(?:19|2\\d)\\d{2}-\\d{2}-\\d{2}");
  private static final Pattern ACTOR = Pattern.compile("[A-Za-z0-9._@-]{1,64}");

  private final List<String> words = new ArrayList<>();
  private final List<String> patient = new ArrayList<>();
  private final List<String> recipient = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);
  private String reference = "";
  private String actor = "";
  private @Nullable LegalBasis basis;
  private @Nullable LocalDate from;
  private @Nullable LocalDate to;

  static Question read(String text) {
    var reader = new QuestionReader();
    if (text.length() <= LONGEST) {
      reader.all(text);
      return reader.question(text);
    }
    reader.fault("audit.fault.long");
    // Still too long whenever it is read again, and never longer than what is kept of a question.
    return reader.question(text.substring(0, LONGEST + 1));
  }

  /** The request that a reference names; a page's number names the request it was made for. */
  static Optional<RequestNumber> request(String reference) {
    Matcher form = REQUEST.matcher(reference);
    return form.matches() ? Optional.of(new RequestNumber(form.group(1))) : Optional.empty();
  }

  private void all(String text) {
    Matcher part = PART.matcher(text);
    int end = 0;
    while (part.find()) {
      if (!text.substring(end, part.start()).isBlank()) fault("audit.fault.quotes");
      end = part.end();
      var value = part.group(2) == null ? part.group(3) : part.group(2);
      if (part.group(1) == null) plain(value);
      else operator(part.group(1).toLowerCase(Locale.ROOT), value.strip());
    }
    if (!text.substring(end).isBlank()) fault("audit.fault.quotes");
    if (from != null && to != null && to.isBefore(from)) fault("audit.fault.period");
  }

  private void plain(String value) {
    if (value.endsWith(":")) fault("audit.fault.value");
    else if (hash(value).isPresent() || REQUEST.matcher(value).matches()) reference(value);
    else words.add(value);
  }

  private void operator(String name, String value) {
    if (value.isEmpty()) {
      fault("audit.fault.value");
      return;
    }
    switch (name) {
      case "patient" -> patient.add(value);
      case "recipient" -> recipient.add(value);
      case "request", "hash" -> reference(value);
      case "actor" -> actor(value);
      case "basis" -> basis(value);
      case "kind" -> kind(value);
      case "from" -> from = day(from, value);
      case "to" -> to = day(to, value);
      default -> fault("audit.fault.operator");
    }
  }

  private void reference(String value) {
    var hash = hash(value);
    if (!reference.isEmpty()) fault("audit.fault.twice");
    if (hash.isPresent()) reference = hash.get();
    else if (REQUEST.matcher(value).matches()) reference = value.toUpperCase(Locale.ROOT);
    else fault("audit.fault.reference");
  }

  /** A hash in either form in which files and receipts show it, as 64 digits. */
  private static Optional<String> hash(String value) {
    if (HEX.matcher(value).matches()) return Optional.of(value.toLowerCase(Locale.ROOT));
    if (!BASE64.matcher(value).matches()) return Optional.empty();
    try {
      var url = value.replace('+', '-').replace('/', '_').replace("=", "");
      byte[] bytes = Base64.getUrlDecoder().decode(url);
      return bytes.length == 32 ? Optional.of(HexFormat.of().formatHex(bytes)) : Optional.empty();
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private void actor(String value) {
    if (!actor.isEmpty()) fault(ONCE);
    if (ACTOR.matcher(value).matches()) actor = value;
    else fault("audit.fault.actor");
  }

  private void basis(String value) {
    if (basis != null) fault(ONCE);
    basis =
        Arrays.stream(LegalBasis.values())
            .filter(known -> known.name().equalsIgnoreCase(value))
            .findAny()
            .orElse(null);
    if (basis == null) fault("audit.fault.basis");
  }

  private void kind(String value) {
    var found =
        Arrays.stream(Kind.values()).filter(known -> known.name().equalsIgnoreCase(value)).toList();
    if (found.isEmpty()) fault("audit.fault.kind");
    kinds.addAll(found);
  }

  private @Nullable LocalDate day(@Nullable LocalDate before, String value) {
    if (before != null) fault(ONCE);
    try {
      // ISO knows days of year 999,999,999; behind those no database can look.
      if (DAY.matcher(value).matches()) return LocalDate.parse(value);
    } catch (DateTimeParseException notADay) {
      // As said below.
    }
    fault("audit.fault.day");
    return null;
  }

  private void fault(String key) {
    if (!faults.contains(key)) faults.add(key);
  }

  private Question question(String text) {
    return new Question(
        text,
        String.join(" ", patient),
        String.join(" ", recipient),
        String.join(" ", words),
        reference,
        actor,
        Optional.ofNullable(basis),
        kinds,
        Optional.ofNullable(from),
        Optional.ofNullable(to),
        faults);
  }
}

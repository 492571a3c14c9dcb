package org.custodian.sample;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells one document of a chart: draws sentences from the pools and fills in who, when, how much.
 */
final class Teller implements Words {
  static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM/dd/yyyy", Locale.ROOT);
  private static final Pattern BRACES = Pattern.compile("\\{([A-Za-z]+)(?::([0-9-]+))?}");

  /** Told in the order in which they stand, because they tell a course of events. */
  private static final Set<String> ORDERED = Set.of("operation", "course", "opening");

  private static final int DEEPEST = 4;

  final ChartDocument document;
  final Random random;
  private final Story own;
  private final Story everyone;
  private final Map<String, Deque<String>> decks = new HashMap<>();
  private final Tables tables;
  private LocalTime clock = LocalTime.of(7, 0);

  /** The document's number is the seed, so that a change in one document moves no other. */
  Teller(ChartDocument document, Story own, Story everyone) {
    this.document = document;
    this.own = own;
    this.everyone = everyone;
    this.random = new Random(7_919L * document.number() + 17);
    this.tables = new Tables(this);
  }

  @Override
  public String fill(String line) {
    return fill(line, 0);
  }

  @Override
  public Block table(String name, String argument) {
    return tables.make(name, argument);
  }

  /** All lines of a pool, each cut at its bars. */
  List<List<String>> rows(String pool) {
    return own.pool(pool, document).stream()
        .map(line -> List.of(line.split("\\s*\\|\\s*")))
        .toList();
  }

  int number(int from, int to) {
    return from + random.nextInt(to - from + 1);
  }

  String time() {
    return String.format(Locale.ROOT, "%02d:%02d", number(7, 19), number(0, 11) * 5);
  }

  /** Each time it is asked the day has gone on, so that entries stand in their order. */
  private String later() {
    clock = clock.plusMinutes(number(3, 9) * 5L);
    return clock.toString();
  }

  private String fill(String line, int depth) {
    if (depth > DEEPEST) return line;
    var matcher = BRACES.matcher(line);
    var told = new StringBuilder();
    int end = 0;
    while (matcher.find()) {
      told.append(line, end, matcher.start());
      told.append(word(matcher.group(1), matcher.group(2) == null ? "" : matcher.group(2), depth));
      end = matcher.end();
    }
    return told.append(line.substring(end)).toString();
  }

  private String word(String name, String argument, int depth) {
    var person = document.patient();
    return switch (name) {
      case "Mr" -> person.title(document.serviceDate());
      case "he" -> person.isMale() ? "he" : "she";
      case "He" -> person.isMale() ? "He" : "She";
      case "his" -> person.isMale() ? "his" : "her";
      case "His" -> person.isMale() ? "His" : "Her";
      case "him" -> person.isMale() ? "him" : "her";
      case "age" -> Integer.toString(person.ageOn(document.serviceDate()));
      case "patient" -> person.spokenName();
      case "born" -> DAY.format(person.born());
      case "mrn" -> person.mrn();
      case "phone" -> person.phone();
      case "address" -> person.wholeAddress();
      case "member" -> "UHP-" + person.ssn().substring(4).replace("-", "") + "-01";
      case "author" -> document.author();
      case "day" -> DAY.format(document.serviceDate());
      case "time" -> time();
      case "later" -> later();
      case "n" -> between(argument);
      default -> sentences(name, argument.isEmpty() ? 1 : Integer.parseInt(argument), depth);
    };
  }

  private String between(String range) {
    var ends = range.split("-");
    return Integer.toString(number(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])));
  }

  private String sentences(String pool, int count, int depth) {
    var drawn = new ArrayList<String>();
    for (int i = 0; i < count; i++) drawn.add(fill(draw(pool), depth + 1));
    return String.join(" ", drawn);
  }

  private String draw(String pool) {
    var deck = decks.computeIfAbsent(pool, name -> new ArrayDeque<>());
    if (deck.isEmpty()) {
      deck.addAll(mixed(pool, own.pool(pool, document)));
      deck.addAll(mixed(pool, everyone.pool(pool, document)));
    }
    if (deck.isEmpty()) throw new IllegalStateException("The pool '" + pool + "' has no line.");
    return deck.removeFirst();
  }

  private List<String> mixed(String pool, List<String> lines) {
    var copy = new ArrayList<>(lines);
    // A history opens with who the patient is, as notes that are carried forward do.
    int fixed = pool.equals("history") && !copy.isEmpty() ? 1 : 0;
    if (!ORDERED.contains(pool)) Collections.shuffle(copy.subList(fixed, copy.size()), random);
    return copy;
  }
}

package org.custodian.correspondence;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;

/** One language: how dates look and what closed choices are called. */
final class Wording implements Mustache.Formatter {
  private final Locale locale;
  private final Properties words;
  private final DateTimeFormatter date;
  private final DateTimeFormatter time;

  /**
   * @param language "es", or anything else for English
   */
  Wording(String language) {
    boolean spanish = language.equals("es");
    this.locale = spanish ? new Locale("es", "US") : Locale.US;
    this.words = load(spanish ? "templates/letters/es/wording" : "templates/letters/wording");
    words.forEach((key, word) -> Silence.word(String.valueOf(key), String.valueOf(word)));
    this.date = DateTimeFormatter.ofPattern(word("date"), locale);
    this.time = DateTimeFormatter.ofPattern(word("time"), locale);
  }

  /** A BCP 47 tag such as "en-US". */
  String tag() {
    return locale.toLanguageTag();
  }

  String word(String key) {
    var word = words.getProperty(key);
    if (word == null) {
      throw new IllegalStateException("COR-03 templates/letters/wording has no line " + key + ".");
    }
    return word;
  }

  String title(Letter letter) {
    return word("title." + letter.getClass().getSimpleName());
  }

  /** A control character would break the page's markup or forge a header, so none passes. */
  @Override
  public String format(Object value) {
    if (value instanceof LocalDate day) {
      return day.format(date);
    }
    if (value instanceof LocalTime hour) {
      return hour.format(time);
    }
    if (value instanceof Enum<?> choice) {
      return word(choice.getDeclaringClass().getSimpleName() + "." + choice.name());
    }
    return String.valueOf(value).replaceAll("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF]", " ");
  }

  private static Properties load(String name) {
    var words = new Properties();
    try (InputStream in = Wording.class.getClassLoader().getResourceAsStream(name + ".properties");
        var reader =
            new InputStreamReader(
                in == null ? InputStream.nullInputStream() : in, StandardCharsets.UTF_8)) {
      words.load(reader);
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.custodian.correspondence;

import com.samskivert.mustache.DefaultCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The templates of one language. A name that a template uses and its letter does not have is an
 * error, never an empty place.
 */
final class Templates {
  /** A part that may be missing is a list of none or one, so a template says "for each" of it. */
  private static final Mustache.Collector PARTS =
      new DefaultCollector() {
        @Override
        public Iterator<?> toIterator(Object value) {
          return value instanceof Optional<?> part
              ? part.stream().iterator()
              : super.toIterator(value);
        }
      };

  private final String folder;
  private final Mustache.Compiler markup;
  private final Mustache.Compiler plain;
  private final Map<String, Template> compiled = new ConcurrentHashMap<>();

  /**
   * @param language "es", or anything else for English
   */
  Templates(String language, Wording wording) {
    this.folder = language.equals("es") ? "es/" : "";
    var compiler =
        Mustache.compiler().strictSections(true).withFormatter(wording).withCollector(PARTS);
    this.markup = compiler.escapeHTML(true).withLoader(this::part);
    this.plain = compiler.escapeHTML(false);
  }

  /** Whether the letter's template exists in this language. */
  boolean has(Letter letter) {
    return text("templates/letters/" + folder + name(letter) + ".html").isPresent();
  }

  /** The body of a letter as markup. */
  String body(Letter letter, Map<String, Object> fields) {
    return run(markup, "templates/letters/" + folder + name(letter) + ".html", fields);
  }

  /** The frame of all letters of this language. */
  String frame(String layout, Map<String, Object> fields) {
    return run(markup, "templates/layout/" + layout, fields);
  }

  /** An e-mail as plain text; the first line is the subject. */
  String mail(Mail mail, Map<String, Object> fields) {
    return run(plain, "templates/e-mails/" + folder + name(mail) + ".txt", fields);
  }

  /** A file of the class path as text. */
  static String file(String path) {
    return text(path)
        .orElseThrow(() -> new IllegalStateException("COR-04 There is no template " + path + "."));
  }

  /** "RevocationAcknowledged" is in "revocation-acknowledged". */
  static String name(Record letter) {
    return letter.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase();
  }

  private static String name(Letter letter) {
    return name((Record) letter);
  }

  private static String name(Mail mail) {
    return name((Record) mail);
  }

  /** The fields of a record by name. */
  static Map<String, Object> fields(Record record) {
    var fields = new HashMap<String, Object>();
    for (var component : record.getClass().getRecordComponents()) {
      fields.put(component.getName(), value(record, component));
    }
    return fields;
  }

  /** What a record holds in one of its parts. */
  static Object value(Record record, RecordComponent component) {
    try {
      var accessor = component.getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("COR-05 A letter's fields cannot be read.");
    }
  }

  private Reader part(String name) {
    var path = "templates/letters/" + folder + "parts/" + name + ".html";
    return new StringReader(Silence.template(path, file(path)));
  }

  private String run(Mustache.Compiler compiler, String path, Map<String, Object> fields) {
    return compiled
        .computeIfAbsent(path, file -> compiler.compile(Silence.template(file, file(file))))
        .execute(fields);
  }

  private static Optional<String> text(String path) {
    try (var in = Templates.class.getClassLoader().getResourceAsStream(path)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.custodian.correspondence;

import java.time.Clock;
import java.util.Map;
import org.custodian.vocabulary.Facility;
import org.springframework.stereotype.Component;

/** Writes letters and e-mails: fields into templates, templates into the hospital's layout. */
@Component
class LetterWriter {
  private final Facility facility;
  private final Clock clock;
  private final DenialContents denials;
  private final LetterPress press = new LetterPress();
  private final Language english = new Language("en");
  private final Language spanish = new Language("es");

  /** The templates and words of a language. */
  private record Language(Wording wording, Templates templates) {
    Language(String code, Wording wording) {
      this(wording, new Templates(code, wording));
    }

    Language(String code) {
      this(code, new Wording(code));
    }
  }

  /** A written e-mail. */
  record WrittenMail(String subject, String text, String html, String language) {

    /** It may hold a link, so it is not printed. */
    @Override
    public String toString() {
      return "WrittenMail[withheld]";
    }
  }

  LetterWriter(Facility facility, Clock clock) {
    this.facility = facility;
    this.clock = clock;
    this.denials = new DenialContents(facility);
  }

  /**
   * @throws ProtectedWordRefused if words that staff typed name a protected category
   * @throws IllegalStateException if a denial lacks what the law asks it to say
   */
  byte[] pdf(Letter letter, String language) {
    Silence.check(letter);
    return press.print(denials.complete(letter, markup(letter, language)));
  }

  String markup(Letter letter, String wanted) {
    var language = language(wanted);
    var in = language.templates().has(letter) ? language : english;
    var fields = Templates.fields((Record) letter);
    var subject = fields.containsKey("request") ? request(in, fields) : "";
    fields.put("facility", facility);
    fields.put("today", facility.day(clock.instant()));
    return in.templates()
        .frame(
            "letter.html",
            Map.of(
                "language", in.wording().tag(),
                "title", in.wording().title(letter),
                "department", in.wording().word("department"),
                "pageWord", in.wording().word("page"),
                "footerLeft", facility.name().replace('"', '\'').replace("\\", "") + subject,
                "style", Templates.file("templates/layout/letter.css"),
                "facility", facility,
                "body", in.templates().body(letter, fields)));
  }

  WrittenMail mail(Mail mail, Map<String, Object> more, String wanted) {
    var in = language(wanted);
    var fields = Templates.fields((Record) mail);
    fields.putAll(more);
    fields.put("facility", facility);
    var written = in.templates().mail(mail, fields).strip();
    int end = written.indexOf('\n');
    var subject = written.substring("Subject: ".length(), end).strip();
    var paragraphs =
        written
            .substring(end)
            .strip()
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .toList();
    var html =
        in.templates()
            .frame(
                "e-mail.html",
                Map.of(
                    "language",
                    in.wording().tag(),
                    "subject",
                    subject,
                    "facility",
                    facility,
                    "paragraphs",
                    paragraphs.stream().map(LetterWriter::paragraph).toList()));
    return new WrittenMail(
        subject, String.join("\n\n", paragraphs) + "\n", html, in.wording().tag());
  }

  private static Map<String, Object> paragraph(String text) {
    return Map.of("text", text, "link", text.matches("https?://\\S+"));
  }

  private static String request(Language in, Map<String, Object> fields) {
    return " · " + in.wording().word("request") + " " + fields.get("request");
  }

  private Language language(String wanted) {
    return wanted.equals("es") ? spanish : english;
  }
}

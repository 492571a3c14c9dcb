package org.custodian.web.desk;

import java.util.List;
import org.custodian.pdf.Noticed;
import org.jspecify.annotations.Nullable;

/** What the first look at a file found beside its pages, in the reader's language. */
final class NoticeWords {
  static List<String> of(DeskTexts texts, @Nullable List<Noticed> notices) {
    return notices == null
        ? List.of()
        : notices.stream()
            // A kind that came later than its words is better told in English than not at all.
            .map(noticed -> words(texts, noticed))
            .toList();
  }

  private static String words(DeskTexts texts, Noticed noticed) {
    var kind = noticed.kind();
    var said = texts.sayOr("desk.notice." + kind, kind.sentence());
    return noticed.pages().isEmpty()
        ? said
        : said + " " + texts.say("desk.notice.on-pages", noticed.pages());
  }

  private NoticeWords() {}
}

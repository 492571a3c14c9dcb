package org.custodian.web.desk;

import java.util.List;
import org.custodian.pdf.Notice;
import org.jspecify.annotations.Nullable;

/** What the first look at a file found beside its pages, in the reader's language. */
final class NoticeWords {
  static List<String> of(DeskTexts texts, @Nullable List<Notice> notices) {
    return notices == null
        ? List.of()
        : notices.stream()
            // A kind that came later than its words is better told in English than not at all.
            .map(notice -> texts.sayOr("desk.notice." + notice, notice.sentence()))
            .toList();
  }

  private NoticeWords() {}
}

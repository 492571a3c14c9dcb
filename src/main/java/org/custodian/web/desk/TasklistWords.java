package org.custodian.web.desk;

import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What our plugins say in Tasklist, in the language that the reader chose for our pages. */
@RestController
class TasklistWords {
  private final DeskTexts texts;

  TasklistWords(DeskTexts texts) {
    this.texts = texts;
  }

  /**
   * The reader's language with its words.
   *
   * @param language "en" or "es"
   */
  record Words(String language, Map<String, String> words) {}

  @GetMapping("/desk/tasklist/words")
  Words words() {
    return new Words(LocaleContextHolder.getLocale().getLanguage(), texts.below("desk.tasklist."));
  }
}

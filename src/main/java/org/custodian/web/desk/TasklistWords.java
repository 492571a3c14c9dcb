package org.custodian.web.desk;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What our plugins say in Tasklist, in the language that the reader chose for our pages. */
@RestController
class TasklistWords {
  /** Names that stand in the engine's tables or in the forms of tasks. */
  private static final List<String> OWN = List.of("desk.worklist.", "desk.step.userTask_");

  private final DeskTexts texts;

  TasklistWords(DeskTexts texts) {
    this.texts = texts;
  }

  /**
   * The reader's language with its words.
   *
   * @param language "en" or "es"
   * @param own what the engine calls our lists, tasks and forms, in English, and what the reader
   *     calls them; empty for English
   */
  record Words(String language, Map<String, String> words, Map<String, String> own) {}

  @GetMapping("/desk/tasklist/words")
  Words words() {
    var language = LocaleContextHolder.getLocale();
    var own = new TreeMap<String, String>();
    if (!language.getLanguage().equals(Locale.ENGLISH.getLanguage())) {
      OWN.forEach(prefix -> own.putAll(texts.translated(prefix)));
    }
    return new Words(language.getLanguage(), texts.below("desk.tasklist."), own);
  }
}

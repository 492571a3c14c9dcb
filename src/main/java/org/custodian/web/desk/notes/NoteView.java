package org.custodian.web.desk.notes;

import java.util.Map;
import java.util.Set;
import org.custodian.abstraction.AbstractionRefused;
import org.custodian.security.Role;
import org.custodian.web.Refusals;
import org.custodian.web.desk.notes.FieldView.ChoiceView;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts a form together in the reader's language. */
@Component
class NoteView {
  private final MessageSource messages;

  NoteView(MessageSource messages) {
    this.messages = messages;
  }

  /**
   * Fills the page.
   *
   * @param values what stands in the fields; empty before anything was typed
   * @param faults what is wrong, by field
   */
  void fill(
      Model model,
      Note note,
      About about,
      Map<String, Set<String>> values,
      Map<String, String> faults) {
    var words = words();
    model.addAttribute("name", note.name());
    model.addAttribute("number", about.request().map(one -> one.number().value()).orElse(""));
    model.addAttribute(
        "fields",
        note.lines(about).stream()
            .map(line -> field(words, note, about, line, values, faults))
            .toList());
    model.addAttribute("mayRead", about.roles().contains(Role.CLINICIAN));
    model.addAttribute("standing", note.standing(about).stream().map(words::say).toList());
  }

  /** What a module refused, in words. */
  String refusal(RuntimeException refused) {
    var words = words();
    if (refused instanceof AbstractionRefused why) {
      return String.join(
          " ",
          why.codes().stream()
              .map(code -> words.sayOr("note.refused." + code, words.sayOr(desk(code), code)))
              .toList());
    }
    // A sentence of our own modules; it names no person.
    return Refusals.say(refused);
  }

  private static String desk(String code) {
    return "desk.problem." + code;
  }

  private FieldView field(
      Wordings words,
      Note note,
      About about,
      Line line,
      Map<String, Set<String>> values,
      Map<String, String> faults) {
    var label = words.say(note.label(about, line));
    var typed =
        values.getOrDefault(line.name(), values.isEmpty() ? Set.of(line.value()) : Set.of());
    var code = faults.getOrDefault(line.name(), "");
    int place = PagesAsked.place(line.name());
    return new FieldView(
        line.name(),
        line.kind(),
        label,
        words.sayOr("note." + note.name() + "." + line.name() + ".hint", ""),
        line.needed(),
        line.most(),
        line.kind() == Line.Kind.HIDDEN ? line.value() : String.join("", typed),
        line.choices().stream()
            .map(
                choice ->
                    new ChoiceView(
                        choice.value(),
                        words.sayOr(choice.key(), choice.key()),
                        typed.contains(choice.value())))
            .toList(),
        code.isEmpty() ? "" : words.say("note.fault." + code, label, line.most()),
        place == 0 ? "" : String.valueOf(place));
  }

  private Wordings words() {
    return Wordings.of(messages, LocaleContextHolder.getLocale());
  }
}

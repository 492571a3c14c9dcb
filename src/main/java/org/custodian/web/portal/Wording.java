package org.custodian.web.portal;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.custodian.intake.OfferedPaper;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts fields, slips and answers into the visitor's language. All words stand in the messages. */
@Component
class Wording {
  private final MessageSource messages;

  Wording(MessageSource messages) {
    this.messages = messages;
  }

  String say(String key, Locale language, Object... parts) {
    return messages.getMessage(key, parts, language);
  }

  /** The fields of a question with the answers so far. */
  List<FieldView> fields(Question question, Draft draft, List<Slip> slips, Locale language) {
    return question.fields().stream()
        .map(field -> view(question, field, draft.answer(field.name()), slips, language))
        .toList();
  }

  private FieldView view(
      Question question, Field field, String answer, List<Slip> slips, Locale language) {
    var label = label(question, field, language);
    var error =
        slips.stream()
            .filter(slip -> slip.field().equals(field.name()))
            .map(slip -> slip(slip, label, language))
            .findFirst()
            .orElse("");
    return new FieldView(
        field.name(),
        field.look(),
        label,
        find(language, ask(question, field) + ".hint", ask(field) + ".hint"),
        answer,
        error,
        field.required(),
        field.fill(),
        choices(field, answer, language));
  }

  private List<FieldView.ChoiceView> choices(Field field, String answer, Locale language) {
    var chosen = Arrays.asList(answer.split(","));
    return field.choices().stream()
        .map(
            value -> {
              var key = "portal.choice." + field.name() + "." + value;
              return new FieldView.ChoiceView(
                  value, say(key, language), find(language, key + ".hint"), chosen.contains(value));
            })
        .toList();
  }

  /** What is wrong with an answer, with the name of the field in front. */
  String slip(Slip slip, String label, Locale language) {
    return say("portal.slip." + slip.code(), language, label);
  }

  /** The name of a field. */
  String label(Question question, Field field, Locale language) {
    var label = find(language, ask(question, field), ask(field));
    return label.isEmpty() ? field.name() : label;
  }

  /** The answers of a draft, question by question. */
  List<AnswerView> answers(Draft draft, Locale language) {
    var views = new ArrayList<AnswerView>();
    for (var question : draft.questions()) {
      var lines =
          question.fields().stream()
              .filter(field -> !draft.answer(field.name()).isEmpty())
              .map(
                  field ->
                      new AnswerView.Line(
                          label(question, field, language),
                          answer(field, draft.answer(field.name()), language)))
              .toList();
      views.add(new AnswerView(question.slug(), title(question, language), lines));
    }
    views.add(
        new AnswerView("papers", say("portal.papers.title", language), papers(draft, language)));
    return views;
  }

  String title(Question question, Locale language) {
    return say("portal.ask." + question.slug() + ".title", language);
  }

  private List<AnswerView.Line> papers(Draft draft, Locale language) {
    return draft.papers().stream().map(paper -> line(paper, language)).toList();
  }

  private AnswerView.Line line(OfferedPaper paper, Locale language) {
    return new AnswerView.Line(
        say("portal.paper." + paper.kind().name(), language),
        say("portal.papers.file", language, paper.fileName(), paper.pages()));
  }

  private String answer(Field field, String value, Locale language) {
    if (field.look() == Look.DATE) {
      var form = DateTimeFormatter.ofPattern(say("format.date", language), language);
      return Typed.date(value).map(form::format).orElse(value);
    }
    if (field.choices().isEmpty()) {
      return value;
    }
    return Arrays.stream(value.split(","))
        .map(choice -> say("portal.choice." + field.name() + "." + choice, language))
        .collect(Collectors.joining(", "));
  }

  private String find(Locale language, String... keys) {
    for (var key : keys) {
      var text = messages.getMessage(key, null, "", language);
      if (text != null && !text.isEmpty()) {
        return text;
      }
    }
    return "";
  }

  private static String ask(Question question, Field field) {
    return "portal.ask." + question.slug() + "." + field.name();
  }

  private static String ask(Field field) {
    return "portal.ask." + field.name();
  }
}

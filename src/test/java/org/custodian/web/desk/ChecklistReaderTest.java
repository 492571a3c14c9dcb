package org.custodian.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.custodian.verification.AllowedBases;
import org.custodian.verification.ChecklistText;
import org.custodian.vocabulary.RequestClass;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ChecklistReaderTest {

  static Stream<Arguments> kinds() {
    return Stream.of(RequestClass.values())
        .flatMap(
            requestClass ->
                AllowedBases.kinds(requestClass).stream()
                    .map(kind -> Arguments.of(requestClass, ChecklistText.kindOf(kind))));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void whatever_the_page_asks_becomes_facts_and_stands_on_the_page_again(
      RequestClass requestClass, String kind) {
    var typed = everything(requestClass, kind);

    var answers = new Answers(typed);
    var checklist = new ChecklistReader(answers).read(requestClass);

    assertThat(answers.faults()).isEmpty();
    var again = ChecklistValues.of(checklist.orElseThrow());
    for (var section : Checks.of(requestClass)) {
      for (var item : section.items()) {
        if (item.answer() == Checks.Answer.CHECK && holds(section.shownFor(), typed)) {
          assertThat(again.get(item.name())).as(item.name()).isEqualTo("on");
        }
      }
    }
  }

  @Test
  void a_choice_that_nobody_made_is_a_fault_and_no_default() {
    var answers = new Answers(Map.of("identity.evidence", "LETTERHEAD"));

    assertThat(new ChecklistReader(answers).read(RequestClass.AUTHORIZATION)).isEmpty();
    assertThat(answers.faults())
        .contains("basis.authorization.form", "basis.authorization.signature.by");
  }

  /** Every box ticked, the last of every choice taken, every day and text given. */
  private static Map<String, String> everything(RequestClass requestClass, String kind) {
    var typed = new HashMap<String, String>();
    for (var section : Checks.of(requestClass)) {
      for (var item : section.items()) {
        switch (item.answer()) {
          case CHECK -> typed.put(item.name(), "on");
          case DATE -> typed.put(item.name(), "2026-03-02");
          case NUMBER -> typed.put(item.name(), "14");
          case TEXT ->
              typed.put(
                  item.name(), item.words().equals(Checks.VISITS) ? "V-1, V-2" : "325 ILCS 5/4");
          case CHOICE -> typed.put(item.name(), item.options().get(item.options().size() - 1));
          case SOME -> typed.put(item.name() + ":" + item.options().get(0), "on");
        }
      }
    }
    typed.put("basis." + Checks.KIND, kind);
    return typed;
  }

  private static boolean holds(String shownFor, Map<String, String> typed) {
    return shownFor.isEmpty()
        || Stream.of(shownFor.split("&"))
            .allMatch(answer -> answer.split("=")[1].equals(typed.get(answer.split("=")[0])));
  }
}

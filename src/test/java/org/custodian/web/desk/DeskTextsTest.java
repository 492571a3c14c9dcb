package org.custodian.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.custodian.abstraction.DecisionReason;
import org.custodian.abstraction.MarkReason;
import org.custodian.intake.Channel;
import org.custodian.intake.PaperFault;
import org.custodian.intake.PaperKind;
import org.custodian.intake.RequesterKind;
import org.custodian.packet.PacketFault;
import org.custodian.pdf.Notice;
import org.custodian.pdf.Obstacle;
import org.custodian.pdf.Proof;
import org.custodian.pdf.Reason;
import org.custodian.records.DocumentType;
import org.custodian.verification.CounselAnswer;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.RequestClass;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.i18n.LocaleContextHolder;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DeskTextsTest {
  private static final Pattern TASK = Pattern.compile("<bpmn:userTask id=\"([^\"]+)\"");
  private static final Pattern STEP =
      Pattern.compile(
          "<bpmn:(?:serviceTask|callActivity|endEvent) id=\"([^\"]+)\" name=\"([^\"]+)\"");
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");
  private final ResourceBundle english = alone("/desk.properties");
  private final ResourceBundle spanish = alone("/desk_es.properties");

  @Test
  void every_english_text_is_there_in_spanish_with_the_same_places() {
    assertThat(spanish.keySet()).isEqualTo(english.keySet());
    for (var key : english.keySet()) {
      assertThat(places(spanish.getString(key))).as(key).isEqualTo(places(english.getString(key)));
    }
  }

  @ParameterizedTest
  @EnumSource(RequestClass.class)
  void every_question_of_a_class_has_words(RequestClass requestClass) {
    assertThat(english.keySet()).contains("desk.class." + requestClass);
    var words = new HashSet<>(alone("/facts.properties").keySet());
    words.addAll(english.keySet());
    for (var section : Checks.of(requestClass)) {
      assertThat(words).contains("fact." + section.name());
      for (var item : section.items()) {
        assertThat(words).contains("fact." + item.words());
        assertThat(words)
            .containsAll(
                item.options().stream().map(option -> item.optionWords() + "." + option).toList());
      }
    }
  }

  @Test
  void every_step_for_a_person_has_words() throws IOException {
    try (var files = Files.walk(Path.of("processes"))) {
      var models = files.filter(file -> file.toString().endsWith(".bpmn")).toList();
      assertThat(models).isNotEmpty();
      for (var model : models) {
        TASK.matcher(Files.readString(model))
            .results()
            .forEach(task -> known("desk.step." + task.group(1)));
      }
    }
  }

  @Test
  void every_step_without_a_person_is_called_as_its_model_calls_it_and_has_spanish_words()
      throws IOException {
    var steps = alone("/steps.properties");
    var found = new HashSet<String>();
    try (var files = Files.walk(Path.of("processes"))) {
      for (var model : files.filter(file -> file.toString().endsWith(".bpmn")).toList()) {
        STEP.matcher(Files.readString(model))
            .results()
            .forEach(
                step -> {
                  var key = "desk.step." + step.group(1);
                  found.add(key);
                  assertThat(steps.keySet()).contains(key);
                  assertThat(steps.getString(key)).isEqualTo(step.group(2));
                });
      }
    }
    assertThat(steps.keySet()).isEqualTo(found);
    assertThat(alone("/steps_es.properties").keySet()).isEqualTo(found);
  }

  @Test
  void every_choice_of_the_modules_has_words() {
    Arrays.stream(RequesterKind.values()).forEach(k -> known("desk.requester." + k));
    Arrays.stream(Channel.values()).forEach(c -> known("desk.channel." + c));
    Arrays.stream(RequestClass.values()).forEach(c -> known("desk.class." + c));
    Arrays.stream(DecisionReason.values()).forEach(r -> known("desk.reason." + r.code()));
    Arrays.stream(MarkReason.values()).forEach(r -> known("desk.script.reason." + r));
    Arrays.stream(DocumentType.values()).forEach(t -> known("desk.type." + t));
    Arrays.stream(LegalBasis.values()).forEach(b -> known("desk.basis." + b));
    for (var answer : CounselAnswer.values()) {
      known("desk.counsel.answer." + answer);
      known("desk.counsel.summary." + answer);
    }
    ApprovePage.NOTES.forEach(note -> known("desk.note." + note));
    Arrays.stream(Obstacle.values()).forEach(o -> known("desk.obstacle." + o));
    Arrays.stream(Notice.values()).forEach(n -> known("desk.notice." + n));
    Arrays.stream(Reason.values()).forEach(r -> known("desk.notice.refused." + r));
    Arrays.stream(PaperFault.values()).forEach(f -> known("desk.papers.fault." + f));
    Arrays.stream(PaperKind.values()).forEach(k -> known("desk.paper." + k));
    Arrays.stream(PacketFault.values()).forEach(f -> known("desk.obstacle." + f));
  }

  @Test
  void every_check_of_a_proof_is_told_in_both_languages_with_its_figures() throws IOException {
    var names = new HashSet<String>();
    var literal =
        Pattern.compile("\"((?:Every|Only|The number|One|No|Pictures|Marks|Nothing) [^\"]+)\"");
    for (var file : List.of("FileChecks", "PageChecks", "ScanCheck", "CodesCheck")) {
      var source = Files.readString(Path.of("src/main/java/org/custodian/pdf/" + file + ".java"));
      literal.matcher(source).results().forEach(hit -> names.add(hit.group(1)));
    }
    assertThat(names).hasSize(15);
    names.forEach(name -> known("desk.proof." + ProofWords.slug(name)));

    LocaleContextHolder.setLocale(Locale.forLanguageTag("es"));
    try {
      var check = new Proof.Check("No letter under a mark", true, List.of(), "14 pages checked");
      assertThat(ProofWords.line(DeskWords.texts(), check))
          .isEqualTo("Ninguna letra debajo de una marca: páginas comprobadas: 14");
    } finally {
      LocaleContextHolder.resetLocaleContext();
    }
  }

  private void known(String key) {
    assertThat(english.keySet()).contains(key);
  }

  /** One file without its parent, so that a missing text is missing. */
  private static ResourceBundle alone(String file) {
    try (var in = DeskTextsTest.class.getResourceAsStream(file)) {
      return new PropertyResourceBundle(
          new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> places(String text) {
    return PLACE.matcher(text).results().map(MatchResult::group).sorted().toList();
  }
}

package org.custodian.workflow.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.custodian.vocabulary.BasisDuties;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.RequestClass;
import org.custodian.vocabulary.TimeLimit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RuleCasesTest {
  private static final Path RULES = Path.of("processes", "rules");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private final DmnRuleBook book = new DmnRuleBook();

  static Stream<Path> tables() throws IOException {
    try (var files = Files.list(RULES)) {
      return files.filter(file -> file.toString().endsWith(".dmn")).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void every_case_of_a_table_gets_the_answer_that_compliance_wrote_down(Path file)
      throws IOException {
    var table = table(file);
    var inputs = table.getInputs().stream().map(RuleCasesTest::name).toList();
    var cases = cases(file);

    assertThat(cases).isNotEmpty();
    for (var line : cases) {
      Map<String, Object> facts =
          inputs.stream().collect(Collectors.toMap(input -> input, input -> fact(line.get(input))));
      var ruling = book.decide(id(file), facts);
      for (var output : table.getOutputs()) {
        var answer =
            output.getName().equals("citation")
                ? ruling.citation()
                : ruling.answers().get(output.getName());
        assertThat(String.valueOf(answer))
            .as("%s, line %d, %s", id(file), line.getRecordNumber(), output.getName())
            .isEqualTo(line.get(output.getName()));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void every_rule_has_a_name_in_words_a_description_and_a_citation(Path file) {
    var table = table(file);
    var outputs = table.getOutputs().stream().map(Output::getName).toList();

    assertThat(outputs).contains("citation");
    for (Rule rule : table.getRules()) {
      assertThat(rule.getId()).matches("rule_[a-z][A-Za-z0-9]+");
      assertThat(rule.getDescription().getTextContent()).as(rule.getId()).endsWith(".");
      var citation = new ArrayList<>(rule.getOutputEntries()).get(outputs.indexOf("citation"));
      assertThat(citation.getText().getTextContent())
          .as(rule.getId())
          .containsPattern("4[25] CFR ");
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void a_table_asks_one_question_and_gives_one_answer(Path file) {
    var decisions =
        Dmn.readModelFromFile(file.toFile()).getModelElementsByType(Decision.class).stream()
            .toList();

    assertThat(decisions).hasSize(1);
    assertThat(decisions.get(0).getId()).isEqualTo(id(file));
    assertThat(decisions.get(0).getName()).endsWith("?");
    assertThat(table(file).getHitPolicy()).isEqualTo(HitPolicy.UNIQUE);
  }

  @ParameterizedTest
  @MethodSource("tables")
  void every_rule_is_reached_by_a_case(Path file) throws IOException {
    var cited = cases(file).stream().map(line -> line.get("citation")).collect(Collectors.toSet());

    for (Rule rule : table(file).getRules()) {
      var entries = new ArrayList<>(rule.getOutputEntries());
      var citation = entries.get(entries.size() - 1).getText().getTextContent().replace("\"", "");
      assertThat(cited).as(rule.getId()).contains(citation);
    }
  }

  @ParameterizedTest
  @EnumSource(LegalBasis.class)
  void every_legal_basis_has_its_duties_under_its_own_citation(LegalBasis basis) {
    var duties = BasisDuties.of(book, basis, LocalDate.of(2026, 3, 2));

    assertThat(duties.citation()).isEqualTo(basis.citation());
  }

  @ParameterizedTest
  @EnumSource(RequestClass.class)
  void every_request_class_has_its_days(RequestClass requestClass) {
    var days =
        book.decide("due-dates", Map.of("requestClass", requestClass.name(), "receivedOn", DAY));

    assertThat(days.number("internalDays")).isBetween(1, 10);
    assertThat(days.number("legalDays")).isIn(0, 30, 60);
  }

  @ParameterizedTest
  @EnumSource(TimeLimit.class)
  void every_wait_has_its_length(TimeLimit limit) {
    var days = limit.on(book, DAY);

    assertThat(days.days()).isIn(30, 60);
    assertThat(days.endsOn(DAY)).isEqualTo(DAY.plusDays(days.days()));
    assertThat(days.latest(DAY)).isEqualTo(DAY.plusDays(days.days() + days.extensionDays()));
  }

  @Test
  void a_question_without_an_answer_stops_the_work_and_repeats_no_fact() {
    assertThatThrownBy(
            () -> book.decide("due-dates", Map.of("requestClass", "SECRET", "receivedOn", DAY)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("No rule of table due-dates fits")
        .hasMessageNotContaining("SECRET");
    assertThatThrownBy(() -> book.decide("due-dates", Map.of()))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> book.decide("no-such-table", Map.of()))
        .hasMessageContaining("There is no table no-such-table");
    assertThatThrownBy(() -> book.decide("../rules/due-dates", Map.of()))
        .hasMessageContaining("RUL-04");
  }

  private static String id(Path file) {
    return file.getFileName().toString().replace(".dmn", "");
  }

  private static String name(Input input) {
    return input.getInputExpression().getText().getTextContent();
  }

  private static DecisionTable table(Path file) {
    return Dmn.readModelFromFile(file.toFile()).getModelElementsByType(DecisionTable.class).stream()
        .findFirst()
        .orElseThrow();
  }

  private static List<CSVRecord> cases(Path table) throws IOException {
    var file = RULES.resolve(id(table) + ".cases.csv");
    assertThat(file).as("every table has its cases beside it").exists();
    try (var reader = Files.newBufferedReader(file)) {
      var format =
          CSVFormat.DEFAULT.builder().setCommentMarker('#').setHeader().setSkipHeaderRecord(true);
      return Arrays.asList(format.get().parse(reader).getRecords().toArray(CSVRecord[]::new));
    }
  }

  /** A day is asked as a day, everything else as its word. */
  private static Object fact(String cell) {
    return cell.matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(cell) : cell;
  }
}

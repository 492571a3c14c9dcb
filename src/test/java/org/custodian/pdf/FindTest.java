package org.custodian.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FindTest {
  private static final String LONGER = "The line below is longer than any of them.";
  private static final String SSN = "\\b\\d{3}-\\d{2}-\\d{4}\\b";
  private static final String PHONE = "\\(?\\b\\d{3}\\)?[ .-]?\\d{3}[ .-]?\\d{4}\\b";
  private static final String MRN = "MRN:? ?[A-Z]?\\d{6,10}";

  private static byte[] lines(String... lines) {
    var content = new StringBuilder("BT /F1 12 Tf 72 700 Td 14 TL ");
    for (String line : lines)
      content.append('(').append(line.replaceAll("([()\\\\])", "\\\\$1")).append(") Tj T* ");
    return Sheet.of(content.append("ET").toString()).bytes();
  }

  private static List<TermHit> pattern(String expression, String... lines) {
    return TermSearch.findPattern(PdfReader.text(lines(lines)), expression);
  }

  @Test
  void numbers_are_found_by_their_pattern() {
    assertThat(pattern(SSN, "SSN 123-45-6789, not 123-456-789")).hasSize(1);
    assertThat(pattern(PHONE, "Call (555) 123-4567 or 555.987.6543")).hasSize(2);
    assertThat(pattern(MRN, "mrn: a0012345 and MRN 1234567")).hasSize(2);
  }

  @Test
  void a_number_that_runs_on_into_the_next_line_is_found_with_a_box_for_each_line() {
    List<TermHit> hits = pattern(SSN, "The number on file is 123-", "45-6789 as of today");

    assertThat(hits).hasSize(1);
    assertThat(hits.get(0).boxes()).hasSize(2);
  }

  @Test
  void a_pattern_takes_its_matches_out_of_the_file() {
    byte[] source =
        lines("Her number is 123-45-6789, her room 12.", "Back to 987-65-", "4321 again");

    byte[] redacted =
        Redacting.done(source, RedactionPlan.keepingAll(1).withPatterns(List.of(SSN))).bytes();

    assertThat(Redacting.text(redacted))
        .contains("Her number is", "her room 12.", "again")
        .doesNotContain("6789", "123-", "987", "4321");
  }

  @Test
  void a_pattern_without_end_holds_the_page_in_time() {
    byte[] source = lines("a".repeat(60) + "!", "b".repeat(60));

    RedactionResult result =
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(10),
            () ->
                Redactor.redact(
                    source, RedactionPlan.keepingAll(1).withPatterns(List.of("(a|aa)+\\1x"))));

    assertThat(result).isInstanceOf(RedactionResult.Held.class);
    assertThat(((RedactionResult.Held) result).pages())
        .containsExactly(new RedactionResult.HeldPage(1, Obstacle.TOO_MUCH_WORK));
  }

  @Test
  void a_pattern_that_is_none_is_refused_without_quoting_it() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RedactionPlan.keepingAll(1).withPatterns(List.of("Alvarez(")))
        .withMessageNotContaining("Alvarez");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Seen: SMITH-JONES, Maria; Maria; Smith-Jones",
        "Dr. M. Smith-Jones signed; Maria; Smith-Jones",
        "M Smith Jones signed; Maria; Smith-Jones",
        "Maria L. Smith-Jones signed; Maria Luisa; Smith-Jones",
        "M.L. Smith-Jones signed; Maria Luisa; Smith-Jones",
        "ML Smith-Jones signed; Maria Luisa; Smith-Jones",
        "Mr. O\u0092Neil came; Sean; O'Neil",
        "ONEIL, S. came; Sean; O'Neil",
        "O Neil came; Sean; O\u2019Neil",
        "JOSE GARCIA came; Jos\u00e9; Garc\u00eda",
        "Jos\u00e9 Garc\u00eda came; Jose; Garcia",
      })
  void a_name_is_found_in_every_form(String text, String given, String family) {
    List<PageText> pages = PdfReader.text(Sheet.saying(text).bytes());

    List<TermHit> hits = TermSearch.findName(pages, given, family);

    assertThat(hits).hasSize(1);
  }

  @Test
  void a_double_name_is_found_over_a_line_break() {
    List<PageText> pages = PdfReader.text(lines("Discussed with Maria Smith-", "Jones today."));

    List<TermHit> hits = TermSearch.findName(pages, "Maria", "Smith-Jones");

    assertThat(hits).hasSize(1);
    assertThat(hits.get(0).boxes()).hasSize(2);
  }

  @Test
  void the_text_under_an_area_is_found_everywhere() {
    byte[] source =
        Sheet.saying("Seen by Okafor today", "Later Okafor came, not Okaforson").bytes();
    List<PageText> pages = PdfReader.text(source);
    Area area = new Area(1, Redacting.boxOf(source, "Okafor"));

    List<TermHit> hits = TermSearch.sameTextEverywhere(pages, area);

    assertThat(hits).extracting(TermHit::page).containsExactly(1, 2);
    assertThat(TermSearch.sameTextEverywhere(pages, new Area(1, new Box(0, 0, 9, 9)))).isEmpty();
  }

  @Test
  void line_mode_takes_the_whole_line_and_no_other() {
    byte[] source = lines("First line stays.", "Here Alvarez was seen.", "Third line stays.");

    RedactedDocument redacted =
        Redacting.done(
            source,
            RedactionPlan.keepingAll(1).withTerms(List.of("Alvarez")).withGap(GapWidth.LINE));

    assertThat(
            Redacting.text(redacted.bytes()).lines().map(String::strip).filter(l -> !l.isEmpty()))
        .containsExactly("First line stays.", "Third line stays.");
  }

  @Test
  void in_line_mode_two_names_of_different_width_leave_the_same_file() {
    var plan = RedactionPlan.keepingAll(1).withGap(GapWidth.LINE);

    byte[] one =
        Redacting.done(lines("Here Li was.", LONGER), plan.withTerms(List.of("Li"))).bytes();
    byte[] other =
        Redacting.done(lines("Here Castillo was.", LONGER), plan.withTerms(List.of("Castillo")))
            .bytes();

    assertThat(one).isEqualTo(other);
  }
}

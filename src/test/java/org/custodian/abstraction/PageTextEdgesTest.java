package org.custodian.abstraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.custodian.house.Shows;
import org.custodian.pdf.Box;
import org.custodian.pdf.PageText;
import org.custodian.pdf.Word;
import org.custodian.records.CollectedDocument;
import org.custodian.records.DocumentType;
import org.custodian.records.Encounter;
import org.custodian.records.EncounterFlag;
import org.custodian.records.Particulars;
import org.custodian.vocabulary.PatientName;
import org.custodian.vocabulary.PatientRef;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Where a word stands on a page, to the point; and what values of a page say when printed. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PageTextEdgesTest {
  private static final Box PAPER = new Box(0, 0, 612, 792);
  private static final IdentityReader READER =
      new IdentityReader(
          new PatientRef("200010"), new PatientName("Smith", "John A."), LocalDate.of(1979, 3, 12));

  @ParameterizedTest
  @CsvSource({
    // shift to the side, baseline below the label at 700, whether it is its value
    "0, 688, true",
    "4, 688, true",
    "-4, 688, true",
    "4.1, 688, false",
    "-4.1, 688, false",
    "0, 691, true",
    "0, 691.1, false",
    "0, 666.1, true",
    "0, 666, false"
  })
  @Shows("G1")
  void a_value_stands_right_below_its_label_or_is_none(double shift, double y, boolean value) {
    var page = header(word("200011", 300 + shift, y));

    assertThat(READER.read(page).otherPatient()).isEqualTo(value);
  }

  @Test
  @Shows("G1")
  void of_several_words_below_a_label_the_nearest_is_its_value() {
    var near = word("200010", 300, 688);
    var far = word("200011", 300, 676);

    assertThat(READER.read(header(near, far)).otherPatient()).isFalse();
    assertThat(READER.read(header(far, near)).otherPatient()).isFalse();
    assertThat(READER).hasToString("IdentityReader[withheld]");
  }

  @ParameterizedTest
  @CsvSource({
    // how far the drawn box reaches into the line of 12 points from above
    "2.9, false",
    "3.0, true",
    "3.1, true",
    "12, true"
  })
  void a_line_is_meant_from_a_quarter_of_its_height(double reach, boolean meant) {
    var line = word("alcohol", new Box(100, 686, 150, 698));
    var drawn = new Box(110, 698 - reach, 120, 710);

    assertThat(Snap.drawn(page(line), drawn).equals(List.of(drawn))).isEqualTo(!meant);
  }

  @ParameterizedTest
  @CsvSource({"2.9, false", "3.0, true", "12, true"})
  void a_word_that_runs_upwards_is_measured_across_its_width(double reach, boolean meant) {
    var upwards = word("alcohol", new Box(100, 600, 112, 650));
    var drawn = new Box(112 - reach, 610, 130, 612);

    assertThat(Snap.drawn(page(upwards), drawn).equals(List.of(drawn))).isEqualTo(!meant);
  }

  @ParameterizedTest
  @CsvSource({"I, false", "to, false", "not, true"})
  void a_word_of_one_or_two_letters_is_high_and_still_stands_in_a_line(
      String text, boolean upwards) {
    // Six points of width are touched whole, two of twelve points of height only grazed.
    var narrow = word(text, new Box(100, 600, 106, 612));
    var drawn = new Box(90, 610, 120, 620);

    assertThat(Snap.drawn(page(narrow), drawn).equals(List.of(drawn))).isEqualTo(!upwards);
  }

  @Test
  void a_word_as_high_as_wide_stands_in_a_line() {
    var square = word("mmm", new Box(100, 600, 112, 612));

    assertThat(Snap.drawn(page(square), new Box(90, 610, 120, 620)))
        .containsExactly(new Box(90, 610, 120, 620));
  }

  @Test
  void a_fact_that_ends_with_the_page_is_no_finding_and_stops_nothing() {
    assertThat(labels("history of alcohol use")).isEmpty();
    assertThat(labels("history of alcohol use disorder")).containsExactly("ETHUD");
  }

  @Test
  void signs_around_a_word_do_not_hide_what_it_repeats() {
    assertThat(labels("alcohol (use) disorder")).containsExactly("ETHUD");
    assertThat(labels("\"alcohol\" - use / disorder")).containsExactly("ETHUD");
  }

  @ParameterizedTest
  @EnumSource(EncounterFlag.class)
  @Shows("J1")
  void only_a_visit_that_somebody_paid_is_labelled_so(EncounterFlag flag) {
    var visit =
        new Encounter(
            "V1", "MED", Pages.JUNE, Optional.empty(), Set.of(), Set.of(flag), Optional.empty());
    var labels = new Labels(CodeRanges.shipped(), Set.of(), Set.of());

    assertThat(labels.of(note(), Optional.of(visit)))
        .isEqualTo(flag == EncounterFlag.SELF_PAID ? Set.of("HIPAASelfPay") : Set.of());
  }

  @Test
  void marks_of_one_movement_of_the_hand_are_counted_as_one() {
    var marks = List.of(mark("1", "a"), mark("2", "a"), mark("3", "b"), mark("4", "a"));
    var sealed =
        new SealedAbstraction(
            new RequestNumber("26-0042"),
            1,
            new StaffId("dana"),
            Instant.parse("2026-06-08T15:00:00Z"),
            List.of(),
            marks,
            List.of());

    assertThat(sealed.acts()).extracting(Mark::id).containsExactly("1", "3");
    assertThat(sealed).hasToString("SealedAbstraction[request=26-0042, version=1, withheld]");
  }

  @Test
  void facts_of_a_ruling_come_in_pairs_and_a_name_alone_is_none() {
    var let = Ruling.let("A10", "in-scope", "of", "paper", "alone");

    assertThat(let.facts()).isEqualTo(Map.of("of", "paper"));
    assertThat(let.decision().facts()).isEqualTo(Map.of("of", "paper", "says", "in-scope"));
    assertThat(let.decision().citation())
        .isEqualTo(org.custodian.vocabulary.LawRule.of("A10").orElseThrow().citation());
  }

  @Test
  void a_refusal_gives_every_code() {
    assertThat(new AbstractionRefused(List.of("locked", "undecided-pages")).codes())
        .containsExactly("locked", "undecided-pages");
    assertThat(new AbstractionRefused("locked")).hasMessage("ABS-01 The change is refused: locked");
  }

  @Test
  void what_is_known_of_a_page_never_prints_itself() {
    var frame = Pages.Ask.on(org.custodian.vocabulary.LegalBasis.ACCESS).frame();

    assertThat(Pages.note().facts()).hasToString("PageFacts[withheld]");
    assertThat(frame).hasToString("Frame[ACCESS, withheld]");
    assertThat(frame.injury()).hasToString("Injury[withheld]");
    assertThat(Permits.NONE).hasToString("Permits[withheld]");
    assertThat(Need.WHOLE).hasToString("Need[withheld]");
    assertThat(Reach.EVERYTHING).hasToString("Reach[withheld]");
    assertThat(mark("1", "a")).hasToString("Mark[withheld]");
    var suggestion =
        new Suggestion(
            1,
            Pages.KEY,
            "HIV",
            1,
            List.of(1),
            "dolutegravir",
            List.of(),
            SuggestionSource.TEXT,
            Confidence.HIGH);
    assertThat(suggestion).hasToString("Suggestion[withheld]");
    assertThat(new Holder("SECRET", "SECRET")).hasToString("Holder[withheld]");
    assertThat(new TermPlaces(Map.of(), 3, List.of(), true))
        .hasToString("TermPlaces[count=3, withheld]");
  }

  /** A label whose value does not follow it in the order of reading. */
  private static PageText header(Word... below) {
    var words = new ArrayList<>(List.of(word("MRN", 300, 700), word("Page", 500, 700)));
    words.addAll(List.of(below));
    return page(words.toArray(Word[]::new));
  }

  private static List<String> labels(String text) {
    var words = new ArrayList<Word>();
    for (var word : text.split(" ")) words.add(word(word, new Box(10, 10, 20, 20)));
    return Echoes.shipped(CodeRanges.shipped()).on(page(words.toArray(Word[]::new))).stream()
        .map(Echoes.Echo::label)
        .toList();
  }

  private static CollectedDocument note() {
    return new CollectedDocument(
        "D1",
        DocumentType.PROGRESS_NOTE,
        "MED",
        "V1",
        Pages.JUNE,
        "",
        "Note",
        1,
        "x",
        Optional.empty(),
        Set.of(),
        Particulars.NONE);
  }

  private static Mark mark(String id, String act) {
    return new Mark(id, Pages.KEY, PAPER, "OTHER", "HAND", "dana", act);
  }

  private static Word word(String text, double x, double y) {
    return word(text, new Box(x, y, x + 6 * text.length(), y + 10));
  }

  private static Word word(String text, Box box) {
    return new Word(1, 1, text, box, Collections.nCopies(text.length(), box));
  }

  private static PageText page(Word... words) {
    return new PageText(1, PAPER, 0, List.of(words), 0, false);
  }
}

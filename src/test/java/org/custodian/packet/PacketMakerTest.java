package org.custodian.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.custodian.abstraction.Verdict.INCLUDE;
import static org.custodian.abstraction.Verdict.REDACT;
import static org.custodian.abstraction.Verdict.UNDECIDED;
import static org.custodian.abstraction.Verdict.WITHHOLD;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.custodian.abstraction.LocateSheet;
import org.custodian.abstraction.MarkReason;
import org.custodian.correspondence.ConsentScope;
import org.custodian.correspondence.PrintedLetters;
import org.custodian.house.Shows;
import org.custodian.packet.PacketMaker.Made;
import org.custodian.pdf.Box;
import org.custodian.pdf.RecordsDigest;
import org.custodian.vault.Vault;
import org.custodian.vocabulary.LegalBasis;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PacketMakerTest {
  private static final LocalDate JANUARY = LocalDate.of(2024, 1, 12);
  private static final LocalDate MARCH = LocalDate.of(2024, 3, 1);

  private final PacketMaker maker = new PacketMaker(PrintedLetters::print, PrintedLetters.FACILITY);
  private final SourceDocument note =
      Charts.text(
          "note",
          "Progress note",
          MARCH,
          "Seen today by the nurse.\nGait is steady.",
          "Her brother Anselm drove her.\nPain is four of ten.",
          "Separate matter, not for this case.");
  private final SourceDocument laboratory =
      Charts.text(
          "lab", "Laboratory report", JANUARY, "Sodium 140 normal.", "Copy to Dr. Quillfeather.");

  @Test
  void a_packet_holds_what_goes_in_the_order_of_time_and_nothing_else() {
    var made = finished(mixed());

    assertThat(made.layout().recordPages()).isEqualTo(4);
    assertThat(records(made))
        .containsExactly(
            "Sodium 140 normal. RMC-26-0009-000001",
            "Copy to Dr. RMC-26-0009-000002",
            "Seen today by the nurse. Gait is steady. RMC-26-0009-000003",
            "Her brother drove her. Pain is four of ten. RMC-26-0009-000004");
    assertThat(made.proof().passed()).isTrue();
    assertThat(new String(Charts.bytes(made), java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("Anselm", "Quillfeather", "Separate matter");
  }

  @Test
  @Shows("C7")
  void to_locate_a_person_one_page_goes_with_the_facts_and_no_page_of_the_chart() {
    var made = finished(new Orders().on(LegalBasis.LE_LOCATE).with(sheet(), INCLUDE));

    assertThat(made.layout().recordPages()).isEqualTo(1);
    assertThat(records(made).get(0))
        .contains("Kim Lau, 7 Mill Lane", "1984-06-03", "scar on the brow", "000001")
        .doesNotContain("Blood", "Gait");
  }

  @Test
  @Shows("C7")
  void to_locate_a_person_a_page_of_the_chart_or_a_missing_sheet_makes_no_packet() {
    var beside =
        new Orders()
            .on(LegalBasis.LE_LOCATE)
            .with(sheet(), INCLUDE)
            .with(laboratory, INCLUDE, WITHHOLD);
    var without = new Orders().on(LegalBasis.LE_LOCATE).with(laboratory, WITHHOLD, WITHHOLD);

    assertThat(maker.make(beside.order()))
        .isEqualTo(new Made.Problems(List.of(new PageProblem("lab", 1, "CHART_PAGE"))));
    assertThat(maker.make(without.order()))
        .isEqualTo(new Made.Problems(List.of(new PageProblem("", 0, "SHEET_MISSING"))));
  }

  private static SourceDocument sheet() {
    var facts =
        new LocateSheet(
            Optional.of("Kim Lau, 7 Mill Lane"),
            Optional.of(new LocateSheet.Birth(LocalDate.of(1984, 6, 3), Optional.empty())),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of("scar on the brow"));
    return LocateSheetPages.printed(
        Orders.REQUEST, facts, MARCH, letter -> PrintedLetters.print(letter, "en"));
  }

  @Test
  void the_certificate_prints_the_range_the_count_the_dates_and_the_seal_of_the_final_pages() {
    var made = finished(mixed());
    var layout = made.layout();

    var seal = RecordsDigest.of(Charts.bytes(made), layout.firstRecordPage(), layout.recordPages());
    assertThat(seal).isEqualTo(made.recordsSha256());
    assertThat(made.sha256()).isEqualTo(Vault.sha256(Charts.bytes(made)));
    assertThat(String.join(" ", front(made)))
        .contains("RMC-26-0009-000001 to RMC-26-0009-000004", seal)
        .contains("January 12, 2024 to March 1, 2024")
        .contains("records within the scope of the subpoena")
        .contains("Lau v. Orchard Freight Co., 26-CV-231")
        .contains("Progress note", "Laboratory report");
  }

  @Test
  void a_withheld_document_leaves_no_trace_in_the_front_matter_but_the_counts() {
    var without =
        finished(new Orders().with(note, INCLUDE, INCLUDE, WITHHOLD).without("Quillfeather"));
    var withheld =
        finished(
            new Orders()
                .with(note, INCLUDE, INCLUDE, WITHHOLD)
                .with(laboratory, Set.of(PacketOrder.PART_TWO), WITHHOLD, WITHHOLD)
                .without("Quillfeather"));

    assertThat(front(withheld)).isEqualTo(front(without));
    assertThat(withheld.layout()).isEqualTo(without.layout());
  }

  @Test
  void the_same_order_gives_the_same_record_pages_and_seal() {
    assertThat(finished(mixed()).recordsSha256()).isEqualTo(finished(mixed()).recordsSha256());
  }

  @Test
  void a_page_nobody_decided_stops_the_packet() {
    assertThat(problems(new Orders().with(note, INCLUDE, UNDECIDED, WITHHOLD)))
        .containsExactly(new PageProblem("note", 2, "UNDECIDED"));
    assertThat(problems(new Orders().with(note, INCLUDE, INCLUDE)))
        .containsExactly(new PageProblem("note", 3, "UNDECIDED"));
  }

  @Test
  void a_decision_about_a_page_that_was_not_collected_stops_the_packet() {
    assertThat(problems(new Orders().with(laboratory, INCLUDE, INCLUDE, INCLUDE)))
        .containsExactly(new PageProblem("lab", 3, "UNKNOWN_PAGE"));
  }

  @Test
  void a_page_to_be_redacted_without_anything_to_redact_stops_the_packet() {
    assertThat(problems(new Orders().with(laboratory, INCLUDE, REDACT)))
        .containsExactly(new PageProblem("lab", 2, "NOTHING_BLACKENED"));
  }

  @Test
  void a_picture_nobody_looked_at_stops_the_packet_when_a_term_is_banned() {
    var fax = Charts.picture("fax", MARCH);

    assertThat(problems(new Orders().with(fax, INCLUDE).without("Anselm")))
        .containsExactly(new PageProblem("fax", 1, "CANNOT_BE_SEARCHED"));
  }

  @Test
  void a_picture_with_a_mark_goes_with_the_mark_burnt_in() {
    var fax = Charts.picture("fax", MARCH);
    var made = finished(new Orders().with(fax, REDACT).marked(fax, 1, new Box(100, 500, 300, 650)));

    assertThat(made.proof().passed()).isTrue();
    assertThat(made.layout().recordPages()).isEqualTo(1);
  }

  @Test
  void a_document_that_could_not_be_read_never_goes() {
    var refused =
        new SourceDocument(
            "bad", "Letter", MARCH, 1, "", Optional.of("DAMAGED"), () -> new byte[0]);

    assertThat(problems(new Orders().with(refused, INCLUDE)))
        .containsExactly(new PageProblem("bad", 0, "DOCUMENT_REFUSED"));
  }

  @Test
  void a_document_that_is_no_longer_readable_stops_the_packet() {
    var changed =
        new SourceDocument(
            "bad", "Letter", MARCH, 1, "", Optional.empty(), () -> "no pdf".getBytes());

    assertThat(problems(new Orders().with(changed, INCLUDE)))
        .containsExactly(new PageProblem("bad", 0, "DOCUMENT_CHANGED"));
  }

  @Test
  void when_every_page_is_withheld_there_is_nothing() {
    assertThat(maker.make(new Orders().with(laboratory, WITHHOLD, WITHHOLD).order()))
        .isEqualTo(new Made.Nothing());
  }

  @Test
  void pages_of_a_program_never_go_without_the_consent_they_rest_on() {
    var missing = new PageProblem("", 0, "CONSENT_MISSING");

    assertThat(problems(program())).containsExactly(missing);
    assertThat(problems(program().on(LegalBasis.AUTHORIZATION))).containsExactly(missing);
    assertThat(problems(program().on(LegalBasis.TREATMENT).opening(LegalBasis.P2_CONSENT)))
        .containsExactly(missing);
  }

  @Test
  @Shows("M5")
  void pages_of_a_program_go_with_notice_and_consent_before_them() throws Exception {
    var consent = Charts.text("c", "c", MARCH, "I permit this, Kim Lau.").content().bytes();

    var made =
        finished(
            program().on(LegalBasis.TREATMENT).opening(LegalBasis.P2_CONSENT).consent(consent));

    var front = String.join(" ", front(made));
    assertThat(front)
        .contains("42 CFR part 2 prohibits unauthorized use or disclosure of these records.")
        .contains("I permit this, Kim Lau.");
    assertThat(made.layout().recordPages()).isEqualTo(2);
  }

  @Test
  @Shows("M5")
  void where_no_copy_goes_the_scope_of_the_consent_stands_before_pages_of_a_program() {
    var scope =
        new ConsentScope(
            MARCH, "Riverbend", "Jordan Dale", "Only: Laboratory results.", "Care", "June 1, 2027");

    var made =
        finished(
            program().on(LegalBasis.TREATMENT).opening(LegalBasis.P2_CONSENT).explained(scope));

    assertThat(String.join(" ", front(made)))
        .contains(
            "42 CFR part 2 prohibits unauthorized use or disclosure of these records.",
            "What the patient’s consent permits",
            "This page explains what the patient’s written consent permits",
            "Only: Laboratory results.",
            "June 1, 2027")
        .doesNotContain("Copy of the patient", "A copy of the patient");
  }

  @Test
  @Shows({"M8", "M10"})
  void pages_that_an_emergency_or_an_order_opened_need_no_consent() {
    for (var ground : List.of(LegalBasis.P2_EMERGENCY, LegalBasis.P2_ORDER)) {
      var made = finished(program().opening(ground));

      assertThat(made.layout().recordPages()).isEqualTo(2);
    }
  }

  @Test
  void patients_get_their_own_program_pages_without_notice_and_consent() {
    var made = finished(program().on(LegalBasis.ACCESS));

    assertThat(made.layout().recordPages()).isEqualTo(2);
    assertThat(String.join(" ", front(made))).doesNotContain("42 CFR part 2");
  }

  @Test
  void a_protective_order_brings_its_notice_and_a_patient_needs_no_certificate() {
    var order = new Orders().with(laboratory, INCLUDE, INCLUDE);

    assertThat(String.join(" ", front(finished(order.on(LegalBasis.SUBPOENA_QPO)))))
        .contains("Notice: records under a qualified protective order");
    assertThat(String.join(" ", front(finished(order.on(LegalBasis.ACCESS)))))
        .doesNotContain("Certificate", "protective order");
  }

  @Test
  void a_box_bears_a_code_where_the_hospital_wants_it_and_the_leak_check_still_holds() {
    var made = finished(mixed().coded());

    assertThat(records(made))
        .containsExactly(
            "Sodium 140 normal. RMC-26-0009-000001",
            "Copy to Dr. R2 RMC-26-0009-000002",
            "Seen today by the nurse. Gait is steady. RMC-26-0009-000003",
            "Her brother R2 drove her. Pain is four of ten. RMC-26-0009-000004");
    assertThat(String.join(" ", front(made))).contains("R1", "R2", "About somebody else");
    assertThat(made.proof().passed()).isTrue();
    assertThat(made.proof().checks())
        .extracting(check -> check.name() + ": " + check.measured())
        .contains(
            "Nothing but the ordered codes was added to the proven file: 2 codes, "
                + made.layout().pages()
                + " pages compared");
  }

  @ParameterizedTest
  @EnumSource(
      value = MarkReason.class,
      names = {"OUTSIDE_SCOPE", "NOT_NEEDED", "PRIVILEGED"})
  void what_needs_a_consent_of_its_own_has_the_code_of_what_was_not_asked_for(MarkReason ordinary) {
    assertThat(Charts.bytes(marked(MarkReason.SEPARATE_CONSENT)))
        .isEqualTo(Charts.bytes(marked(ordinary)));
    assertThat(String.join(" ", records(marked(MarkReason.SEPARATE_CONSENT)))).contains(" R1 ");
  }

  @Test
  void the_page_about_codes_goes_with_every_packet_also_where_nothing_is_blackened() {
    var plain = finished(new Orders().with(note, INCLUDE, INCLUDE, WITHHOLD).coded());

    assertThat(String.join(" ", front(plain))).contains("codes on blackened areas");
    assertThat(String.join(" ", records(plain))).doesNotContain("R1", "R2");
  }

  private Made.Finished marked(MarkReason reason) {
    return finished(
        new Orders()
            .with(note, INCLUDE, REDACT, WITHHOLD)
            .marked(note, 2, Charts.box(note, 2, "Anselm"), reason)
            .coded());
  }

  private Orders mixed() {
    return new Orders()
        .with(note, INCLUDE, REDACT, WITHHOLD)
        .marked(note, 2, Charts.box(note, 2, "Anselm"))
        .with(laboratory, INCLUDE, INCLUDE)
        .without("Quillfeather.");
  }

  private Orders program() {
    return new Orders().with(laboratory, Set.of(PacketOrder.PART_TWO), INCLUDE, INCLUDE);
  }

  private Made.Finished finished(Orders order) {
    var made = maker.make(order.order());
    assertThat(made).isInstanceOf(Made.Finished.class);
    return (Made.Finished) made;
  }

  private List<PageProblem> problems(Orders order) {
    var made = maker.make(order.order());
    assertThat(made).isInstanceOf(Made.Problems.class);
    return ((Made.Problems) made).problems();
  }

  private static List<String> front(Made.Finished made) {
    return Charts.words(Charts.bytes(made), 1, made.layout().firstRecordPage() - 1);
  }

  private static List<String> records(Made.Finished made) {
    return Charts.words(Charts.bytes(made), made.layout().firstRecordPage(), made.layout().pages());
  }
}

package org.custodian.abstraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.custodian.HandClock;
import org.custodian.intake.Channel;
import org.custodian.intake.Intake;
import org.custodian.intake.PatientAsWritten;
import org.custodian.intake.ReceivedRequest;
import org.custodian.intake.Requester;
import org.custodian.intake.RequesterKind;
import org.custodian.intake.Scope;
import org.custodian.pdf.Box;
import org.custodian.records.CollectedDocument;
import org.custodian.records.DocumentType;
import org.custodian.records.LookAlike;
import org.custodian.records.Particulars;
import org.custodian.records.PatientRecord;
import org.custodian.records.Records;
import org.custodian.vault.Vault;
import org.custodian.verification.Grants;
import org.custodian.verification.Verification;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.PatientName;
import org.custodian.vocabulary.PatientRef;
import org.custodian.vocabulary.RequestClass;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** Suggestions, forms, repeated marks and the journal, on a real database. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@SpringBootTest(
    classes = AbstractionSlice.class,
    webEnvironment = SpringBootTest.WebEnvironment.NONE,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:marking;DB_CLOSE_DELAY=-1",
      "spring.flyway.locations=classpath:db/common",
      "custodian.jurisdiction.pack=zz",
      "custodian.vault.folder=target/marking/vault",
      "custodian.vault.key=MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY="
    })
class MarkingTest {
  private static final AtomicInteger NUMBERS = new AtomicInteger(5000);
  private static final StaffId DANA = new StaffId("dana");
  private static final StaffId SOFIA = new StaffId("sofia");
  private static final PatientName NAME = new PatientName("Nunez", "Carla");
  private static final LocalDate BORN = LocalDate.of(1990, 2, 27);
  private static final LocalDate LAB_DAY = LocalDate.of(2025, 3, 17);
  private static final Set<String> HIV = Set.of("HIV");
  private static final LocalDate NOTE_DAY = LocalDate.of(2025, 5, 4);

  @Autowired Abstraction abstraction;
  @Autowired ChartLooks chartLooks;
  @Autowired Redactions redactions;
  @Autowired Marking marking;
  @Autowired HandClock clock;
  @MockitoBean Intake intake;
  @MockitoBean Verification verification;
  @MockitoBean Records records;

  private final RequestNumber request = new RequestNumber("26-" + NUMBERS.incrementAndGet());
  private final PatientRef carla = new PatientRef("100003");
  private final String own = "MRN 100003 ";
  private final Map<CollectedDocument, List<String>> chart = new LinkedHashMap<>();

  @BeforeEach
  void an_attorney_asks_for_the_chart_of_carla_nunez_without_initials_for_hiv() {
    when(verification.patient(request)).thenReturn(Optional.of(carla));
    when(verification.recorded(request)).thenReturn(Optional.empty());
    when(verification.grants(request)).thenReturn(Grants.none());
    when(verification.basis(request)).thenReturn(Optional.of(LegalBasis.AUTHORIZATION));
    when(records.patient(carla)).thenReturn(new PatientRecord(carla, NAME, BORN, "F", "", ""));
    when(records.documents(request)).thenAnswer(asked -> List.copyOf(chart.keySet()));
    when(records.encounters(request)).thenReturn(List.of());
    when(records.content(any()))
        .thenAnswer(asked -> pdf(chart.get(asked.<CollectedDocument>getArgument(0))));
    when(intake.request(request)).thenReturn(asked());
  }

  @Test
  void a_suggestion_tells_its_words_its_source_and_how_sure_it_is() {
    put("LIST", NOTE_DAY, own + "B20 stable, dolutegravir, HIV clinic, result of 03/17/2025");
    put("LAB", LAB_DAY, HIV, own + "HIV result");
    abstraction.propose(request);

    assertThat(abstraction.suggestions(request))
        .extracting(Suggestion::text, Suggestion::label, Suggestion::source, Suggestion::confidence)
        .containsExactly(
            tuple("dolutegravir,", "HIV", SuggestionSource.TEXT, Confidence.HIGH),
            tuple("HIV", "HIV", SuggestionSource.TEXT, Confidence.MEDIUM),
            tuple("B20", "HIV", SuggestionSource.CODE, Confidence.HIGH),
            tuple("03/17/2025", "visit-day", SuggestionSource.LABEL, Confidence.LOW));
  }

  @Test
  void the_day_of_a_visit_that_stays_is_not_offered_where_something_else_of_that_day_goes() {
    put("LIST", NOTE_DAY, own + "seen on 03/17/2025 and on March 17, 2025");
    put("LAB", LAB_DAY, HIV, own + "result");
    put("XRAY", LAB_DAY, own + "ankle");
    abstraction.propose(request);
    assertThat(abstraction.suggestions(request)).isEmpty();

    abstraction.decide(
        request,
        abstraction.revision(request),
        List.of(new PageKey("XRAY", 1)),
        Verdict.WITHHOLD,
        "not-needed",
        DANA);

    assertThat(abstraction.suggestions(request))
        .extracting(Suggestion::text)
        .containsExactly("03/17/2025", "March 17, 2025");
  }

  @Test
  void the_patients_own_name_number_and_birth_date_are_never_offered() {
    put("LIST", NOTE_DAY, "Nunez, Carla MRN 100003 DOB 02/27/1990 next to MRN 100020");
    put("LAB", BORN, HIV, own + "result");
    abstraction.propose(request);
    decideAll("right-patient");

    assertThat(abstraction.suggestions(request))
        .extracting(Suggestion::text, Suggestion::source)
        .containsExactly(tuple("100020", SuggestionSource.OTHER_PATIENT));
  }

  @Test
  void accepted_words_become_a_mark_and_rejected_ones_stay_and_neither_is_offered_again() {
    hivChart();
    var open = abstraction.suggestions(request);

    accept(open.get(0));
    marking.reject(request, abstraction.revision(request), List.of(open.get(1).id()), DANA);

    assertThat(abstraction.suggestions(request)).isEmpty();
    assertThat(redactions.marks(request))
        .extracting(Mark::origin, Mark::reason)
        .containsExactly(tuple("OFFERED", "SEPARATE_CONSENT"));
    assertThat(refused(() -> accept(open.get(0)))).containsExactly("suggestion-answered");
  }

  @Test
  void steps_are_undone_one_by_one_and_done_again_also_after_others_changed_something() {
    hivChart();
    var open = abstraction.suggestions(request);
    accept(open.get(0));
    marking.reject(request, abstraction.revision(request), List.of(open.get(1).id()), DANA);
    redactions.addTerm(
        request, abstraction.revision(request), "efavirenz", MarkReason.OTHER_PERSON, DANA);
    redactions.addTerm(
        request, abstraction.revision(request), "plain", MarkReason.NOT_NEEDED, SOFIA);
    decide(DANA, Verdict.WITHHOLD, "not-needed");

    undo(DANA);
    assertThat(verdict()).isEqualTo(Verdict.REDACT);
    undo(DANA);
    assertThat(redactions.terms(request)).extracting(Term::text).containsExactly("plain");
    undo(DANA);
    undo(DANA);

    assertThat(abstraction.suggestions(request)).isEqualTo(open);
    assertThat(marking.reach(request, DANA)).isEqualTo(new Marking.Reach(false, true));
    assertThat(marking.reach(request, SOFIA)).isEqualTo(new Marking.Reach(true, false));
    assertThat(refused(() -> undo(DANA))).containsExactly("nothing-to-undo");
    for (int step = 0; step < 4; step++) redo(DANA);
    assertThat(abstraction.suggestions(request)).isEmpty();
    assertThat(verdict()).isEqualTo(Verdict.WITHHOLD);
    assertThat(refused(() -> redo(DANA))).containsExactly("nothing-to-redo");
  }

  @Test
  void a_new_step_forgets_what_was_undone() {
    hivChart();
    accept(abstraction.suggestions(request).get(0));
    undo(DANA);

    decide(DANA, Verdict.WITHHOLD, "not-needed");

    assertThat(refused(() -> redo(DANA))).containsExactly("nothing-to-redo");
  }

  @Test
  void nobody_undoes_a_decision_that_somebody_else_has_changed_since() {
    hivChart();
    decide(DANA, Verdict.WITHHOLD, "not-needed");
    decide(SOFIA, Verdict.WITHHOLD, "privileged");

    assertThat(refused(() -> undo(DANA))).containsExactly("overtaken");
    assertThat(verdict()).isEqualTo(Verdict.WITHHOLD);
  }

  @Test
  void undoing_never_brings_back_what_the_law_withholds_by_now() {
    put("LAB", LAB_DAY, HIV, own + "result");
    when(verification.grants(request))
        .thenReturn(
            new Grants(
                Set.of(org.custodian.verification.SpecialCategory.HIV),
                Optional.empty(),
                false,
                List.of(),
                List.of(),
                org.custodian.verification.Standing.OTHER,
                false,
                false));
    abstraction.propose(request);
    var lab = List.of(new PageKey("LAB", 1));
    abstraction.decide(
        request, abstraction.revision(request), lab, Verdict.WITHHOLD, "not-needed", DANA);
    when(verification.grants(request)).thenReturn(Grants.none());

    undo(DANA);

    assertThat(abstraction.pages(request))
        .extracting(PageDecision::verdict, PageDecision::ruleId)
        .containsExactly(tuple(Verdict.WITHHOLD, "Q1"));
  }

  @Test
  void telephone_and_social_security_numbers_and_relatives_are_found_and_own_numbers_are_not() {
    put(
        "NOTE",
        NOTE_DAY,
        own + "call (555) 010-0199 or 555-010-0198, SSN 900-41-0103,",
        own + "mother: Rosa Nunez, mail rosa@nunez.example, MRN 100020");
    abstraction.propose(request);
    decideAll("right-patient");

    assertThat(marking.find(request, PatternKind.PHONE).count()).isEqualTo(2);
    assertThat(marking.find(request, PatternKind.SSN).count()).isEqualTo(1);
    assertThat(marking.find(request, PatternKind.EMAIL).count()).isEqualTo(1);
    assertThat(marking.find(request, PatternKind.PERSON).count()).isEqualTo(1);
    assertThat(marking.find(request, PatternKind.MRN).places())
        .containsOnlyKeys(new PageKey("NOTE", 2));
    var made =
        marking.markAll(
            request,
            abstraction.revision(request),
            PatternKind.PHONE,
            MarkReason.OTHER_PERSON,
            DANA);
    assertThat(made.stream().map(Mark::act).distinct()).hasSize(2);
    undo(DANA);
    assertThat(redactions.marks(request)).isEmpty();
  }

  @Test
  void one_place_is_marked_on_every_page_that_goes_and_taken_back_in_one_step() {
    put("NOTE", NOTE_DAY, own + "one", own + "two", own + "three");
    put("OTHER", NOTE_DAY, own + "four");
    abstraction.propose(request);
    var corner = new Box(400, 20, 500, 40);
    var first =
        redactions.mark(
            request,
            0,
            new PageKey("NOTE", 1),
            corner,
            MarkReason.NOT_NEEDED,
            MarkOrigin.DRAG,
            DANA);

    repeat(first.get(0).act(), false);
    assertThat(redactions.marks(request)).extracting(Mark::page).hasSize(3);
    undo(DANA);
    repeat(first.get(0).act(), true);

    assertThat(redactions.marks(request))
        .extracting(mark -> mark.page().documentId() + mark.page().page(), Mark::box)
        .containsExactlyInAnyOrder(
            tuple("NOTE1", corner),
            tuple("NOTE2", corner),
            tuple("NOTE3", corner),
            tuple("OTHER1", corner));
  }

  @Test
  void everything_but_a_region_is_marked_and_words_across_its_border_go_as_a_whole() {
    put("NOTE", NOTE_DAY, own + "kept words");
    abstraction.propose(request);
    var page = new PageKey("NOTE", 1);
    var words = chartLooks.look(request, page, DANA).words();
    var kept = words.get(2).box().union(words.get(3).box().grown(0.5));
    var cut = new Box(kept.x1() - 0.5, kept.y1() - 1, words.get(3).box().x1() + 3, kept.y2() + 1);

    marking.keepOnly(
        request, abstraction.revision(request), page, cut, MarkReason.NOT_NEEDED, DANA);

    var boxes = redactions.marks(request).stream().map(Mark::box).toList();
    assertThat(words.stream().map(word -> covered(word.box(), boxes)).toList())
        .containsExactly(true, true, false, true);
  }

  @Test
  void a_page_tells_whose_it_is_and_a_near_identical_patient_is_caught() {
    put("NOTE", NOTE_DAY, "Carla Nunez DOB 02/27/1990 MRN 100003", "Nunez, Carla DOB 02/27/1991");
    abstraction.propose(request);

    assertThat(marking.identifiers(request, new PageKey("NOTE", 1)))
        .extracting(Identifier::kind, Identifier::own)
        .containsExactly(
            tuple(Identifier.Kind.NAME, true),
            tuple(Identifier.Kind.MRN, true),
            tuple(Identifier.Kind.BORN, true));
    assertThat(marking.identifiers(request, new PageKey("NOTE", 2)))
        .extracting(Identifier::text, Identifier::own)
        .containsExactly(tuple("Nunez, Carla", true), tuple("02/27/1991", false));
    assertThat(abstraction.pages(request).get(1).verdict()).isEqualTo(Verdict.WITHHOLD);
  }

  private static boolean covered(Box word, List<Box> marks) {
    return marks.stream().anyMatch(mark -> mark.contains(word));
  }

  @Test
  void a_page_that_fits_the_twin_better_must_be_decided_and_goes_only_as_the_right_patients() {
    var twin =
        new PatientRecord(
            new PatientRef("100004"), new PatientName("Nunez", "Clara"), BORN, "F", "", "");
    when(records.lookAlikes(carla)).thenReturn(List.of(new LookAlike(twin, LookAlike.Kind.TWIN)));
    put(
        "NOTES",
        NOTE_DAY,
        own + "Nunez, Carla DOB 02/27/1990 stable",
        "Nunez, Clara DOB 02/27/1990 stable",
        "Nunez, Carla DOB 02/27/1990 continued");
    abstraction.propose(request);

    assertThat(abstraction.pages(request))
        .extracting(PageDecision::verdict, PageDecision::reason)
        .containsExactly(
            tuple(Verdict.INCLUDE, "in-scope"),
            tuple(Verdict.UNDECIDED, "look-alike"),
            tuple(Verdict.INCLUDE, "in-scope"));
    assertThat(abstraction.hindrances(request)).contains("undecided-pages");
    assertThat(refused(() -> decideAll("belongs-in-scope"))).containsExactly("other-patient");
    decideAll("right-patient");
    assertThat(abstraction.pages(request)).noneMatch(page -> page.verdict() == Verdict.UNDECIDED);
  }

  private void hivChart() {
    put("LIST", NOTE_DAY, own + "plain and dolutegravir or efavirenz");
    put("LAB", LAB_DAY, HIV, own + "result");
    abstraction.propose(request);
  }

  private void accept(Suggestion one) {
    marking.accept(request, abstraction.revision(request), List.of(one.id()), DANA);
  }

  private void repeat(String act, boolean everywhere) {
    marking.repeat(request, abstraction.revision(request), act, everywhere, DANA);
  }

  private void undo(StaffId by) {
    marking.undo(request, abstraction.revision(request), by);
  }

  private void redo(StaffId by) {
    marking.redo(request, abstraction.revision(request), by);
  }

  private void decide(StaffId by, Verdict verdict, String reason) {
    abstraction.decide(
        request,
        abstraction.revision(request),
        List.of(new PageKey("LIST", 1)),
        verdict,
        reason,
        by);
  }

  private void decideAll(String reason) {
    var open =
        abstraction.pages(request).stream()
            .filter(page -> page.verdict() == Verdict.UNDECIDED)
            .map(PageDecision::page)
            .toList();
    abstraction.decide(request, abstraction.revision(request), open, Verdict.INCLUDE, reason, DANA);
  }

  private Verdict verdict() {
    return abstraction.pages(request).get(0).verdict();
  }

  private static List<String> refused(Runnable act) {
    return catchThrowableOfType(AbstractionRefused.class, act::run).codes();
  }

  private void put(String id, LocalDate day, String... pages) {
    put(id, day, Set.of(), pages);
  }

  private void put(String id, LocalDate day, Set<String> labels, String... pages) {
    var document =
        new CollectedDocument(
            id,
            DocumentType.PROGRESS_NOTE,
            "MED",
            "V1",
            day,
            "",
            "Note",
            pages.length,
            Vault.sha256((request + id).getBytes(StandardCharsets.UTF_8)),
            Optional.empty(),
            labels,
            Particulars.NONE);
    chart.put(document, List.of(pages));
  }

  private ReceivedRequest asked() {
    return new ReceivedRequest(
        request,
        RequestClass.AUTHORIZATION,
        Channel.PORTAL,
        "en",
        false,
        clock.instant(),
        LocalDate.of(2026, 8, 3),
        new Requester(RequesterKind.ATTORNEY, "Rosa Pike", "Dale & Pike LLP", "", "", ""),
        new PatientAsWritten(NAME, BORN, Optional.empty()),
        new Scope(Optional.empty(), Optional.empty(), Set.of(), ""),
        Optional.empty(),
        "legal",
        Optional.empty());
  }

  private static byte[] pdf(List<String> pages) {
    try (var document = new PDDocument();
        var out = new ByteArrayOutputStream()) {
      for (var text : pages) {
        var page = new PDPage();
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
          content.beginText();
          content.setFont(new PDType1Font(FontName.HELVETICA), 10);
          content.newLineAtOffset(72, 700);
          content.showText(text);
          content.endText();
        }
      }
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

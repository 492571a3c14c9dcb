package org.custodian.abstraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
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
import org.custodian.ledger.Entry;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.pdf.Box;
import org.custodian.records.CollectedDocument;
import org.custodian.records.DocumentType;
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

@DisplayNameGeneration(ReplaceUnderscores.class)
@SpringBootTest(
    classes = AbstractionSlice.class,
    webEnvironment = SpringBootTest.WebEnvironment.NONE,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:abstraction;DB_CLOSE_DELAY=-1",
      "spring.flyway.locations=classpath:db/common",
      "custodian.vault.folder=${custodian.scratch:target}/abstraction/vault",
      "custodian.vault.key=MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY="
    })
class AbstractionTest {
  private static final AtomicInteger NUMBERS = new AtomicInteger(1000);
  private static final StaffId DANA = new StaffId("dana");
  private static final PageKey FIRST = new PageKey("D1", 1);
  private static final PageKey SECOND = new PageKey("D1", 2);
  private static final PageKey NOTES = new PageKey("D2", 1);

  @Autowired Abstraction abstraction;
  @Autowired ChartLooks chartLooks;
  @Autowired Redactions redactions;
  @Autowired Ledger ledger;
  @Autowired HandClock clock;
  @MockitoBean Intake intake;
  @MockitoBean Verification verification;
  @MockitoBean Records records;

  private final RequestNumber request = new RequestNumber("26-" + NUMBERS.incrementAndGet());

  @BeforeEach
  void kim_lau_has_a_note_of_two_pages_and_psychotherapy_notes() throws Exception {
    var kim = new PatientRef("100009");
    var name = new PatientName("Lau", "Kim");
    var born = LocalDate.of(1986, 12, 5);
    when(intake.request(request)).thenReturn(asked(name, born));
    when(verification.basis(request)).thenReturn(Optional.of(LegalBasis.AUTHORIZATION));
    when(verification.grants(request)).thenReturn(Grants.none());
    when(verification.patient(request)).thenReturn(Optional.of(kim));
    when(records.patient(kim)).thenReturn(new PatientRecord(kim, name, born, "F", "", ""));
    var note = document("D1", DocumentType.PROGRESS_NOTE, 2);
    var notes = document("D2", DocumentType.PSYCHOTHERAPY_NOTE, 1);
    when(records.documents(request)).thenReturn(List.of(note, notes));
    when(records.content(any()))
        .thenReturn(pdf("MRN 100009 seen with Wei Tan", "MRN 200011 copied here"));
    abstraction.propose(request);
  }

  @Test
  void the_rules_speak_once_and_a_second_run_changes_nothing() {
    var first = abstraction.pages(request);
    abstraction.propose(request);

    assertThat(abstraction.pages(request)).isEqualTo(first);
    assertThat(first)
        .extracting(PageDecision::page, PageDecision::verdict, PageDecision::ruleId)
        .contains(
            org.assertj.core.groups.Tuple.tuple(FIRST, Verdict.INCLUDE, "A10"),
            org.assertj.core.groups.Tuple.tuple(SECOND, Verdict.WITHHOLD, "G1"),
            org.assertj.core.groups.Tuple.tuple(NOTES, Verdict.WITHHOLD, "A9"));
  }

  @Test
  void what_the_law_withholds_cannot_be_let_go_here() {
    var refused =
        catchThrowableOfType(
            AbstractionRefused.class,
            () ->
                abstraction.decide(
                    request, 0, List.of(NOTES), Verdict.INCLUDE, "belongs-in-scope", DANA));

    assertThat(refused.codes()).containsExactly("locked");
    assertThat(abstraction.revision(request)).isZero();
  }

  @Test
  void a_page_with_a_foreign_number_goes_only_if_a_person_says_whose_it_is() {
    var refused =
        catchThrowableOfType(
            AbstractionRefused.class, () -> decide(SECOND, Verdict.INCLUDE, "belongs-in-scope"));
    assertThat(refused.codes()).containsExactly("other-patient");

    decide(SECOND, Verdict.INCLUDE, "right-patient");

    assertThat(abstraction.hindrances(request)).containsExactly("open-suggestions");
  }

  @Test
  void a_mark_makes_a_page_redacted_and_taking_it_back_makes_it_whole_again() {
    var marks = markTheName();
    assertThat(verdict(FIRST)).isEqualTo(Verdict.REDACT);

    redactions.unmark(request, 1, List.of(marks.get(0).act()), DANA);

    assertThat(verdict(FIRST)).isEqualTo(Verdict.INCLUDE);
    assertThat(redactions.marks(request)).isEmpty();
  }

  @Test
  void boxes_of_one_movement_are_counted_and_taken_back_as_one() {
    var boxes = markTheNumberAndTheName();
    assertThat(boxes).hasSize(2).extracting(Mark::act).containsOnly(boxes.get(0).act());
    decide(SECOND, 1, Verdict.WITHHOLD, "wrong-patient");
    abstraction.complete(request, DANA);
    assertThat(abstraction.sealed(request).acts()).hasSize(1);

    redactions.unmark(request, 2, List.of(boxes.get(0).act()), DANA);

    assertThat(redactions.marks(request)).isEmpty();
    assertThat(abstraction.sealed(request).marks()).hasSize(2);
    assertThat(ledger.trace(request))
        .filteredOn(entry -> entry.kind() == Kind.MARKED)
        .extracting(entry -> entry.facts().get("count"))
        .containsExactly("1", "1");
  }

  @Test
  void somebody_who_saw_an_older_state_changes_nothing() {
    markTheName();

    assertThatExceptionOfType(AbstractionChanged.class).isThrownBy(this::markTheName);
    assertThat(redactions.marks(request)).hasSize(1);
  }

  @Test
  void a_term_that_stands_nowhere_is_not_added() {
    var refused =
        catchThrowableOfType(
            AbstractionRefused.class,
            () -> redactions.addTerm(request, 0, "zebrafish", MarkReason.OTHER_PERSON, DANA));

    assertThat(refused.codes()).containsExactly("term-not-found");
    assertThat(redactions.terms(request)).isEmpty();
  }

  @Test
  void a_term_is_found_and_redacts_the_pages_it_stands_on() {
    redactions.addTerm(request, 0, "  wei   tan ", MarkReason.OTHER_PERSON, DANA);

    assertThat(redactions.terms(request)).extracting(Term::text).containsExactly("wei tan");
    assertThat(verdict(FIRST)).isEqualTo(Verdict.REDACT);
  }

  @Test
  void open_pages_stand_in_the_way_of_completing() {
    decide(SECOND, Verdict.UNDECIDED, "look-again");
    var refused =
        catchThrowableOfType(AbstractionRefused.class, () -> abstraction.complete(request, DANA));

    assertThat(refused.codes()).containsExactly("undecided-pages");
    assertThat(abstraction.latest(request)).isEmpty();
    assertThat(ledger.trace(request))
        .filteredOn(entry -> entry.kind() == Kind.PAGES_DECIDED)
        .last()
        .satisfies(
            entry -> {
              assertThat(entry.actor()).isEqualTo("staff:dana");
              assertThat(entry.facts()).containsEntry("reason", "look-again");
            });
    assertThat(ledger.trace(request)).extracting(Entry::kind).doesNotContain(Kind.ABSTRACTED);
  }

  @Test
  void a_completed_version_stays_as_it_was_when_the_work_goes_on() {
    decide(SECOND, Verdict.WITHHOLD, "wrong-patient");
    abstraction.complete(request, DANA);
    var sealed = abstraction.sealed(request);
    redactions.mark(
        request,
        1,
        FIRST,
        new Box(300, 300, 320, 320),
        MarkReason.PRIVILEGED,
        MarkOrigin.DRAG,
        DANA);

    assertThat(abstraction.sealed(request)).isEqualTo(sealed);
    assertThat(sealed.marks()).isEmpty();

    abstraction.complete(request, DANA);
    assertThat(abstraction.sealed(request).version()).isEqualTo(2);
    assertThat(abstraction.sealed(request).marks()).hasSize(1);
  }

  @Test
  void each_look_at_a_page_is_in_the_ledger_and_the_page_is_found_again() {
    chartLooks.look(request, SECOND, DANA);

    assertThat(chartLooks.lastPage(request)).contains(SECOND);
    assertThat(ledger.trace(request))
        .filteredOn(entry -> entry.kind() == Kind.PAGE_VIEWED)
        .singleElement()
        .satisfies(entry -> assertThat(entry.actor()).isEqualTo("staff:dana"))
        .satisfies(entry -> assertThat(entry.facts()).containsEntry("page", "2"));
  }

  private List<Mark> markTheName() {
    var words = List.of(4, 5);
    return redactions.markWords(
        request, 0, FIRST, words, MarkReason.OTHER_PERSON, MarkOrigin.WORD, DANA);
  }

  private List<Mark> markTheNumberAndTheName() {
    var words = List.of(1, 4, 5);
    return redactions.markWords(
        request, 0, FIRST, words, MarkReason.OTHER_PERSON, MarkOrigin.KEY, DANA);
  }

  private void decide(PageKey page, Verdict verdict, String reason) {
    decide(page, 0, verdict, reason);
  }

  private void decide(PageKey page, long revision, Verdict verdict, String reason) {
    abstraction.decide(request, revision, List.of(page), verdict, reason, DANA);
  }

  private Verdict verdict(PageKey key) {
    return abstraction.pages(request).stream()
        .filter(page -> page.page().equals(key))
        .findFirst()
        .orElseThrow()
        .verdict();
  }

  private ReceivedRequest asked(PatientName name, LocalDate born) {
    return new ReceivedRequest(
        request,
        RequestClass.AUTHORIZATION,
        Channel.PORTAL,
        "en",
        false,
        clock.instant(),
        LocalDate.of(2026, 3, 3),
        new Requester(RequesterKind.ATTORNEY, "Laura Dale", "Dale & Pike LLP", "", "", ""),
        new PatientAsWritten(name, born, Optional.empty()),
        new Scope(Optional.empty(), Optional.empty(), Set.of(), ""),
        Optional.empty(),
        "legal",
        Optional.empty());
  }

  private static CollectedDocument document(String id, DocumentType type, int pages) {
    return new CollectedDocument(
        id,
        type,
        "MED",
        "V1",
        LocalDate.of(2024, 5, 4),
        "Helen Marsh, MD",
        "Note",
        pages,
        Vault.sha256(id.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
        Optional.empty(),
        Set.of());
  }

  private static byte[] pdf(String... pages) throws IOException {
    try (var document = new PDDocument();
        var out = new ByteArrayOutputStream()) {
      for (var text : pages) {
        var page = new PDPage();
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
          content.beginText();
          content.setFont(new PDType1Font(FontName.HELVETICA), 12);
          content.newLineAtOffset(72, 700);
          content.showText(text);
          content.endText();
        }
      }
      document.save(out);
      return out.toByteArray();
    }
  }
}

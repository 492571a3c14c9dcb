package org.custodian.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.custodian.HandClock;
import org.custodian.abstraction.Abstraction;
import org.custodian.abstraction.MarkOrigin;
import org.custodian.abstraction.MarkReason;
import org.custodian.abstraction.PageDecision;
import org.custodian.abstraction.PageKey;
import org.custodian.abstraction.Redactions;
import org.custodian.abstraction.Verdict;
import org.custodian.correspondence.PrintedLetters;
import org.custodian.intake.AssuranceClaim;
import org.custodian.intake.Intake;
import org.custodian.intake.PaperKind;
import org.custodian.intake.Submissions;
import org.custodian.ledger.Entry;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.packet.PacketSlice.OneChart;
import org.custodian.progress.CalledOff;
import org.custodian.progress.LongWork;
import org.custodian.progress.Phase;
import org.custodian.progress.WorkDone;
import org.custodian.progress.Working;
import org.custodian.records.Records;
import org.custodian.vault.Vault;
import org.custodian.verification.Checklist;
import org.custodian.verification.Enforceability;
import org.custodian.verification.Identity;
import org.custodian.verification.SatisfactoryAssurance;
import org.custodian.verification.SatisfactoryAssurance.QualifiedProtectiveOrder;
import org.custodian.verification.Subpoena;
import org.custodian.verification.Verification;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

@SpringBootTest(classes = PacketSlice.class, webEnvironment = WebEnvironment.NONE)
@TestPropertySource(properties = PacketSlice.FOLDERS)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PacketAssemblyTest {
  private static final StaffId DANA = new StaffId("dana");
  private static final String WHO = "Kim Lau MRN 100009 born 1990-02-14\n";
  private static final SourceDocument NOTE =
      Charts.text(
          "note",
          "Progress note",
          LocalDate.of(2024, 3, 1),
          WHO + "Gait is steady.",
          WHO + "Her brother Anselm drove her.",
          WHO + "Another matter altogether.");
  private static final SourceDocument REPORT =
      Charts.text("report", "Report", LocalDate.of(2024, 1, 12), WHO + "Copy to Quillfeather.");

  @Autowired PacketAssembly assembly;
  @Autowired Packets packets;
  @Autowired RecipientPages recipientPages;
  @Autowired Workbench workbench;
  @Autowired LongWork work;
  @Autowired Intake intake;
  @Autowired Verification verification;
  @Autowired Records records;
  @Autowired Abstraction abstraction;
  @Autowired Redactions redactions;
  @Autowired Ledger ledger;
  @Autowired OneChart chart;
  @Autowired HandClock clock;
  @Autowired JdbcTemplate database;
  private RequestNumber request;

  @BeforeEach
  void a_subpoena_with_a_protective_order_is_verified_and_the_chart_collected() {
    clock.setLocal("2026-05-04T09:00");
    chart.holds(NOTE, REPORT);
    request =
        intake
            .receive(
                new Submissions(database)
                    .subpoena(
                        "2026-05-04",
                        "2026-05-22",
                        AssuranceClaim.QUALIFIED_PROTECTIVE_ORDER,
                        PaperKind.SUBPOENA,
                        PaperKind.PROTECTIVE_ORDER))
            .number();
    verification.matchPatient(request, OneChart.KIM, "NAME_BORN_MRN", DANA);
    presents(Optional.of(new QualifiedProtectiveOrder(true, true, true, true)));
    assertThat(verification.review(request).sufficient()).isTrue();
    records.collect(request, OneChart.KIM);
    abstraction.propose(request);
  }

  @Test
  void a_sealed_abstraction_becomes_a_packet_with_manifest_and_proof() {
    prepare();

    var packet = assembled();

    assertThat(packet.recordPages()).isEqualTo(3);
    assertThat(packet.batesFirst()).isEqualTo("RMC-" + request + "-000001");
    assertThat(packet.batesLast()).isEqualTo("RMC-" + request + "-000003");
    assertThat(packet.preparedBy()).isEqualTo(DANA);
    assertThat(Vault.sha256(packets.content(packet))).isEqualTo(packet.sha256());
    assertThat(packets.proof(packet).passed()).isTrue();
    assertThat(packets.packet(request)).contains(packet);
    assertThat(assembly.problems(request)).isEmpty();
    assertThat(String.join(" ", Charts.words(packets.content(packet), 1, packet.pages())))
        .contains("Gait is steady.", "qualified protective order", packet.recordsSha256())
        .doesNotContain("Anselm", "Quillfeather", "Another matter");
    assertThat(packets.manifest(packet))
        .extracting(ManifestLine::documentId, ManifestLine::page, ManifestLine::outcome)
        .containsExactly(
            tuple("report", 1, "TEXT"),
            tuple("note", 1, "TEXT"),
            tuple("note", 2, "TEXT"),
            tuple("note", 3, "WITHHELD"));
    assertThat(packets.manifest(packet))
        .extracting(line -> line.bates().isPresent())
        .containsExactly(true, true, true, false);
  }

  @Test
  void a_finished_packet_leaves_nothing_on_the_workbench() {
    prepare();

    assembled();

    assertThat(workbench.files(request)).isEmpty();
    assertThat(work.now(request)).isEmpty();
  }

  @Test
  void an_assembly_that_broke_off_goes_on_with_the_documents_that_are_done() {
    var told = new ArrayList<String>();
    var stages = workbench.stages(Orders.REQUEST);
    PacketMaker failing =
        new PacketMaker(
            (letter, language) -> {
              throw new IllegalStateException("broken off");
            },
            PrintedLetters.FACILITY);
    var include = new Verdict[] {Verdict.INCLUDE, Verdict.INCLUDE, Verdict.INCLUDE};
    assertThatThrownBy(
            () ->
                failing.make(
                    new Orders().with(NOTE, include).with(REPORT, Verdict.INCLUDE).order(),
                    stages,
                    telling(told)))
        .hasMessage("broken off");

    var maker = new PacketMaker(PrintedLetters::print, PrintedLetters.FACILITY);
    var again = new Orders().with(closed(NOTE), include).with(closed(REPORT), Verdict.INCLUDE);
    var made = maker.make(again.order(), workbench.stages(Orders.REQUEST), Working.ALONE);

    assertThat(made).isInstanceOf(PacketMaker.Made.Finished.class);
    assertThat(told)
        .startsWith("REDACTING 0 of 4", "REDACTING 1 of 4", "REDACTING 4 of 4")
        .contains("ASSEMBLING 4 of 8");
    assertThat(workbench.files(Orders.REQUEST)).hasSize(4);
  }

  @Test
  void a_document_is_redacted_again_once_a_term_is_added() {
    var maker = new PacketMaker(PrintedLetters::print, PrintedLetters.FACILITY);
    var stages = workbench.stages(Orders.REQUEST);
    maker.make(new Orders().with(REPORT, Verdict.INCLUDE).order(), stages, Working.ALONE);

    var order = new Orders().with(REPORT, Verdict.INCLUDE).without("Quillfeather").order();
    var made = (PacketMaker.Made.Finished) maker.make(order, stages, Working.ALONE);

    assertThat(String.join(" ", Charts.words(Charts.bytes(made), 1, made.layout().pages())))
        .contains("Copy")
        .doesNotContain("Quillfeather");
  }

  @Test
  void a_packet_that_is_called_off_is_no_packet_and_its_parts_are_kept() {
    prepare();
    assertThat(work.callOff(request, DANA)).isFalse();
    calledOffAndTheNodeDies(DANA);

    var result = assembly.assemble(request);

    assertThat(result).isInstanceOf(AssemblyResult.Unsafe.class);
    assertThat(assembly.problems(request)).containsExactly(new PageProblem("", 0, "CALLED_OFF"));
    assertThat(work.now(request)).isEmpty();
    assertThat(work.calledOff(request).orElseThrow().by()).isEqualTo(DANA);
    assertThat(ledger.trace(request)).extracting(Entry::kind).contains(Kind.WORK_CALLED_OFF);

    assertThat(assembly.assemble(request)).isInstanceOf(AssemblyResult.Assembled.class);
    assertThat(work.calledOff(request)).isEmpty();
  }

  @Test
  void a_packet_is_called_off_while_its_documents_are_redacted_and_what_was_done_is_kept() {
    var include = new Verdict[] {Verdict.INCLUDE, Verdict.INCLUDE, Verdict.INCLUDE};
    var order = new Orders().with(REPORT, Verdict.INCLUDE).with(NOTE, include).order();
    var maker = new PacketMaker(PrintedLetters::print, PrintedLetters.FACILITY);
    var seen = new ArrayList<WorkDone>();

    assertThatThrownBy(
            () ->
                work.during(
                    request,
                    working ->
                        maker.make(
                            order, workbench.stages(request), stoppingAfterOne(working, seen))))
        .isInstanceOf(CalledOff.class);

    assertThat(seen).extracting(WorkDone::phase, WorkDone::of).contains(tuple(Phase.REDACTING, 4));
    assertThat(workbench.files(request)).isNotEmpty();
    assertThat(work.calledOff(request).orElseThrow().by()).isEqualTo(DANA);
    assertThat(work.callOff(request, DANA)).isFalse();
  }

  private Working stoppingAfterOne(Working working, List<WorkDone> seen) {
    return new Working() {
      private boolean wished;

      // One at a time: the other documents would be done while the first one asks to stop.
      @Override
      public synchronized void told(Phase phase, int done, int of) {
        // The product's own asks some times a second, and this work may be done before that.
        if (wished) throw new CalledOff();
        working.told(phase, done, of);
        work.now(request).ifPresent(seen::add);
        wished = done > 0 && work.callOff(request, DANA);
      }

      @Override
      public boolean calledOff() {
        return wished;
      }
    };
  }

  private void calledOffAndTheNodeDies(StaffId by) {
    assertThatThrownBy(
            () ->
                work.during(
                    request,
                    working -> {
                      working.told(Phase.REDACTING, 1, 4);
                      assertThat(work.callOff(request, by)).isTrue();
                      throw new IllegalStateException("the node dies");
                    }))
        .hasMessage("the node dies");
  }

  private static Working telling(List<String> told) {
    return new Working() {
      @Override
      public void told(Phase phase, int done, int of) {
        told.add(phase + " " + done + " of " + of);
      }

      @Override
      public boolean calledOff() {
        return false;
      }
    };
  }

  /** The same document, which must not be read again. */
  private static SourceDocument closed(SourceDocument document) {
    return new SourceDocument(
        document.id(),
        document.title(),
        document.serviceDate(),
        document.pages(),
        document.sha256(),
        document.refused(),
        () -> {
          throw new IllegalStateException("read again");
        });
  }

  @Test
  void assembling_again_gives_the_same_packet_and_one_entry_in_the_log() {
    prepare();

    var first = assembled();
    clock.setLocal("2026-05-05T09:00");

    assertThat(assembled()).isEqualTo(first);
    assertThat(ledger.trace(request))
        .extracting(Entry::kind)
        .containsOnlyOnce(Kind.PACKET_ASSEMBLED);
  }

  @Test
  void without_a_sealed_abstraction_there_is_no_packet() {
    assertThatThrownBy(() -> assembly.assemble(request)).isInstanceOf(IllegalStateException.class);
    assertThat(packets.packet(request)).isEmpty();
  }

  @Test
  void when_everything_is_withheld_there_is_no_packet() {
    decide(Verdict.WITHHOLD, "outside-scope", pages());
    abstraction.complete(request, DANA);

    assertThat(assembly.assemble(request)).isInstanceOf(AssemblyResult.Empty.class);
    assertThat(packets.packet(request)).isEmpty();
  }

  @Test
  void a_basis_that_is_gone_lets_no_packet_be_made_and_the_problem_is_kept() {
    prepare();
    presents(Optional.empty());
    verification.review(request);

    assertThat(assembly.assemble(request)).isInstanceOf(AssemblyResult.Unsafe.class);
    assertThat(assembly.problems(request)).containsExactly(new PageProblem("", 0, "NO_BASIS"));
    assertThat(ledger.trace(request)).extracting(Entry::kind).contains(Kind.PACKET_REFUSED);
  }

  @Test
  void the_recipients_page_shows_what_is_left_after_the_marks_of_this_moment() {
    decide(Verdict.INCLUDE, "belongs-in-scope", pages());
    var page = new PageKey("note", 2);

    assertThat(recipientPages.page(request, page).text()).contains("Anselm");
    mark(page, "Anselm");
    var seen = recipientPages.page(request, page);

    assertThat(seen.shown()).isTrue();
    assertThat(seen.text()).contains("Her brother").doesNotContain("Anselm");
    assertThat(seen.proof().passed()).isTrue();
    assertThat(seen.png()).startsWith(0x89, 'P', 'N', 'G');
  }

  @Test
  void a_withheld_page_is_not_shown() {
    var page = new PageKey("note", 3);
    decide(Verdict.WITHHOLD, "outside-scope", List.of(page));

    assertThat(recipientPages.page(request, page).shown()).isFalse();
    assertThat(recipientPages.page(request, page).problem()).isEqualTo("WITHHELD");
  }

  @Test
  void a_page_of_another_request_is_not_shown() {
    assertThatThrownBy(() -> recipientPages.page(request, new PageKey("other", 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("other");
  }

  private void presents(Optional<SatisfactoryAssurance> assurance) {
    var enforceable = new Enforceability(true, true, true, true, true, false);
    var subpoena = new Subpoena(enforceable, assurance, Optional.empty());
    var checklist = new Checklist(new Identity(true, "BAR_NUMBER"), subpoena);
    verification.record(request, checklist, DANA);
  }

  private void prepare() {
    var away = new PageKey("note", 3);
    decide(
        Verdict.INCLUDE,
        "belongs-in-scope",
        pages().stream().filter(page -> !page.equals(away)).toList());
    decide(Verdict.WITHHOLD, "outside-scope", List.of(away));
    mark(new PageKey("note", 2), "Anselm");
    redactions.addTerm(
        request, abstraction.revision(request), "Quillfeather", MarkReason.OTHER_PERSON, DANA);
    abstraction.complete(request, DANA);
  }

  private List<PageKey> pages() {
    return abstraction.pages(request).stream().map(PageDecision::page).toList();
  }

  private void decide(Verdict verdict, String reason, List<PageKey> pages) {
    abstraction.decide(request, abstraction.revision(request), pages, verdict, reason, DANA);
  }

  private void mark(PageKey page, String word) {
    redactions.mark(
        request,
        abstraction.revision(request),
        page,
        Charts.box(NOTE, page.page(), word),
        MarkReason.OTHER_PERSON,
        MarkOrigin.WORD,
        DANA);
  }

  private Packet assembled() {
    var result = assembly.assemble(request);
    assertThat(result).isInstanceOf(AssemblyResult.Assembled.class);
    return ((AssemblyResult.Assembled) result).packet();
  }
}

package org.custodian.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.custodian.pdf.worker.WorkerLimits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Work done by programs beside this one gives what it gives here, and cannot break this one. */
@Isolated
@DisplayNameGeneration(ReplaceUnderscores.class)
class PdfWorkersTest {
  private static final WorkerLimits LIMITS =
      new WorkerLimits(
          256, Duration.ofSeconds(15), Duration.ofSeconds(120), 4, Duration.ofMinutes(1));
  private static PdfWorkers workers;

  @BeforeAll
  static void open() {
    workers = PdfWorkers.open(1, LIMITS);
  }

  @AfterAll
  static void close() {
    workers.close();
  }

  @Test
  void a_worker_sees_what_is_seen_here() {
    byte[] pdf = Sheet.saying("Seen by Alvarez today", "And by Brook").bytes();

    assertThat(PdfReader.inspect(pdf)).isEqualTo(PdfReader.inspectHere(pdf, ""));
    assertThat(PdfReader.text(pdf)).isEqualTo(PdfReader.textHere(pdf));
    assertThat(PageImages.png(pdf, 2, 40)).isEqualTo(PageImages.pngHere(pdf, 2, 40));
  }

  @Test
  void a_worker_redacts_and_proves_what_is_redacted_and_proven_here() {
    byte[] pdf = Sheet.saying("Seen by Alvarez today").bytes();
    RedactionPlan plan = RedactionPlan.keepingAll(1).withTerms(List.of("Alvarez"));

    var there = ((RedactionResult.Redacted) Redactor.redact(pdf, plan)).document();
    var here =
        ((RedactionResult.Redacted) Redactor.redactHere(pdf, plan, Scans.NONE).result()).document();
    var leaks = new LeakPlan(1, List.of(), List.of(), Map.of());

    assertThat(there.bytes()).isEqualTo(here.bytes());
    assertThat(there.pages()).isEqualTo(here.pages());
    assertThat(LeakCheck.prove(there.bytes(), leaks))
        .isEqualTo(LeakCheck.proveHere(here.bytes(), leaks));
  }

  @Test
  void a_refusal_and_a_wrong_use_come_back_as_what_they_are() {
    byte[] pdf = Sheet.saying("page").bytes();

    assertThat(PdfReader.inspect(new byte[0])).isEqualTo(new Inspection.Refused(Reason.EMPTY));
    assertThatThrownBy(() -> PdfReader.text(new byte[0]))
        .isInstanceOf(PdfRefused.class)
        .hasMessage("PDF-01 " + Reason.EMPTY.sentence());
    assertThatThrownBy(() -> PageImages.png(pdf, 2, 40))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Pages count from 1 to the last page of the file.");
    assertThat(
            Redactor.redact(
                Sheet.saying("a").bytes(),
                RedactionPlan.keepingAll(1).withTerms(List.of("b")).withRaster(false)))
        .isInstanceOf(RedactionResult.Redacted.class);
  }

  @Test
  void whoever_opens_them_again_shares_them_and_does_not_close_them_for_the_other() {
    PdfWorkers shared = PdfWorkers.open(1, LIMITS);
    shared.close();

    assertThat(shared).isSameAs(workers);
    assertThat(PdfReader.text(Sheet.saying("still").bytes())).hasSize(1);
  }

  @Test
  void a_file_that_would_draw_for_hours_costs_its_worker_and_the_next_one_is_served() {
    byte[] hostile = HostileFiles.all().get("forms that double thirty times").get();

    assertThatThrownBy(() -> PageImages.png(hostile, 1, 72)).isInstanceOf(PdfRefused.class);
    assertThat(PageImages.png(Sheet.saying("next").bytes(), 1, 20)).isNotEmpty();
  }
}

package org.custodian.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.custodian.Scratch;
import org.custodian.abstraction.Abstraction;
import org.custodian.abstraction.ChartLooks;
import org.custodian.abstraction.DecisionReason;
import org.custodian.abstraction.PageDecision;
import org.custodian.abstraction.PageKey;
import org.custodian.abstraction.Redactions;
import org.custodian.abstraction.Verdict;
import org.custodian.packet.Packets;
import org.custodian.pdf.PdfReader;
import org.custodian.pdf.ScanReader;
import org.custodian.pdf.ScannedSheet;
import org.custodian.pdf.Word;
import org.custodian.records.CollectedDocument;
import org.custodian.records.Records;
import org.custodian.sample.SampleRequests;
import org.custodian.verification.TreatmentRequest;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** The product as it is installed: files in programs beside it, and scans read by tesseract. */
@JourneyTest
@TestPropertySource(properties = {"custodian.pdf.workers=2", "custodian.pdf.tesseract=auto"})
@DirtiesContext
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChartInWorkersIT {
  private static final Path HOSPITAL = Scratch.of("journey/hospital");
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @Autowired Riverbend riverbend;
  @Autowired Engine engine;
  @Autowired Abstraction abstraction;
  @Autowired ChartLooks chartLooks;
  @Autowired Redactions redactions;
  @Autowired Packets packets;
  @Autowired Records records;

  @Test
  void a_name_in_a_scan_is_found_on_the_desk_and_gone_from_the_released_packet()
      throws IOException {
    ScanReader reader = ScannedSheet.reader();
    patient("910001", "Quill", "Iris");
    file(
        "910001",
        "D910001",
        "SCANNED_FAX",
        1,
        ScannedSheet.saying(
            "QUILL, IRIS   MRN 910001   DOB 02/03/1970",
            "Visit of March 2026 in the medical ward",
            "She came with her neighbour Hortensia Blackwood",
            "who drove the patient to the hospital"));

    var request = received("910001", "Quill", "Iris");
    riverbend.verify(request, "910001", new TreatmentRequest(true, true));
    engine.task(request, "userTask_decidePages");

    var page = new PageKey("D910001", 1);
    assertThat(abstraction.pages(request))
        .filteredOn(decision -> decision.page().equals(page))
        .extracting(PageDecision::verdict)
        .containsExactly(Verdict.INCLUDE);
    var found = redactions.find(request, "Blackwood");
    assertThat(found.count()).isEqualTo(1);
    assertThat(found.unsearchable()).isEmpty();
    assertThat(chartLooks.look(request, page, new StaffId("dana")).words())
        .extracting(Word::text)
        .contains("Hortensia", "Blackwood");

    riverbend.ban(request, "Hortensia Blackwood");
    riverbend.decidePages(request);
    engine.task(request, "userTask_approveRelease");

    var packet = riverbend.packet(request);
    assertThat(packets.proof(packet).passed()).isTrue();
    assertThat(packets.proof(packet).checks())
        .filteredOn(check -> check.name().contains("scanned pages"))
        .singleElement()
        .satisfies(check -> assertThat(check.measured()).isEqualTo("1 pages read"));
    byte[] file = packets.content(packet);
    var picture = reader.read(file, packet.pages()).words().stream().map(Word::text).toList();
    assertThat(picture)
        .contains("neighbour", "drove")
        .noneMatch(word -> word.contains("lackw") || word.contains("ortens"));
    var text = PdfReader.text(file).get(packet.pages() - 1).words();
    assertThat(text).extracting(Word::text).contains("neighbour").doesNotContain("Blackwood");
  }

  @Test
  void a_worker_that_is_killed_costs_one_document_with_a_reason_and_the_others_go()
      throws IOException {
    patient("910002", "Quill", "Nora");
    file("910002", "D910002", "PROGRESS_NOTE", 500, written("QUILL, NORA   MRN 910002", 500));
    file("910002", "D910003", "PROGRESS_NOTE", 1, written("QUILL, NORA   MRN 910002", 1));
    var request = received("910002", "Quill", "Nora");
    engine.task(request, "userTask_verifyRequest");
    var over = new AtomicBoolean();
    var killed = CompletableFuture.supplyAsync(() -> killTheBusiest(over));

    riverbend.verify(request, "910002", new TreatmentRequest(true, true));
    engine.task(request, "userTask_decidePages");
    over.set(true);

    assertThat(killed.join()).isTrue();
    assertThat(records.documents(request))
        .extracting(CollectedDocument::documentId, document -> document.refused().orElse(""))
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("D910002", "BREAKS_THE_READER"),
            org.assertj.core.groups.Tuple.tuple("D910003", ""));
    assertThat(abstraction.pages(request))
        .filteredOn(page -> page.page().documentId().equals("D910002"))
        .extracting(PageDecision::verdict)
        .containsExactly(Verdict.UNDECIDED);

    riverbend.decide(
        request,
        List.of(new PageKey("D910002", 1)),
        Verdict.WITHHOLD,
        DecisionReason.CANNOT_BE_READ);
    riverbend.decidePages(request);
    engine.task(request, "userTask_approveRelease");

    assertThat(riverbend.packet(request).recordPages()).isEqualTo(1);
  }

  /** Ends the worker that began a piece of work after this was called, once. */
  private static boolean killTheBusiest(AtomicBoolean over) {
    Map<Long, Duration> before = new HashMap<>();
    workers().forEach(worker -> before.put(worker.pid(), cpu(worker)));
    long latest = System.nanoTime() + PATIENCE.toNanos();
    while (!over.get() && System.nanoTime() < latest) {
      for (ProcessHandle worker : workers()) {
        Duration then = before.get(worker.pid());
        if (then != null && cpu(worker).minus(then).toMillis() > 150)
          return worker.destroyForcibly();
      }
      Thread.onSpinWait();
    }
    return false;
  }

  private static List<ProcessHandle> workers() {
    return ProcessHandle.current()
        .descendants()
        .filter(child -> child.info().command().orElse("").endsWith("java"))
        .toList();
  }

  private static Duration cpu(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private RequestNumber received(String mrn, String family, String given) {
    var sample =
        SampleRequests.statTreatment(riverbend.today())
            .withPatient(SampleRequests.patient(family, given, "1970-02-03", mrn));
    return riverbend.receive(sample).number();
  }

  private static void patient(String mrn, String family, String given) throws IOException {
    append(
        "patients.csv",
        mrn,
        mrn + "," + family + "," + given + ",,1970-02-03,F,,1 Feather Way,Riverbend,IL,61999,\r\n");
  }

  private static void file(String mrn, String id, String type, int pages, byte[] pdf)
      throws IOException {
    String name = id.toLowerCase(java.util.Locale.ROOT) + ".pdf";
    Files.write(HOSPITAL.resolve(name), pdf);
    append(
        "index.csv",
        id,
        String.join(",", id, mrn, type, "MED", "V9", "2026-03-02", "Ward", "Note", name)
            + ","
            + pages
            + ",\r\n");
  }

  /** Once, however often the tests run on the same folder. */
  private static void append(String list, String key, String line) throws IOException {
    Path file = HOSPITAL.resolve(list);
    if (!Files.readString(file).contains(key + ","))
      Files.writeString(file, line, StandardOpenOption.APPEND);
  }

  private static byte[] written(String head, int pages) throws IOException {
    try (var document = new PDDocument()) {
      for (int i = 0; i < pages; i++) {
        var page = new PDPage(PDRectangle.LETTER);
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
          content.beginText();
          content.setFont(new PDType1Font(FontName.HELVETICA), 10);
          content.newLineAtOffset(72, 720);
          content.setLeading(14);
          content.showText(head + "   DOB 02/03/1970");
          for (int line = 0; line < 40; line++) {
            content.newLine();
            content.showText(
                "Line " + line + " of page " + i + ": the patient slept and ate well.");
          }
          content.endText();
        }
      }
      var out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }
}

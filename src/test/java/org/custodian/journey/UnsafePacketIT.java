package org.custodian.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.custodian.Scratch;
import org.custodian.abstraction.Abstraction;
import org.custodian.abstraction.AbstractionRefused;
import org.custodian.abstraction.DecisionReason;
import org.custodian.abstraction.PageKey;
import org.custodian.abstraction.Verdict;
import org.custodian.delivery.PacketLinks;
import org.custodian.ledger.Entry;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.packet.PacketAssembly;
import org.custodian.packet.Packets;
import org.custodian.packet.PageProblem;
import org.custodian.sample.SampleRequests;
import org.custodian.verification.TreatmentRequest;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A chart in which a form has a value that no reader shows, so that nobody can mark it. */
@JourneyTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class UnsafePacketIT {
  private static final Path HOSPITAL = Scratch.of("journey/hospital");
  private static final String VERA = "900001";
  private static final String FORM = "D900001";

  @Autowired Riverbend riverbend;
  @Autowired Engine engine;
  @Autowired Abstraction abstraction;
  @Autowired PacketAssembly assembly;
  @Autowired Packets packets;
  @Autowired PacketLinks packetLinks;
  @Autowired Ledger ledger;

  @Test
  void a_page_that_cannot_be_made_safe_stops_the_packet_and_the_task_says_which_and_why()
      throws IOException {
    veraIsAPatient();
    var sample =
        SampleRequests.statTreatment(riverbend.today())
            .withPatient(SampleRequests.patient("Quill", "Vera", "1970-02-03", VERA));
    var request = riverbend.receive(sample).number();
    riverbend.verify(request, VERA, new TreatmentRequest(true, true));
    var before = engine.task(request, "userTask_decidePages");
    riverbend.decidePages(request);

    engine.until(request, "callActivity_prepareSafePacket");
    var again = engine.task(request, "userTask_decidePages");

    assertThat(again.getId()).isNotEqualTo(before.getId());
    assertThat(packets.packet(request)).isEmpty();
    assertThat(assembly.problems(request))
        .containsExactly(new PageProblem(FORM, 1, "VALUE_NOT_SHOWN"));
    assertThat(engine.passed(request)).doesNotContain("userTask_approveRelease");
    assertThat(packetLinks.state(request)).isEmpty();
    assertThat(ledger.trace(request))
        .filteredOn(entry -> entry.kind() == Kind.PACKET_REFUSED)
        .extracting(Entry::facts)
        .singleElement()
        .satisfies(facts -> assertThat(facts).containsEntry("reasons", "VALUE_NOT_SHOWN"));

    riverbend.decide(
        request, List.of(new PageKey(FORM, 1)), Verdict.WITHHOLD, DecisionReason.CANNOT_BE_READ);
    riverbend.decidePages(request);
    engine.task(request, "userTask_approveRelease");

    assertThat(riverbend.packet(request).recordPages()).isEqualTo(1);
    assertThat(assembly.problems(request)).isEmpty();
  }

  @Test
  void such_a_page_may_go_as_a_picture_without_the_value_that_nobody_sees() throws IOException {
    veraIsAPatient();
    var request = heldRequest();

    riverbend.decide(
        request, List.of(new PageKey(FORM, 1)), Verdict.INCLUDE, DecisionReason.AS_PICTURE);
    riverbend.decidePages(request);
    engine.task(request, "userTask_approveRelease");

    var packet = riverbend.packet(request);
    assertThat(packet.recordPages()).isEqualTo(2);
    assertThat(packets.proof(packet).passed()).isTrue();
    assertThat(new String(packets.content(packet), java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("a neighbour called");
  }

  @Test
  void a_file_that_was_mended_in_the_chart_is_taken_anew_and_goes_as_text() throws IOException {
    veraIsAPatient();
    var request = heldRequest();
    var staff = new StaffId("dana");
    assertThatThrownBy(
            () -> abstraction.replace(request, abstraction.revision(request), FORM, staff))
        .isInstanceOfSatisfying(
            AbstractionRefused.class,
            refused -> assertThat(refused.codes()).containsExactly("replace-same"));
    form(HOSPITAL.resolve("d900001.pdf"), false);
    try {
      abstraction.replace(request, abstraction.revision(request), FORM, staff);
    } finally {
      form(HOSPITAL.resolve("d900001.pdf"), true);
    }
    riverbend.decidePages(request);
    engine.task(request, "userTask_approveRelease");

    assertThat(riverbend.packet(request).recordPages()).isEqualTo(2);
    assertThat(packets.manifest(riverbend.packet(request)))
        .filteredOn(line -> line.documentId().equals(FORM))
        .extracting(line -> line.page())
        .containsExactly(1);
    assertThat(ledger.trace(request)).extracting(Entry::kind).contains(Kind.DOCUMENT_REPLACED);
  }

  /** A request about Vera whose first packet was not made. */
  private RequestNumber heldRequest() {
    var sample =
        SampleRequests.statTreatment(riverbend.today())
            .withPatient(SampleRequests.patient("Quill", "Vera", "1970-02-03", VERA));
    var request = riverbend.receive(sample).number();
    riverbend.verify(request, VERA, new TreatmentRequest(true, true));
    engine.task(request, "userTask_decidePages");
    riverbend.decidePages(request);
    engine.until(request, "callActivity_prepareSafePacket");
    engine.task(request, "userTask_decidePages");
    return request;
  }

  private static void veraIsAPatient() throws IOException {
    var index = HOSPITAL.resolve("index.csv");
    if (Files.readString(index).contains(FORM)) {
      return;
    }
    form(HOSPITAL.resolve("d900001.pdf"), true);
    form(HOSPITAL.resolve("d900002.pdf"), false);
    Files.writeString(
        HOSPITAL.resolve("patients.csv"),
        VERA + ",Quill,Vera,,1970-02-03,F,,1 Feather Way,Riverbend,IL,61999,\r\n",
        StandardOpenOption.APPEND);
    Files.writeString(
        index,
        FORM
            + ","
            + VERA
            + ",FORM,MED,V9,2026-03-02,Registration,Intake form,d900001.pdf,1,\r\n"
            + "D900002,"
            + VERA
            + ",FORM,MED,V9,2026-03-03,Registration,Plain form,d900002.pdf,1,\r\n",
        StandardOpenOption.APPEND);
  }

  private static void form(Path file, boolean hidden) throws IOException {
    try (var document = new PDDocument()) {
      var page = new PDPage(PDRectangle.LETTER);
      document.addPage(page);
      try (var content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(new PDType1Font(FontName.HELVETICA), 12);
        content.newLineAtOffset(72, 700);
        content.showText("QUILL, VERA   MRN " + VERA + "   DOB 02/03/1970   visit of March 2026");
        content.endText();
      }
      if (hidden) {
        var form = new PDAcroForm(document);
        form.setDefaultResources(new PDResources());
        document.getDocumentCatalog().setAcroForm(form);
        var field = new PDTextField(form);
        field.setPartialName("remarks");
        field.getCOSObject().setString(COSName.V, "a neighbour called");
        var widget = field.getWidgets().get(0);
        widget.setRectangle(new PDRectangle(72, 600, 200, 20));
        widget.setPage(page);
        page.getAnnotations().add(widget);
        form.getFields().add(field);
      }
      document.save(file.toFile());
    }
  }
}

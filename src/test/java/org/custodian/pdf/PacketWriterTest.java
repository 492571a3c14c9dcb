package org.custodian.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PacketWriterTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private static PacketPlan plan() {
    byte[] note = Sheet.saying("note one", "note two").bytes();
    byte[] lab = Sheet.saying("lab one").bytes();
    return new PacketPlan(
        "Records for request 26-0003",
        "en-US",
        List.of(
            PacketPlan.Part.of("Cover letter", Sheet.saying("Dear counsel").bytes()),
            PacketPlan.Part.of("Contents", Sheet.saying("Contents").bytes())),
        List.of(
            PacketPlan.Part.of("Progress note", redacted(note)),
            PacketPlan.Part.of("Laboratory report", redacted(lab))),
        "RMC-26-0003-",
        1,
        NOON);
  }

  private static byte[] redacted(byte[] source) {
    return Redacting.done(source, Redacting.all(source)).bytes();
  }

  private static byte[] packet(PacketPlan plan) throws IOException {
    var out = new ByteArrayOutputStream();
    PacketWriter.write(plan, out);
    return out.toByteArray();
  }

  private static byte[] records(PacketPlan plan) throws IOException {
    var out = new ByteArrayOutputStream();
    PacketWriter.writeRecords(plan, out);
    return out.toByteArray();
  }

  @Test
  void the_layout_says_where_everything_will_stand() throws IOException {
    PacketLayout layout = PacketWriter.layout(plan());

    assertThat(layout.pages()).isEqualTo(5);
    assertThat(layout.firstRecordPage()).isEqualTo(3);
    assertThat(layout.recordPages()).isEqualTo(3);
    assertThat(layout.firstBates()).isEqualTo("RMC-26-0003-000001");
    assertThat(layout.lastBates()).isEqualTo("RMC-26-0003-000003");
    assertThat(layout.records())
        .containsExactly(
            new PacketLayout.Placed(
                "Progress note", 3, 2, "RMC-26-0003-000001", "RMC-26-0003-000002"),
            new PacketLayout.Placed(
                "Laboratory report", 5, 1, "RMC-26-0003-000003", "RMC-26-0003-000003"));
  }

  @Test
  void every_record_page_and_no_other_carries_its_bates_number_as_text() throws IOException {
    List<PageText> pages = PdfReader.text(packet(plan()));

    assertThat(pages).hasSize(5);
    assertThat(pages.get(0).words()).extracting(Word::text).containsExactly("Dear", "counsel");
    assertThat(pages.get(2).words())
        .extracting(Word::text)
        .containsExactly("note", "one", "RMC-26-0003-000001");
    assertThat(pages.get(4).words())
        .extracting(Word::text)
        .containsExactly("lab", "one", "RMC-26-0003-000003");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 90, 180, 270})
  void the_number_stands_at_the_bottom_right_as_the_page_is_seen(int rotation) throws IOException {
    byte[] page = Sheet.saying("note").withPage(0, p -> p.setRotation(rotation)).bytes();
    PacketPlan plan =
        new PacketPlan(
            "t", "en", List.of(), List.of(PacketPlan.Part.of("n", redacted(page))), "B-", 7, NOON);

    byte[] packet = packet(plan);

    Box box = Redacting.boxOf(packet, "B-000007");
    double seenX =
        switch (rotation) {
          case 90 -> box.y2() / 792;
          case 180 -> 1 - box.x1() / 612;
          case 270 -> 1 - box.y1() / 792;
          default -> box.x2() / 612;
        };
    double seenY =
        switch (rotation) {
          case 90 -> 1 - box.x2() / 612;
          case 180 -> 1 - box.y2() / 792;
          case 270 -> box.x1() / 612;
          default -> box.y1() / 792;
        };
    assertThat(seenX).isBetween(0.93, 1.0);
    assertThat(seenY).isBetween(0.0, 0.06);
  }

  @Test
  void a_page_that_is_full_to_its_lower_edge_grows_and_nothing_is_covered() throws IOException {
    var rows = new StringBuilder("BT /F1 10 Tf 10 TL 10 40 Td ");
    for (int i = 0; i < 6; i++) rows.append("(").append("words ".repeat(20)).append(") ' ");
    byte[] page = Sheet.of(rows + "ET").bytes();
    PacketPlan plan =
        new PacketPlan(
            "t", "en", List.of(), List.of(PacketPlan.Part.of("n", redacted(page))), "B-", 1, NOON);

    PageText seen = PdfReader.text(packet(plan)).get(0);

    assertThat(seen.cropBox().y1()).isEqualTo(-19);
    assertThat(seen.words()).filteredOn(word -> word.text().equals("B-000001")).hasSize(1);
    assertThat(seen.words()).filteredOn(word -> word.text().equals("words")).hasSize(20 * 4);
  }

  @Test
  void the_same_plan_gives_the_same_bytes() throws IOException {
    assertThat(packet(plan())).isEqualTo(packet(plan()));
  }

  @Test
  void bookmarks_title_and_labels_are_ours() throws IOException {
    try (PDDocument document = Loader.loadPDF(packet(plan()))) {
      PDOutlineItem first = document.getDocumentCatalog().getDocumentOutline().getFirstChild();

      assertThat(first.getTitle()).isEqualTo("Cover letter");
      assertThat(first.getNextSibling().getNextSibling().getTitle()).isEqualTo("Progress note");
      assertThat(document.getDocumentInformation().getTitle())
          .isEqualTo("Records for request 26-0003");
      assertThat(document.getDocumentCatalog().getPageLabels().getLabelsByPageIndices())
          .containsExactly(
              "i", "ii", "RMC-26-0003-000001", "RMC-26-0003-000002", "RMC-26-0003-000003");
    }
  }

  @Test
  void the_records_digest_is_the_same_alone_and_inside_the_packet() throws IOException {
    String alone = RecordsDigest.of(records(plan()), 1, 3);
    String inside = RecordsDigest.of(packet(plan()), 3, 3);

    assertThat(alone).hasSize(64).isEqualTo(inside);
  }

  @Test
  void another_letter_or_another_number_gives_another_digest() throws IOException {
    String before = RecordsDigest.of(records(plan()), 1, 3);
    PacketPlan other =
        new PacketPlan(
            plan().title(),
            "en-US",
            List.of(),
            List.of(
                PacketPlan.Part.of(
                    "Progress note", redacted(Sheet.saying("note one", "note tvo").bytes())),
                plan().records().get(1)),
            "RMC-26-0003-",
            1,
            NOON);

    assertThat(RecordsDigest.of(records(other), 1, 3)).isNotEqualTo(before);
    assertThat(RecordsDigest.of(records(plan()), 1, 2)).isNotEqualTo(before);
  }

  @Test
  void the_hash_told_is_that_of_the_bytes_written() throws Exception {
    var out = new ByteArrayOutputStream();

    WrittenPacket written = PacketWriter.write(plan(), out);

    byte[] digest = java.security.MessageDigest.getInstance("SHA-256").digest(out.toByteArray());
    assertThat(written.sha256()).isEqualTo(java.util.HexFormat.of().formatHex(digest));
    assertThat(written.bytes()).isEqualTo(out.size());
  }

  @Test
  void a_part_that_is_not_a_pdf_is_refused() {
    PacketPlan plan =
        new PacketPlan(
            "t",
            "en",
            List.of(),
            List.of(PacketPlan.Part.of("n", "hello".getBytes())),
            "B-",
            1,
            NOON);

    assertThatThrownBy(() -> packet(plan))
        .isInstanceOfSatisfying(
            PdfRefused.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.NOT_A_PDF));
  }
}

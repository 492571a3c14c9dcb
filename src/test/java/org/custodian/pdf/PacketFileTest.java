package org.custodian.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Packets as files: locked, heard, stopped, and as large as they come. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PacketFileTest {
  private static final String PASSWORD = "correct horse";

  @TempDir Path folder;

  private static PacketPlan plan(PacketPlan.Part... records) {
    return new PacketPlan(
        "Records", "en-US", List.of(), List.of(records), "RMC-", 1, Instant.EPOCH);
  }

  private static PacketPlan.Part part(String title, Sheet sheet) {
    return PacketPlan.Part.of(title, sheet.bytes());
  }

  private static PacketPlan three() {
    return plan(
        part("One", Sheet.saying("first words", "second words")),
        part("Two", Sheet.saying("third words")),
        part("Three", Sheet.saying("fourth words")));
  }

  private Path written(PacketPlan plan) throws IOException {
    Path packet = folder.resolve("packet.pdf");
    PacketWriter.write(plan, packet, PacketProgress.NONE);
    return packet;
  }

  private List<String> files() throws IOException {
    try (var all = Files.list(folder)) {
      return all.map(file -> file.getFileName().toString()).toList();
    }
  }

  private static String run(String... command) throws IOException {
    Process process;
    try {
      process = new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException notInstalled) {
      assumeTrue(false, command[0] + " is not installed here, so it cannot judge.");
      throw notInstalled;
    }
    try (var in = process.getInputStream()) {
      String said = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return said + "exit " + process.waitFor();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException(stopped);
    }
  }

  @Test
  void a_locked_packet_opens_with_its_password_and_with_no_other() throws IOException {
    Path packet = written(three().lockedWith(new PacketLock(PASSWORD)));

    try (var document = Loader.loadPDF(packet.toFile(), PASSWORD)) {
      var outline = document.getDocumentCatalog().getDocumentOutline();

      assertThat(document.getEncryption().getRevision()).isEqualTo(6);
      assertThat(document.getNumberOfPages()).isEqualTo(4);
      assertThat(outline.getFirstChild().getTitle()).isEqualTo("One");
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Records");
      assertThat(document.getDocumentCatalog().getPageLabels().getLabelsByPageIndices())
          .containsExactly("RMC-000001", "RMC-000002", "RMC-000003", "RMC-000004");
    }
    assertThatThrownBy(() -> Loader.loadPDF(packet.toFile(), "another one").close())
        .isInstanceOf(InvalidPasswordException.class);
    assertThatThrownBy(() -> Loader.loadPDF(packet.toFile()).close())
        .isInstanceOf(InvalidPasswordException.class);
  }

  @Test
  void nothing_of_a_locked_packet_can_be_read_in_its_bytes() throws IOException {
    Path packet = written(three().lockedWith(new PacketLock(PASSWORD)));

    assertThat(new String(Files.readAllBytes(packet), StandardCharsets.ISO_8859_1))
        .doesNotContain("RMC-", "Records", "Three", "Custodian)", "D:1970", PASSWORD);
  }

  @Test
  void another_reader_finds_a_locked_packet_whole() throws IOException {
    Path packet = written(three().lockedWith(new PacketLock(PASSWORD)));

    assertThat(run("qpdf", "--password=" + PASSWORD, "--check", packet.toString()))
        .contains("R = 6", "No syntax or stream encoding errors found")
        .endsWith("exit 0");
    assertThat(run("qpdf", "--password=wrong word", "--check", packet.toString()))
        .contains("invalid password");
    assertThat(run("pdftotext", "-upw", PASSWORD, packet.toString(), "-"))
        .contains("first words", "fourth words", "RMC-000004");
  }

  @Test
  void a_password_is_long_enough_and_never_printed() {
    assertThatThrownBy(() -> new PacketLock("short")).hasMessageContaining("at least 8");
    assertThat(three().lockedWith(new PacketLock(PASSWORD)).toString()).doesNotContain(PASSWORD);
    assertThat(new PacketLock(PASSWORD).toString()).doesNotContain(PASSWORD);
  }

  @Test
  void equal_fonts_and_pictures_of_two_documents_are_written_once() throws IOException {
    byte[] same = Sheet.saying("words").bytes();
    Path one = written(plan(PacketPlan.Part.of("One", same)));
    int fonts = count(one, "/BaseFont");

    Path two = written(plan(PacketPlan.Part.of("One", same), PacketPlan.Part.of("Two", same)));

    assertThat(count(two, "/BaseFont")).isEqualTo(fonts);
  }

  private static int count(Path file, String word) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).split(word, -1).length;
  }

  @Test
  void whoever_listens_hears_every_page_once_and_in_order() throws IOException {
    var heard = new ArrayList<Integer>();

    PacketWriter.write(three(), OutputStream.nullOutputStream(), none -> List.of(), heard::add);

    assertThat(heard).containsExactly(2, 3, 4);
  }

  @Test
  void a_stopped_packet_leaves_nothing_and_an_older_one_as_it_was() throws IOException {
    Path packet = Files.writeString(folder.resolve("packet.pdf"), "older");
    var stopping =
        new PacketProgress() {
          private int pages;

          @Override
          public void written(int now) {
            pages = now;
          }

          @Override
          public boolean cancelled() {
            return pages >= 3;
          }
        };

    assertThatThrownBy(() -> PacketWriter.write(three(), packet, stopping))
        .isInstanceOf(PacketCancelled.class);
    assertThat(files()).containsExactly("packet.pdf");
    assertThat(packet).hasContent("older");
  }

  @Test
  void a_bad_source_leaves_nothing() throws IOException {
    PacketPlan plan = plan(three().records().get(0), PacketPlan.Part.of("Bad", "no".getBytes()));

    assertThatThrownBy(() -> written(plan)).isInstanceOf(PdfRefused.class);
    assertThat(files()).isEmpty();
  }

  @Test
  void a_full_disk_is_not_blamed_on_the_source() {
    var full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left");
          }
        };

    assertThatThrownBy(() -> PacketWriter.write(large(), full))
        .isInstanceOf(IOException.class)
        .hasMessage("No space left");
  }

  private static PacketPlan large() {
    byte[] noise = new byte[300_000];
    new java.util.Random(1).nextBytes(noise);
    var text = new StringBuilder("BT /F1 12 Tf 72 700 Td <");
    for (byte b : noise) text.append(String.format("%02X", b));
    return plan(part("Large", Sheet.of(text + "> Tj ET")));
  }

  @Test
  void a_contents_page_is_asked_for_once_the_numbers_are_known_and_stands_in_front()
      throws IOException {
    Path packet = folder.resolve("packet.pdf");

    WrittenPacket written =
        PacketWriter.write(
            three(),
            packet,
            records ->
                List.of(
                    PacketPlan.Part.of(
                        "Contents", Sheet.saying("to " + records.lastBates()).bytes())),
            PacketProgress.NONE);

    List<PageText> pages = PdfReader.text(Files.readAllBytes(packet));
    assertThat(pages.get(0).words()).extracting(Word::text).containsExactly("to", "RMC-000004");
    assertThat(pages.get(1).words())
        .extracting(Word::text)
        .containsExactly("first", "words", "RMC-000001");
    assertThat(written.layout().firstRecordPage()).isEqualTo(2);
    assertThat(written.layout().front().get(0).bookmark()).isEqualTo("Contents");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 90, 180, 270})
  void a_cropped_and_turned_page_shows_its_number_inside_what_is_seen(int rotation)
      throws IOException {
    Sheet sheet =
        Sheet.saying("note")
            .withPage(
                0,
                page -> {
                  page.setCropBox(new PDRectangle(40, 60, 400, 640));
                  page.setRotation(rotation);
                });

    byte[] packet = Files.readAllBytes(written(plan(part("Note", sheet))));

    Box box = Redacting.boxOf(packet, "RMC-000001");
    assertThat(box.x1()).isBetween(40.0, 440.0);
    assertThat(box.x2()).isBetween(40.0, 440.0);
    assertThat(box.y1()).isBetween(60.0, 700.0);
    assertThat(box.y2()).isBetween(60.0, 700.0);
  }

  @ParameterizedTest
  @CsvSource({
    "q 0.5 0 0 0.5 300 300 cm BT /F1 12 Tf 72 700 Td (note) Tj ET",
    "Q Q 0.5 0 0 0.5 300 300 cm BT /F1 12 Tf 72 700 Td (note) Tj ET",
    "q q 2 0 0 2 0 0 cm BT /F1 12 Tf 20 300 Td (note) Tj"
  })
  void a_page_that_leaves_its_state_open_does_not_move_the_number(String content)
      throws IOException {
    byte[] packet = Files.readAllBytes(written(plan(part("Note", Sheet.of(content)))));

    Box box = Redacting.boxOf(packet, "RMC-000001");

    assertThat(box.x2()).isBetween(580.0, 600.0);
    assertThat(box.y1()).isBetween(15.0, 30.0);
    assertThat(PdfReader.text(packet).get(0).words())
        .extracting(Word::text)
        .contains("note", "RMC-000001");
  }

  @ParameterizedTest
  @CsvSource({
    "BT /F1 10 Tf 480 22 Td (Page one of two) Tj ET",
    "BT /F1 10 Tf 500 700 Td 0 -678 Td (Page) Tj 0 0 Td ( one) Tj ET",
    "q 1 0 0 1 480 20 cm BT /F1 10 Tf 0 0 Td [(Page) -400 (one)] TJ ET Q",
    "480 15 100 14 re f",
    "0 24 m 612 24 l S"
  })
  void a_number_goes_elsewhere_if_something_stands_at_the_bottom_right(String footer)
      throws IOException {
    Sheet sheet = Sheet.of("BT /F1 12 Tf 72 700 Td (note) Tj ET " + footer);

    byte[] packet = Files.readAllBytes(written(plan(part("Note", sheet))));

    Box box = Redacting.boxOf(packet, "RMC-000001");
    boolean elsewhere = box.x2() < 480 || box.y2() < 15;
    assertThat(elsewhere).isTrue();
  }

  @Test
  void a_stamp_on_a_source_is_a_part_of_its_page_in_the_packet() throws IOException {
    Sheet sheet = Sheet.saying("note");
    var stamp = new org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp();
    stamp.setRectangle(new PDRectangle(100, 300, 200, 40));
    var form = sheet.form("BT /F1 12 Tf 5 5 Td (received today) Tj ET");
    form.setBBox(new PDRectangle(0, 0, 200, 40));
    var looks = new org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary();
    looks.setNormalAppearance(
        new org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream(
            form.getCOSObject()));
    stamp.setAppearance(looks);
    sheet.withPage(0, page -> page.setAnnotations(List.of(stamp)));

    byte[] packet = Files.readAllBytes(written(plan(part("Note", sheet))));

    assertThat(PdfReader.text(packet).get(0).words())
        .extracting(Word::text)
        .containsExactlyInAnyOrder("note", "received", "today", "RMC-000001");
  }

  @Test
  void what_a_layer_hides_in_a_source_is_not_in_the_packet() throws IOException {
    Sheet sheet =
        Sheet.of(
            "BT /F1 12 Tf 72 700 Td (seen) Tj ET /OC /Off BDC BT /F1 12 Tf 72 600 Td (unseen) Tj ET"
                + " EMC");
    var layers =
        new org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties();
    var off = new org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup("off");
    layers.addGroup(off);
    layers.setGroupEnabled(off, false);
    sheet.with(document -> document.getDocumentCatalog().setOCProperties(layers));
    sheet.withPage(
        0, page -> page.getResources().put(org.apache.pdfbox.cos.COSName.getPDFName("Off"), off));

    byte[] packet = Files.readAllBytes(written(plan(part("Note", sheet))));

    assertThat(PdfReader.text(packet).get(0).words())
        .extracting(Word::text)
        .containsExactly("seen", "RMC-000001");
  }

  @Test
  void helvetica_is_as_wide_as_its_maker_says() throws IOException {
    var font =
        new org.apache.pdfbox.pdmodel.font.PDType1Font(
            org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName.HELVETICA);
    String all = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-";

    assertThat(BatesStamp.width(all)).isEqualTo((int) font.getStringWidth(all));
  }

  @Test
  void a_document_of_many_pages_has_several_nodes_and_every_label() throws IOException {
    String[] texts =
        IntStream.rangeClosed(1, 600).mapToObj(i -> "page " + i).toArray(String[]::new);

    Path packet = written(plan(part("Long", Sheet.saying(texts))));

    try (var document = Loader.loadPDF(packet.toFile())) {
      String[] labels = document.getDocumentCatalog().getPageLabels().getLabelsByPageIndices();
      assertThat(document.getNumberOfPages()).isEqualTo(600);
      assertThat(labels[8]).isEqualTo("RMC-000009");
      assertThat(labels[9]).isEqualTo("RMC-000010");
      assertThat(labels[599]).isEqualTo("RMC-000600");
    }
  }

  @Test
  void two_thousand_pages_need_no_more_than_48_mebibytes() throws Exception {
    for (int i = 0; i < 200; i++) Files.write(source(i), scan(i));
    Path packet = folder.resolve("packet.pdf");

    var child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx48m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                LargePacket.class.getName(),
                folder.toString(),
                packet.toString())
            .inheritIO()
            .start();

    assertThat(child.waitFor()).isZero();
    assertThat(Files.size(packet)).isGreaterThan(100L << 20);
    try (var document = Loader.loadPDF(packet.toFile(), PASSWORD)) {
      assertThat(document.getNumberOfPages()).isEqualTo(2000);
    }
  }

  private Path source(int number) {
    return folder.resolve(String.format("source%03d.pdf", number));
  }

  /** Ten pages with a picture of 60 KB each that cannot be packed. */
  private static byte[] scan(int seed) {
    var sheet = new Sheet();
    var random = new java.util.Random(seed);
    for (int i = 0; i < 10; i++) {
      byte[] pixels = new byte[60_000];
      random.nextBytes(pixels);
      sheet
          .page("q 612 0 0 792 0 0 cm /Im Do Q")
          .withPage(
              i,
              page -> {
                var image = sheet.document().getDocument().createCOSStream();
                try (var out = image.createRawOutputStream()) {
                  out.write(pixels);
                }
                image.setName("Subtype", "Image");
                image.setInt("Width", 800);
                image.setInt("Height", 600);
                image.setInt("BitsPerComponent", 1);
                image.setName("ColorSpace", "DeviceGray");
                var named = new org.apache.pdfbox.cos.COSDictionary();
                named.setItem("Im", image);
                page.getResources().getCOSObject().setItem("XObject", named);
              });
    }
    return sheet.bytes();
  }

  /** The program of the child. */
  static final class LargePacket {
    public static void main(String[] arguments) throws IOException {
      List<PacketPlan.Part> records;
      try (var files = Files.list(Path.of(arguments[0]))) {
        records =
            files
                .filter(file -> file.getFileName().toString().startsWith("source"))
                .sorted()
                .map(file -> new PacketPlan.Part("Part", PdfSource.of(file)))
                .toList();
      }
      var plan =
          new PacketPlan("Large", "en-US", List.of(), records, "RMC-", 1, Instant.EPOCH)
              .lockedWith(new PacketLock(PASSWORD));
      PacketWriter.write(plan, Path.of(arguments[1]), PacketProgress.NONE);
    }
  }
}

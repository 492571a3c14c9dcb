package org.custodian.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.custodian.abstraction.Verdict;
import org.custodian.correspondence.PrintedLetters;
import org.custodian.pdf.PdfWorkers;
import org.custodian.progress.Working;
import org.custodian.vault.Vaults;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.PlatformTransactionManager;

/** A document larger than all the memory of the node, from the vault into a packet. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PacketInSmallNodeIT {
  private static final int PAGES = 90;
  private static final int BYTES_OF_A_PAGE = 600_000;
  private static final String SMALL_HEAP = "-Xmx48m";

  @TempDir Path folder;

  @Test
  void a_node_with_48_mebibytes_makes_a_packet_of_a_document_of_54_megabytes() throws Exception {
    var scan = scan();
    assertThat(scan.length).isGreaterThan(51 << 20);
    var sha256 = Vaults.in(folder.resolve("vault")).store(scan, "application/pdf").sha256();

    var node =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                SMALL_HEAP,
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                SmallNode.class.getName(),
                folder.toString(),
                sha256)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var packet =
        node.inputReader()
            .lines()
            .filter(line -> line.startsWith("packet "))
            .findFirst()
            .map(line -> line.substring("packet ".length()));

    assertThat(node.waitFor()).isZero();
    assertThat(Vaults.in(folder.resolve("vault")).checked(packet.orElseThrow()).size())
        .isGreaterThan(51 << 20);
    try (var left = Files.list(folder)) {
      assertThat(left.map(path -> path.getFileName().toString())).containsExactly("vault");
    }
  }

  /** The node: everything that makes a packet, but the database. */
  static final class SmallNode {
    public static void main(String[] arguments) throws IOException {
      var folder = Path.of(arguments[0]);
      var vault = Vaults.in(folder.resolve("vault"));
      var scan =
          new SourceDocument(
              "scan",
              "Scanned chart",
              LocalDate.of(2026, 3, 2),
              PAGES,
              arguments[1],
              Optional.empty(),
              new KeptSource(() -> vault.checked(arguments[1])));
      var all = new Verdict[PAGES];
      Arrays.fill(all, Verdict.INCLUDE);
      var workbench =
          new Workbench(
              mock(StageRows.class),
              vault,
              Clock.systemUTC(),
              mock(PlatformTransactionManager.class));
      var maker =
          new PacketMaker(
              PrintedLetters::print, PrintedLetters.FACILITY, ScannedPages.NONE, folder);
      try (var workers = PdfWorkers.open(1, 256)) {
        var made =
            maker.make(
                new Orders().with(scan, all).order(),
                workbench.stages(Orders.REQUEST),
                Working.ALONE);
        if (!(made instanceof PacketMaker.Made.Finished finished)) {
          throw new IllegalStateException(String.valueOf(made));
        }
        try (var press = finished.press();
            var content = press.content()) {
          System.out.println(
              "packet " + vault.store(content, finished.sha256(), "application/pdf").sha256());
        }
      }
    }
  }

  /** Pages with a picture each that no packing makes smaller. */
  private static byte[] scan() throws IOException {
    var random = new Random(5);
    try (var document = new PDDocument()) {
      for (int i = 0; i < PAGES; i++) {
        var dots = new byte[BYTES_OF_A_PAGE];
        random.nextBytes(dots);
        var page = new PDPage(PDRectangle.LETTER);
        document.addPage(page);
        var image =
            new PDImageXObject(
                document,
                new java.io.ByteArrayInputStream(dots),
                (COSName) null,
                2000,
                2400,
                1,
                PDDeviceGray.INSTANCE);
        try (var content = new PDPageContentStream(document, page)) {
          content.drawImage(image, 0, 0, 612, 792);
        }
      }
      var out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }
}

package bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDFormContentStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/**
 * Makes whole charts of hundreds of pages, each of another mix of what charts are made of: notes in
 * an embedded font or in one of the standard ones, laboratory tables with ruled lines, letterheads
 * that all pages share, and scans with the hidden text of a recognition. The seed decides
 * everything.
 */
final class LongCharts {
  /** The name that stands in every chart and is to go from it. */
  static final String NAME = "Marchetti";

  private static final String FONT = "templates/layout/fonts/PublicSans_400Regular.ttf";
  private static final int MARGIN = 60;

  private final Random random;
  private final PacketSources.Pictures pictures = new PacketSources.Pictures(12, 4);

  /**
   * One chart.
   *
   * @param embedded share of notes in an embedded font, the others are in a standard one
   * @param tables share of pages that are laboratory tables
   * @param scans share of pages that are scans
   * @param named share of pages that bear the name
   */
  private record Chart(
      int pages, double embedded, double tables, double scans, double named, boolean letterhead) {}

  private static final List<Chart> CHARTS =
      List.of(
          new Chart(300, 1, 0, 0, 0.02, false),
          new Chart(400, 0, 0, 0, 1, false),
          new Chart(300, 1, 0, 0.3, 0.7, false),
          new Chart(500, 0, 0.8, 0, 1, true),
          new Chart(220, 0, 0, 1, 0.1, false),
          new Chart(1000, 1, 0.1, 0.05, 1, true),
          new Chart(800, 0.5, 0.2, 0.1, 0.3, true),
          new Chart(350, 0.7, 0.3, 0, 1, false),
          new Chart(260, 0.3, 0, 0.5, 0.05, true));

  private LongCharts(long seed) {
    random = new Random(seed);
  }

  /** All charts in a folder, made unless they are there. */
  static List<Path> in(Path folder) throws IOException {
    var files = new ArrayList<Path>();
    for (int i = 0; i < CHARTS.size(); i++) files.add(make(folder, i + 1, CHARTS.get(i)));
    return files;
  }

  /** One chart of so many pages with something of everything. */
  static Path of(Path folder, int pages) throws IOException {
    return make(folder, 1000 + pages, new Chart(pages, 0.7, 0.2, 0.05, 0.5, true));
  }

  private static Path make(Path folder, int number, Chart chart) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve(String.format("chart-%05d-%d.pdf", chart.pages, number));
    if (Files.exists(file)) return file;
    Path draft = folder.resolve("draft");
    new LongCharts(number).write(chart, draft);
    return Files.move(draft, file);
  }

  private void write(Chart chart, Path file) throws IOException {
    try (var document = new PDDocument();
        InputStream in = Files.newInputStream(Path.of(FONT))) {
      document.setDocumentId(1L);
      PDFont own = PDType0Font.load(document, in, true);
      PDFont plain = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
      PDFormXObject head = letterhead(document, plain);
      for (int i = 0; i < chart.pages; i++) {
        var page = new PDPage(PDRectangle.LETTER);
        document.addPage(page);
        String name = random.nextDouble() < chart.named ? NAME : "Sandoval";
        double kind = random.nextDouble();
        try (var ink = new PDPageContentStream(document, page)) {
          if (kind < chart.scans) {
            scan(document, ink, plain, name);
            continue;
          }
          if (chart.letterhead) ink.drawForm(head);
          PDFont font = random.nextDouble() < chart.embedded ? own : plain;
          title(ink, font, name, i + 1);
          if (kind < chart.scans + chart.tables) table(ink, font);
          else note(ink, font);
        }
      }
      document.save(file.toFile());
    }
  }

  private PDFormXObject letterhead(PDDocument document, PDFont font) throws IOException {
    var form = new PDFormXObject(document);
    form.setBBox(PDRectangle.LETTER);
    form.setResources(new org.apache.pdfbox.pdmodel.PDResources());
    PDImageXObject logo = pictures.logo(document);
    try (var ink = new PDFormContentStream(form)) {
      ink.drawImage(logo, 500, 740, 52, 40);
      ink.beginText();
      ink.setFont(font, 8);
      ink.newLineAtOffset(60, 30);
      ink.showText("Lakeside Community Hospital, 100 Harbor Road, Duluth MN 55802");
      ink.endText();
      ink.moveTo(MARGIN, 736);
      ink.lineTo(552, 736);
      ink.stroke();
    }
    return form;
  }

  private static void write(
      PDPageContentStream ink, PDFont font, float size, float x, float y, String text)
      throws IOException {
    ink.beginText();
    ink.setFont(font, size);
    ink.newLineAtOffset(x, y);
    ink.showText(text);
    ink.endText();
  }

  private void title(PDPageContentStream ink, PDFont font, String name, int page)
      throws IOException {
    String text = "Patient: " + name + ", Lucia   MRN 00417" + 1000 + "   page " + page;
    write(ink, font, 9, MARGIN, 742, text);
  }

  private void note(PDPageContentStream ink, PDFont font) throws IOException {
    ink.beginText();
    ink.setFont(font, 10.5f);
    ink.newLineAtOffset(MARGIN, 715);
    for (int line = 0; line < 45; line++) {
      if (random.nextInt(3) == 0) ink.showText(pictures.sentence(random, 13));
      else {
        // Word processors write every word by itself, with a correction before it.
        var parts = new ArrayList<Object>();
        for (String word : pictures.sentence(random, 13).split(" ")) {
          parts.add(word + " ");
          parts.add((float) random.nextInt(30));
        }
        ink.showTextWithPositioning(parts.toArray());
      }
      ink.newLineAtOffset(0, -14.4f);
    }
    ink.endText();
  }

  private void table(PDPageContentStream ink, PDFont font) throws IOException {
    for (int row = 0; row < 40; row++) {
      float y = 700 - row * 16;
      ink.addRect(MARGIN, y - 4, 490, 16);
      ink.stroke();
      for (int column = 0; column < 5; column++) {
        float x = MARGIN + 4 + column * 98;
        ink.moveTo(x - 4, y - 4);
        ink.lineTo(x - 4, y + 12);
        ink.stroke();
        String cell =
            column == 0
                ? pictures.sentence(random, 2)
                : String.format("%d.%d mmol/L", random.nextInt(200), random.nextInt(10));
        write(ink, font, 9, x, y, cell);
      }
    }
  }

  private void scan(PDDocument document, PDPageContentStream ink, PDFont font, String name)
      throws IOException {
    ink.drawImage(pictures.scan(document, random), 0, 0, 612, 792);
    ink.beginText();
    ink.setRenderingMode(RenderingMode.NEITHER);
    ink.setFont(font, 10);
    ink.newLineAtOffset(43, 734);
    ink.showText("Patient " + name + " " + pictures.sentence(random, 8));
    for (int line = 1; line < 22; line++) {
      ink.newLineAtOffset(0, -17.3f);
      ink.showText(pictures.sentence(random, 10));
    }
    ink.endText();
  }
}

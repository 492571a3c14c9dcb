package bench;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * Makes charts to be put into packets: of ten documents of ten pages five are typed with an
 * embedded font, four are 200 dpi scans in G4, one is 150 dpi JPEG. The seed decides everything.
 * Scans are drawn a few times and told apart by bytes behind their end, because drawing thousands
 * would take longer than the bench; no two streams of pictures are equal.
 */
final class PacketSources {
  private static final int PAGES = 10;
  private static final String FONT = "templates/layout/fonts/PublicSans_400Regular.ttf";
  private static final String[] WORDS =
      ("patient denies chest pain and reports sleeping well since the last visit blood pressure"
              + " was taken twice results are within expected limits continue current dose follow"
              + " up in six weeks with laboratory work before the appointment Assessment Plan"
              + " History Exam 120/80 98.6 mg daily")
          .split(" ");

  private final Random random = new Random(4);
  private final List<byte[]> scans = new ArrayList<>();
  private final List<byte[]> photographs = new ArrayList<>();
  private long mark;

  /** Files in a folder, made unless they are there. */
  static List<Path> of(Path folder, int documents) throws IOException {
    Files.createDirectories(folder);
    var sources = new PacketSources();
    var files = new ArrayList<Path>();
    for (int i = 0; i < documents; i++) {
      Path file = folder.resolve(String.format("%05d.pdf", i));
      files.add(file);
      if (Files.notExists(file)) {
        if (sources.scans.isEmpty()) sources.draw();
        Path draft = folder.resolve("draft");
        sources.write(i, draft);
        Files.move(draft, file);
      }
    }
    return files;
  }

  private void draw() throws IOException {
    for (int i = 0; i < 24; i++) scans.add(scan());
    for (int i = 0; i < 8; i++) photographs.add(photograph());
  }

  private void write(int number, Path file) throws IOException {
    try (var document = new PDDocument()) {
      document.setDocumentId((long) number);
      int kind = number % 10;
      if (kind < 5) typed(document);
      else for (int i = 0; i < PAGES; i++) picture(document, kind == 9);
      document.save(file.toFile());
    }
  }

  private void typed(PDDocument document) throws IOException {
    PDFont font;
    try (InputStream in = Files.newInputStream(Path.of(FONT))) {
      font = PDType0Font.load(document, in, true);
    }
    for (int i = 0; i < PAGES; i++) {
      var page = new PDPage(PDRectangle.LETTER);
      document.addPage(page);
      try (var ink = new PDPageContentStream(document, page)) {
        ink.beginText();
        ink.setFont(font, 10.5f);
        ink.newLineAtOffset(60, 730);
        for (int line = 0; line < 46; line++) {
          ink.showText(sentence(14));
          ink.newLineAtOffset(0, -14.2f);
        }
        ink.endText();
      }
    }
  }

  private String sentence(int words) {
    var text = new StringBuilder();
    for (int i = 0; i < words; i++) text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
    return text.toString();
  }

  private void picture(PDDocument document, boolean colour) throws IOException {
    var pool = colour ? photographs : scans;
    byte[] bytes = unlike(pool.get(random.nextInt(pool.size())), colour);
    var page = new PDPage(PDRectangle.LETTER);
    document.addPage(page);
    PDImageXObject image =
        colour ? JPEGFactory.createFromByteArray(document, bytes) : scanOf(document, bytes);
    try (var ink = new PDPageContentStream(document, page)) {
      ink.drawImage(image, 0, 0, 612, 792);
    }
  }

  /** The same picture in other bytes. */
  private byte[] unlike(byte[] picture, boolean colour) {
    mark++;
    if (!colour) return ByteBuffer.allocate(picture.length + 8).put(picture).putLong(mark).array();
    // A comment segment behind the start of the JPEG.
    return ByteBuffer.allocate(picture.length + 12)
        .put(picture, 0, 2)
        .putShort((short) 0xFFFE)
        .putShort((short) 10)
        .putLong(mark)
        .put(picture, 2, picture.length - 2)
        .array();
  }

  private static PDImageXObject scanOf(PDDocument document, byte[] g4) throws IOException {
    COSStream stream = document.getDocument().createCOSStream();
    try (var out = stream.createRawOutputStream()) {
      out.write(g4);
    }
    stream.setItem(COSName.TYPE, COSName.XOBJECT);
    stream.setItem(COSName.SUBTYPE, COSName.IMAGE);
    stream.setItem(COSName.FILTER, COSName.CCITTFAX_DECODE);
    var settings = new org.apache.pdfbox.cos.COSDictionary();
    settings.setInt(COSName.K, -1);
    settings.setInt(COSName.COLUMNS, 1700);
    settings.setInt(COSName.ROWS, 2200);
    stream.setItem(COSName.DECODE_PARMS, settings);
    stream.setInt(COSName.WIDTH, 1700);
    stream.setInt(COSName.HEIGHT, 2200);
    stream.setInt(COSName.BITS_PER_COMPONENT, 1);
    stream.setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
    return new PDImageXObject(new org.apache.pdfbox.pdmodel.common.PDStream(stream), null);
  }

  private byte[] scan() throws IOException {
    var image = new BufferedImage(1700, 2200, BufferedImage.TYPE_BYTE_BINARY);
    Graphics2D ink = paper(image, 28);
    ink.setColor(Color.BLACK);
    for (int i = 0; i < 900; i++) ink.fillRect(random.nextInt(1700), random.nextInt(2200), 2, 1);
    ink.dispose();
    try (var document = new PDDocument()) {
      PDImageXObject made = CCITTFactory.createFromImage(document, image);
      try (InputStream in = made.getCOSObject().createRawInputStream()) {
        return in.readAllBytes();
      }
    }
  }

  private byte[] photograph() throws IOException {
    var image = new BufferedImage(1275, 1650, BufferedImage.TYPE_INT_RGB);
    paper(image, 22).dispose();
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "jpg", bytes);
    return bytes.toByteArray();
  }

  private Graphics2D paper(BufferedImage image, int size) {
    Graphics2D ink = image.createGraphics();
    ink.setColor(Color.WHITE);
    ink.fillRect(0, 0, image.getWidth(), image.getHeight());
    ink.setColor(Color.DARK_GRAY);
    ink.setFont(new Font(Font.SERIF, Font.PLAIN, size));
    for (int line = 0; line < 22; line++) ink.drawString(sentence(11), 120, 160 + line * 48);
    return ink;
  }

  /** The same pictures for other benches; drawn when the first is wanted. */
  static final class Pictures {
    private final int scans;
    private final int photographs;
    private final PacketSources sources = new PacketSources();

    Pictures(int scans, int photographs) {
      this.scans = scans;
      this.photographs = photographs;
    }

    String sentence(Random chance, int words) {
      var text = new StringBuilder();
      for (int i = 0; i < words; i++) text.append(WORDS[chance.nextInt(WORDS.length)]).append(' ');
      return text.toString().strip();
    }

    /** A page as a fax or as a camera gives it, of other bytes each time. */
    PDImageXObject scan(PDDocument document, Random chance) throws IOException {
      while (sources.scans.size() < scans) sources.scans.add(sources.scan());
      while (sources.photographs.size() < photographs)
        sources.photographs.add(sources.photograph());
      boolean colour = chance.nextInt(4) == 0;
      var pool = colour ? sources.photographs : sources.scans;
      byte[] bytes = sources.unlike(pool.get(chance.nextInt(pool.size())), colour);
      return colour ? JPEGFactory.createFromByteArray(document, bytes) : scanOf(document, bytes);
    }

    PDImageXObject logo(PDDocument document) throws IOException {
      var image = new BufferedImage(130, 100, BufferedImage.TYPE_INT_RGB);
      sources.paper(image, 20).dispose();
      var bytes = new ByteArrayOutputStream();
      ImageIO.write(image, "jpg", bytes);
      return JPEGFactory.createFromByteArray(document, bytes.toByteArray());
    }
  }
}

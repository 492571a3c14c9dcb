package org.custodian.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.custodian.pdf.content.TextLayer;
import org.custodian.pdf.file.PdfOutput;

/**
 * Puts what was read in the picture of a finished page over it, as text that nobody sees. What is
 * black in that picture was not read, so it cannot be in it.
 */
final class ReadLayer {
  /** How much of a line's height stands below its baseline. */
  private static final double BELOW = 0.2;

  private ReadLayer() {}

  /**
   * @param black boxes of the page; a program takes an edge of one for a letter now and then
   */
  static void put(
      COSDictionary page, ScanReading reading, List<Rectangle2D> black, PdfOutput output)
      throws IOException {
    List<TextLayer.Letter> letters = letters(reading, black);
    if (letters.isEmpty()) return;
    var layer = new TextLayer(output);
    byte[] content = layer.letters(letters);
    COSDictionary fonts = layer.fonts();
    var resources = (COSDictionary) page.getDictionaryObject(COSName.RESOURCES);
    var names = new COSDictionary();
    if (resources.getDictionaryObject(COSName.FONT) instanceof COSDictionary own) names.addAll(own);
    String renamed = renamed(content, fonts, names);
    resources.setItem(COSName.FONT, names);
    var contents = new COSArray();
    COSBase first = page.getItem(COSName.CONTENTS);
    // Whatever state the page's own content leaves behind must not move the words.
    contents.add(stream(output, "q\n"));
    if (first != null) contents.add(first);
    contents.add(stream(output, "Q\n" + renamed));
    page.setItem(COSName.CONTENTS, contents);
  }

  private static COSBase stream(PdfOutput output, String operators) throws IOException {
    return output.addDeflated(new COSDictionary(), operators.getBytes(StandardCharsets.US_ASCII));
  }

  /** The layer's fonts have names that a page's own fonts may have, too. */
  private static String renamed(byte[] content, COSDictionary fonts, COSDictionary names) {
    String text = new String(content, StandardCharsets.US_ASCII);
    for (COSName name : fonts.keySet()) {
      int number = 1;
      while (names.containsKey(COSName.getPDFName("Read" + number))) number++;
      names.setItem(COSName.getPDFName("Read" + number), fonts.getItem(name));
      text = text.replace("/" + name.getName() + " 1 Tf", "/Read" + number + " 1 Tf");
    }
    return text;
  }

  private static List<TextLayer.Letter> letters(ScanReading reading, List<Rectangle2D> black) {
    Map<Integer, Box> lines =
        reading.words().stream().collect(Collectors.toMap(Word::line, Word::box, Box::union));
    var letters = new ArrayList<TextLayer.Letter>();
    for (Word word : reading.words()) {
      Rectangle2D place = Boxes.rectangle(word.box());
      if (black.stream().anyMatch(place::intersects)) continue;
      Box line = lines.getOrDefault(word.line(), word.box());
      boolean along = reading.direction() % 180 == 0;
      double own = along ? word.box().height() : word.box().width();
      double all = along ? line.height() : line.width();
      // A line that runs aslant is much higher than its words.
      Box level = all > 2 * own ? word.box() : line;
      for (int i = 0; i < word.text().length(); i++) {
        if (Character.isSurrogate(word.text().charAt(i))) continue;
        String text = word.text().substring(i, i + 1);
        var transform = place(word.letters().get(i), level, reading.direction());
        letters.add(new TextLayer.Letter(text, transform));
      }
    }
    return letters;
  }

  private static AffineTransform place(Box letter, Box line, int direction) {
    boolean along = direction % 180 == 0;
    double width = along ? letter.width() : letter.height();
    double height = along ? line.height() : line.width();
    double base = BELOW * height;
    var place =
        switch (direction) {
          case 90 -> AffineTransform.getTranslateInstance(line.x2() - base, letter.y1());
          case 180 -> AffineTransform.getTranslateInstance(letter.x2(), line.y2() - base);
          case 270 -> AffineTransform.getTranslateInstance(line.x1() + base, letter.y2());
          default -> AffineTransform.getTranslateInstance(letter.x1(), line.y1() + base);
        };
    place.rotate(Math.toRadians(direction));
    place.scale(width, height);
    return place;
  }
}

package bench;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.custodian.pdf.Box;
import org.custodian.pdf.Matching;
import org.custodian.pdf.PageFrame;
import org.custodian.pdf.PageResult;
import org.custodian.pdf.PdfReader;
import org.custodian.pdf.TermSearch;

/** Judges a redacted file by readers that know nothing of how it was made. */
final class RedactJudge {
  private static final int DPI = 50;
  private static final int MAX_PAGES = 3;
  private static final int DIFFERENT = 64;
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern DIRECTION =
      Pattern.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]");

  private RedactJudge() {}

  static boolean goneForOurReader(byte[] pdf, String term) {
    return TermSearch.find(PdfReader.text(pdf), term, Matching.ANYWHERE).isEmpty();
  }

  static boolean gone(String text, String term) {
    String folded = folded(text.replaceAll("[-\u00ad\u2010]\\s*\\n\\s*", ""));
    return !folded.contains(folded(term));
  }

  /**
   * Words of the source that are gone and have no part in the term: those that pdftotext finds in
   * neither of its two orders of reading. The order of columns guesses where a line ends, and joins
   * what stands on both sides of a gap; the order of the file guesses elsewhere.
   */
  static int wordsLost(RedactJob job, String after, Path out) throws IOException {
    Map<String, Integer> lost = missing(job.text(), after, job.term());
    if (lost.isEmpty()) return 0;
    Map<String, Integer> again = missing(inFileOrder(job.file()), inFileOrder(out), job.term());
    lost.replaceAll((word, count) -> Math.min(count, again.getOrDefault(word, 0)));
    return lost.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The same in the order of columns alone, where a word that was joined to another counts. */
  static int wordsLostOrJoined(String before, String after, String term) {
    return missing(before, after, term).values().stream().mapToInt(Integer::intValue).sum();
  }

  private static String inFileOrder(Path pdf) throws IOException {
    return Programs.text("pdftotext", "-q", "-raw", pdf.toString(), "-");
  }

  private static Map<String, Integer> missing(String before, String after, String term) {
    Map<String, Integer> counts = new HashMap<>();
    for (String word : words(before)) counts.merge(word, 1, Integer::sum);
    for (String word : words(after)) counts.merge(word, -1, Integer::sum);
    String gone = folded(term);
    broken(before, gone).forEach(word -> counts.merge(word, -1, Integer::sum));
    counts
        .entrySet()
        .removeIf(
            entry -> {
              String word = folded(entry.getKey());
              return entry.getValue() <= 0 || word.isEmpty() || partOf(word, gone);
            });
    return counts;
  }

  // The reader puts marks of direction around what it turned; none of them is on the page.
  private static String[] words(String text) {
    return SPACE.split(DIRECTION.matcher(text).replaceAll(""));
  }

  /** Words at the end of a line and at the beginning of the next that hold the term together. */
  private static List<String> broken(String text, String term) {
    var found = new ArrayList<String>();
    String end = "";
    for (String line : text.split("[\\n\\f]")) {
      String[] words = words(line.strip());
      if (words[0].isEmpty()) continue;
      String first = folded(end.replaceAll("[-\u00ad\u2010]$", ""));
      boolean across =
          IntStream.range(1, term.length())
              .anyMatch(
                  at ->
                      first.endsWith(term.substring(0, at))
                          && folded(words[0]).startsWith(term.substring(at)));
      if (across) found.addAll(List.of(end, words[0]));
      end = words[words.length - 1];
    }
    return found;
  }

  // A term that is broken over two lines takes a word of each.
  private static boolean partOf(String word, String term) {
    if (word.contains(term)) return true;
    String letters = word.replaceAll("[^\\p{L}\\p{N}]", "");
    return !letters.isEmpty() && (term.startsWith(letters) || term.endsWith(letters));
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }

  /** The largest share of pixels of a page that differ outside of the boxes; of touched pages. */
  static double changedOutside(
      Path before, Path after, List<PageFrame> frames, List<PageResult> pages) throws IOException {
    double worst = 0;
    int looked = 0;
    for (PageResult page : pages) {
      if (page.blackened().isEmpty() || looked++ == MAX_PAGES) continue;
      BufferedImage one = drawn(before, page.sourcePage());
      BufferedImage other = drawn(after, page.outputPage());
      if (one == null || other == null) return 1;
      worst = Math.max(worst, changed(one, other, frames.get(page.sourcePage() - 1), page));
      if (looked == MAX_PAGES) break;
    }
    return worst;
  }

  private static BufferedImage drawn(Path pdf, int page) throws IOException {
    Path picture = Files.createTempFile("bench", "");
    try {
      String number = String.valueOf(page);
      Programs.bytes(
          "pdftoppm",
          "-q",
          "-cropbox",
          "-png",
          "-singlefile",
          "-r",
          String.valueOf(DPI),
          "-f",
          number,
          "-l",
          number,
          pdf.toString(),
          picture.toString());
      Path png = Path.of(picture + ".png");
      if (!Files.exists(png)) return null;
      var image = ImageIO.read(new ByteArrayInputStream(Files.readAllBytes(png)));
      Files.delete(png);
      return image;
    } finally {
      Files.deleteIfExists(picture);
    }
  }

  private static double changed(
      BufferedImage one, BufferedImage other, PageFrame frame, PageResult page) {
    if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) return 1;
    var boxes = page.blackened().stream().map(box -> shown(box, frame)).toList();
    long different = 0;
    for (int y = 0; y < one.getHeight(); y++)
      for (int x = 0; x < one.getWidth(); x++)
        if (apart(one.getRGB(x, y), other.getRGB(x, y)) && !near(boxes, x, y, one)) different++;
    return different / (double) ((long) one.getWidth() * one.getHeight());
  }

  /** A box as it is shown, with the page's visible part from 0 to 1, from the upper left. */
  private static Box shown(Box box, PageFrame frame) {
    Box crop = frame.cropBox();
    double x1 = (box.x1() - crop.x1()) / crop.width();
    double x2 = (box.x2() - crop.x1()) / crop.width();
    double y1 = (crop.y2() - box.y2()) / crop.height();
    double y2 = (crop.y2() - box.y1()) / crop.height();
    return switch (frame.rotation()) {
      case 90 -> Box.between(1 - y2, x1, 1 - y1, x2);
      case 180 -> Box.between(1 - x2, 1 - y2, 1 - x1, 1 - y1);
      case 270 -> Box.between(y1, 1 - x2, y2, 1 - x1);
      default -> Box.between(x1, y1, x2, y2);
    };
  }

  // Two pixels around a box are its own, since edges are smoothed.
  private static boolean near(List<Box> boxes, int x, int y, BufferedImage image) {
    double width = image.getWidth();
    double height = image.getHeight();
    for (Box box : boxes)
      if (x >= box.x1() * width - 2
          && x <= box.x2() * width + 2
          && y >= box.y1() * height - 2
          && y <= box.y2() * height + 2) return true;
    return false;
  }

  private static boolean apart(int one, int other) {
    for (int shift = 0; shift <= 16; shift += 8)
      if (Math.abs((one >> shift & 255) - (other >> shift & 255)) > DIFFERENT) return true;
    return false;
  }
}

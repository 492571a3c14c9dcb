package org.custodian.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.custodian.pdf.file.SourceFile;
import org.custodian.pdf.ocr.ReadWord;
import org.custodian.pdf.ocr.ReadingFailed;
import org.custodian.pdf.ocr.Tesseract;
import org.custodian.pdf.ocr.Transcript;

/**
 * Reads pages that are pictures, by the program tesseract where it is installed. Without it such a
 * page cannot be searched, and everything that asks is told so.
 */
public final class ScanReader {
  /** In place of a program's path: the one on PATH, if there is one. */
  public static final String AUTO = "auto";

  /** In place of a program's path: none. */
  public static final String OFF = "off";

  /** Whether pages can be read, and if not, why. */
  public enum State {
    READY("Scanned pages are read by the program tesseract."),
    SWITCHED_OFF("Scanned pages are not read: that is switched off."),
    NOT_INSTALLED("Scanned pages cannot be read: the program tesseract is not installed."),
    LANGUAGE_MISSING("Scanned pages cannot be read: tesseract lacks one of the languages set.");

    private final String sentence;

    State(String sentence) {
      this.sentence = sentence;
    }

    public String sentence() {
      return sentence;
    }
  }

  private final Optional<Tesseract> program;
  private final State state;

  private ScanReader(Optional<Tesseract> program, State state) {
    this.program = program;
    this.state = state;
  }

  /** Reads nothing. */
  public static ScanReader off() {
    return new ScanReader(Optional.empty(), State.SWITCHED_OFF);
  }

  /**
   * @param program a path, or {@link #AUTO}, or {@link #OFF}
   * @param languages names of tesseract's models with a plus between them, such as eng+spa
   * @throws IllegalArgumentException if the languages have another form
   */
  public static ScanReader of(String program, String languages) {
    if (program.equals(OFF)) return off();
    Optional<Path> found =
        program.equals(AUTO)
            ? Tesseract.onPath()
            : Optional.of(Path.of(program)).filter(Files::isExecutable);
    if (found.isEmpty()) return new ScanReader(Optional.empty(), State.NOT_INSTALLED);
    var tesseract = Tesseract.at(found.orElseThrow(), languages);
    return tesseract.missing().isEmpty()
        ? new ScanReader(Optional.of(tesseract), State.READY)
        : new ScanReader(Optional.empty(), State.LANGUAGE_MISSING);
  }

  public State state() {
    return state;
  }

  public boolean ready() {
    return state == State.READY;
  }

  /**
   * The words that stand in the picture of a page, whatever text the file has there.
   *
   * @param page from 1
   * @throws ScanUnread if the page cannot be drawn whole, or the program gives no answer
   * @throws PdfRefused if the file cannot be worked with
   */
  public ScanReading read(byte[] pdf, int page) {
    return read(page, picture(pdf, page));
  }

  /** The same for a file that is open already; it stays open. */
  public ScanReading read(PdfFile pdf, int page) {
    return read(page, picture(pdf, page));
  }

  static ScanPicture picture(byte[] pdf, int page) {
    return picture(new PdfJob.Scan(pdf, page));
  }

  static ScanPicture picture(PdfJob page) {
    try {
      PdfAnswer answer = PdfWorkers.run(page);
      if (answer instanceof PdfAnswer.NotDrawn not) throw new ScanUnread(not.because());
      return ((PdfAnswer.Scanned) answer).picture();
    } catch (PdfRefused tooMuch) {
      throw new ScanUnread(Obstacle.CANNOT_BE_DRAWN);
    }
  }

  static ScanPicture picture(PdfFile pdf, int page) {
    try {
      return pdf.look(file -> whole(file, page))
          .orElseThrow(() -> new ScanUnread(Obstacle.UNREADABLE_IMAGE));
    } catch (PdfRefused tooMuch) {
      throw new ScanUnread(Obstacle.CANNOT_BE_DRAWN);
    }
  }

  private static Optional<ScanPicture> whole(SourceFile file, int page) throws IOException {
    try {
      return Optional.of(ScanPicture.of(file, page));
    } catch (PictureMissing missing) {
      return Optional.empty();
    }
  }

  ScanReading read(int page, ScanPicture picture) {
    return read(page, picture, picture.rotation());
  }

  /**
   * @param towards the direction in which lines are expected, as in {@link ScanReading#direction}
   */
  ScanReading read(int page, ScanPicture picture, int towards) {
    if (program.isEmpty()) throw new ScanUnread(Obstacle.CANNOT_BE_SEARCHED);
    try {
      int first = Math.floorMod(towards - picture.rotation(), 360) / 90;
      Transcript read = program.orElseThrow().read(picture.picture(), picture.dpi(), first);
      int direction = Math.floorMod(picture.rotation() + 90 * read.quarters(), 360);
      var words = new ArrayList<Word>();
      for (ReadWord word : read.words()) words.add(word(page, word, read, picture, direction));
      return new ScanReading(words, direction, read.sure(), picture.sha256());
    } catch (ReadingFailed noAnswer) {
      throw new ScanUnread(Obstacle.CANNOT_BE_SEARCHED);
    }
  }

  private static Word word(
      int page, ReadWord word, Transcript read, ScanPicture picture, int direction) {
    var letters = new ArrayList<Box>();
    int count = word.text().length();
    double step = (word.right() - word.left()) / (double) count;
    for (int i = 0; i < count; i++) {
      double left = (word.left() + i * step) / read.width();
      double right = (word.left() + (i + 1) * step) / read.width();
      double top = word.top() / (double) read.height();
      double bottom = word.bottom() / (double) read.height();
      letters.add(onPage(left, top, right, bottom, direction, picture.cropBox()));
    }
    Box all = letters.stream().reduce(Box::union).orElseThrow();
    return new Word(page, word.line(), word.text(), all, List.copyOf(letters));
  }

  /**
   * From shares of the turned picture, counted from its upper left, to the page. A page that was
   * turned clockwise by a quarter has its left edge on top.
   */
  private static Box onPage(
      double left, double top, double right, double bottom, int turned, Box page) {
    double[] one = unturned(left, 1 - bottom, turned);
    double[] other = unturned(right, 1 - top, turned);
    return Box.between(
        page.x1() + one[0] * page.width(),
        page.y1() + one[1] * page.height(),
        page.x1() + other[0] * page.width(),
        page.y1() + other[1] * page.height());
  }

  /** Both count from the lower left, to the right and upwards. */
  private static double[] unturned(double x, double y, int turned) {
    return switch (turned) {
      case 90 -> new double[] {1 - y, x};
      case 180 -> new double[] {1 - x, 1 - y};
      case 270 -> new double[] {y, 1 - x};
      default -> new double[] {x, y};
    };
  }
}

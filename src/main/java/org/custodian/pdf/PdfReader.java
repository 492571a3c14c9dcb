package org.custodian.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.custodian.pdf.content.PageReader;
import org.custodian.pdf.content.Sight;
import org.custodian.pdf.file.SourceFile;
import org.custodian.pdf.file.SourcePage;

/** Takes a first look at files and reads their words. */
public final class PdfReader {
  private PdfReader() {}

  /** Whether the file can be worked with, how many pages it has and what it hides. */
  public static Inspection inspect(byte[] pdf) {
    return inspect(pdf, "");
  }

  /**
   * The same for a file that may be locked.
   *
   * @param password the reader's or the owner's; empty for none
   */
  public static Inspection inspect(byte[] pdf, String password) {
    try {
      return ((PdfAnswer.Inspected) PdfWorkers.run(new PdfJob.Inspect(pdf, password))).inspection();
    } catch (PdfRefused refused) {
      return new Inspection.Refused(refused.reason());
    }
  }

  static Inspection inspectHere(byte[] pdf, String password) {
    try {
      return Guarded.run(() -> look(pdf, password));
    } catch (PdfRefused refused) {
      return new Inspection.Refused(refused.reason());
    }
  }

  /**
   * The words of every page in reading order, with exact boxes. A page whose content cannot be
   * decoded has none and counts as a picture.
   *
   * @throws PdfRefused if the file cannot be read safely
   */
  public static List<PageText> text(byte[] pdf) {
    return ((PdfAnswer.Words) PdfWorkers.run(new PdfJob.Read(pdf))).pages();
  }

  static List<PageText> textHere(byte[] pdf) {
    return Guarded.run(
        () -> {
          try (SourceFile file = SourceFile.open(pdf)) {
            return text(file);
          }
        });
  }

  /**
   * The same for a file that is open already; it stays open.
   *
   * @throws PdfRefused if the file cannot be read safely
   */
  public static List<PageText> text(PdfFile pdf) {
    return pdf.look(PdfReader::text);
  }

  /**
   * Which pages have to be read in their picture if somebody wants to know all their words: those
   * that are mostly a picture, whatever text lies over it, and those whose letters say nothing.
   *
   * @throws PdfRefused if the file cannot be read safely
   */
  public static List<Integer> pictures(byte[] pdf) {
    return ((PdfAnswer.Pages) PdfWorkers.run(new PdfJob.Pictures(pdf))).pages();
  }

  static List<Integer> picturesHere(byte[] pdf) {
    return Guarded.run(
        () -> {
          try (SourceFile file = SourceFile.open(pdf)) {
            var reader = new PageReader(file);
            return file.pages().stream()
                .filter(page -> picture(reader, page))
                .map(SourcePage::number)
                .toList();
          }
        });
  }

  private static boolean picture(PageReader reader, SourcePage page) {
    try {
      Sight sight = reader.look(page);
      return Words.mostlyPicture(page, sight) || !Words.searchable(page, sight);
    } catch (IOException undecodable) {
      return true;
    }
  }

  private static Inspection look(byte[] pdf, String password) {
    try (SourceFile file = SourceFile.open(pdf, password)) {
      var found = new NoticedPages();
      var unseen = new UnseenWords(file, found);
      var words = new HashSet<String>();
      var reader = new PageReader(file);
      // Bombs show themselves only when the pages are followed.
      for (SourcePage page : file.pages()) {
        PageText text = look(reader, page, unseen);
        text.words().forEach(word -> words.add(Notices.plain(word.text())));
      }
      unseen.look();
      Notices.of(file, pdf, found, words);
      return new Inspection.Readable(file.pages().size(), found.notices(), found.pages());
    }
  }

  private static PageText look(PageReader reader, SourcePage page, UnseenWords unseen) {
    try {
      Sight sight = reader.look(page);
      PageText text = Words.of(page, sight);
      unseen.add(page, sight, text);
      return text;
    } catch (IOException undecodable) {
      return Words.unreadable(page);
    }
  }

  static List<PageText> text(SourceFile file) {
    var reader = new PageReader(file);
    var result = new ArrayList<PageText>();
    for (SourcePage page : file.pages()) result.add(text(reader, page));
    return result;
  }

  static PageText text(PageReader reader, SourcePage page) {
    try {
      return Words.of(page, reader.look(page));
    } catch (IOException undecodable) {
      return Words.unreadable(page);
    }
  }
}

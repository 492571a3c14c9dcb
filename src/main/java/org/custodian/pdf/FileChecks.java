package org.custodian.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessRead;
import org.custodian.pdf.content.Traces;
import org.custodian.pdf.file.KeyWalk;
import org.custodian.pdf.file.SourceFile;

/** Checks that concern a file as a whole. */
final class FileChecks {
  private static final String TABLE = "\nstartxref\n";
  private static final int WINDOW = 1 << 20;

  private FileChecks() {}

  static List<Proof.Check> of(SourceFile file, RandomAccessRead bytes, LeakPlan plan)
      throws IOException {
    COSDictionary trailer = file.document().getDocument().getTrailer();
    KeyWalk walk = KeyWalk.from(trailer);
    int listed = file.document().getDocument().getXrefTable().size();
    var checks = new ArrayList<Proof.Check>();
    checks.add(oneRevision(bytes));
    checks.add(
        check(
            "Every object of the file is used",
            listed == walk.objects(),
            listed + " listed, " + walk.objects() + " used"));
    int strange = walk.strangeKeys() + walk.strangeStrings();
    checks.add(check("Only allowed keys and strings", strange == 0, strange + " others"));
    int pages = file.pages().size();
    checks.add(
        check(
            "The number of pages is as expected",
            pages == plan.pages() && file.statedPages() == pages,
            pages + " of " + plan.pages()));
    checks.add(descriptions(file, trailer, plan));
    return checks;
  }

  private static Proof.Check check(String name, boolean passed, String measured) {
    return new Proof.Check(name, passed, List.of(), measured);
  }

  /** Read in windows that overlap, so that its size costs no memory. */
  private static Proof.Check oneRevision(RandomAccessRead bytes) throws IOException {
    int tables = 0;
    for (long from = 0; from < bytes.length(); from += WINDOW) {
      String text = text(bytes, from, WINDOW + TABLE.length() - 1);
      for (int at = text.indexOf(TABLE); at >= 0; at = text.indexOf(TABLE, at + 1)) tables++;
    }
    boolean whole =
        text(bytes, 0, 5).equals("%PDF-")
            && text(bytes, Math.max(0, bytes.length() - 7), 7).equals("\n%%EOF\n");
    return check(
        "One revision, nothing before and after it", tables == 1 && whole, tables + " tables");
  }

  private static String text(RandomAccessRead bytes, long from, int most) throws IOException {
    byte[] window = new byte[(int) Math.min(most, bytes.length() - from)];
    bytes.seek(from);
    int filled = 0;
    while (filled < window.length) {
      int read = bytes.read(window, filled, window.length - filled);
      if (read <= 0) break;
      filled += read;
    }
    return new String(window, 0, filled, StandardCharsets.ISO_8859_1);
  }

  /** Titles, bookmarks and labels belong to no page, so no term may stand in them at all. */
  private static Proof.Check descriptions(SourceFile file, COSDictionary trailer, LeakPlan plan) {
    List<String> terms = plan.banned().stream().flatMap(b -> b.terms().stream()).toList();
    var traces = new Traces(terms);
    for (COSName key : List.of(COSName.INFO)) {
      var value = trailer.getDictionaryObject(key);
      if (value != null) traces.search(value);
    }
    var rest = new COSDictionary(file.catalog());
    rest.removeItem(COSName.PAGES);
    withoutTargets(rest, traces);
    return check(
        "No banned term in titles, bookmarks and labels",
        traces.found() == 0,
        traces.found() + " of " + traces.searched());
  }

  // Bookmarks lead back to pages, which are searched by themselves.
  private static void withoutTargets(COSDictionary catalog, Traces traces) {
    var outline = catalog.getDictionaryObject(COSName.OUTLINES);
    catalog.removeItem(COSName.OUTLINES);
    traces.search(catalog);
    var item = outline instanceof COSDictionary top ? top.getDictionaryObject(COSName.FIRST) : null;
    for (int i = 0; i < 100_000 && item instanceof COSDictionary bookmark; i++) {
      var title = bookmark.getDictionaryObject(COSName.TITLE);
      if (title != null) traces.search(title);
      item = bookmark.getDictionaryObject(COSName.NEXT);
    }
  }
}

package org.custodian.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.custodian.pdf.file.Allowance;
import org.custodian.pdf.file.SourceFile;
import org.custodian.pdf.file.SourcePage;

/**
 * Shows that a packet with codes on its boxes is the one without them, whose leak check passed, and
 * the codes: each page draws the same, and after it the codes that were ordered, to the byte.
 */
public final class CodesCheck {
  private static final String NAME = "Nothing but the ordered codes was added to the proven file";

  private CodesCheck() {}

  /**
   * @param proven without codes
   * @param coded the same plan written with them
   * @param codes by page of the whole packet, from 1
   */
  public static Proof.Check made(byte[] proven, byte[] coded, List<BoxCode> codes) {
    return Guarded.run(
        () -> {
          try (SourceFile one = SourceFile.open(proven);
              SourceFile other = SourceFile.open(coded)) {
            return made(one, other, codes);
          }
        });
  }

  /** The same for files that lie enciphered. */
  static Proof.Check made(CoveredFile proven, CoveredFile coded, List<BoxCode> codes) {
    return Guarded.run(
        () -> {
          try (SourceFile one = SourceFile.open(proven.access());
              SourceFile other = SourceFile.open(coded.access())) {
            Allowance.grow(2 * one.pages().size() * PressWork.BYTES_OF_A_PAGE);
            return made(one, other, codes);
          }
        });
  }

  private static Proof.Check made(SourceFile one, SourceFile other, List<BoxCode> codes)
      throws IOException {
    boolean alike = one.pages().size() == other.pages().size();
    var failed = alike ? different(one, other, codes) : List.<Integer>of();
    var measured = codes.size() + " codes, " + other.pages().size() + " pages compared";
    return new Proof.Check(NAME, alike && failed.isEmpty(), failed, measured);
  }

  private static List<Integer> different(SourceFile one, SourceFile other, List<BoxCode> codes)
      throws IOException {
    var failed = new ArrayList<Integer>();
    var byPage = codes.stream().collect(Collectors.groupingBy(BoxCode::page));
    for (SourcePage page : one.pages()) {
      int number = page.number();
      var here = byPage.getOrDefault(number, List.of());
      SourcePage after = other.pages().get(number - 1);
      String due = content(page) + "\n" + CodeStamp.content(page, here);
      boolean same =
          due.stripTrailing().equals(content(after))
              && frame(page.dictionary()).equals(frame(after.dictionary()));
      if (!same) failed.add(number);
    }
    return failed;
  }

  private static String content(SourcePage page) throws IOException {
    try (InputStream drawn = new PDPage(page.dictionary()).getContents()) {
      return new String(drawn.readAllBytes(), StandardCharsets.ISO_8859_1).stripTrailing();
    }
  }

  /** What else a page has: its size and turn, and the names of what it draws. */
  private static List<String> frame(COSDictionary page) {
    var told = new ArrayList<String>();
    for (COSName key : page.keySet()) told.add(key.getName());
    for (COSName key : List.of(COSName.MEDIA_BOX, COSName.CROP_BOX, COSName.ROTATE))
      told.add(String.valueOf(page.getDictionaryObject(key)));
    if (page.getDictionaryObject(COSName.RESOURCES) instanceof COSDictionary resources)
      for (COSName kind : resources.keySet())
        if (resources.getDictionaryObject(kind) instanceof COSDictionary named)
          for (COSName name : named.keySet()) told.add(kind.getName() + "/" + name.getName());
    return told;
  }
}

package org.custodian.packet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.custodian.pdf.Inspection;
import org.custodian.pdf.PdfReader;

/** The copies of consents that go with records, 42 CFR 2.32(b) (rule M5). */
final class ConsentCopies {
  /**
   * The papers, in their order. None at all if one of them is not in the vault any more or is no
   * file that can be joined: which of them the consent is, nobody noted, so a part is no copy.
   */
  static List<byte[]> of(List<Supplier<byte[]>> papers) {
    var copies = new ArrayList<byte[]>();
    for (var paper : papers) {
      try {
        copies.add(paper.get());
      } catch (IllegalStateException lost) {
        return List.of();
      }
    }
    return copies.stream().allMatch(ConsentCopies::joins) ? copies : List.of();
  }

  private static boolean joins(byte[] pdf) {
    return PdfReader.inspect(pdf) instanceof Inspection.Readable read && read.pages() > 0;
  }

  private ConsentCopies() {}
}

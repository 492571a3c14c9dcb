package org.custodian.pdf.content;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** Writes the table by which a font says what its codes mean, and nothing about any other code. */
final class UnicodeTable {
  /** A code, how many bytes it has, and its text. */
  record Row(int code, int length, String text) {}

  private UnicodeTable() {}

  /** A table for one-byte codes from 1 on. */
  static byte[] of(List<String> texts) {
    var rows = new ArrayList<Row>();
    for (String text : texts) rows.add(new Row(rows.size() + 1, 1, text));
    return of(rows, List.of(1));
  }

  static byte[] of(List<Row> rows, Collection<Integer> lengths) {
    var blocks = new StringBuilder();
    for (int from = 0; from < rows.size(); from += 100)
      block(blocks, rows.subList(from, Math.min(rows.size(), from + 100)));
    String head =
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
            + "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
            + "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
            + codeSpace(new TreeSet<>(lengths))
            + blocks
            + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
    return head.getBytes(StandardCharsets.US_ASCII);
  }

  private static String codeSpace(TreeSet<Integer> lengths) {
    var ranges = new StringBuilder(lengths.size() + " begincodespacerange\n");
    for (int length : lengths)
      ranges
          .append('<')
          .append("00".repeat(length))
          .append("> <")
          .append("FF".repeat(length))
          .append(">\n");
    return ranges.append("endcodespacerange\n").toString();
  }

  private static void block(StringBuilder out, List<Row> rows) {
    out.append(rows.size()).append(" beginbfchar\n");
    for (Row row : rows) {
      out.append('<').append(hex(row.code(), row.length() * 2)).append("> <");
      for (char c : row.text().toCharArray()) out.append(hex(c, 4));
      out.append(">\n");
    }
    out.append("endbfchar\n");
  }

  private static String hex(int value, int digits) {
    String text = Integer.toHexString(value).toUpperCase(Locale.ROOT);
    return text.length() >= digits ? text : "0".repeat(digits - text.length()) + text;
  }
}

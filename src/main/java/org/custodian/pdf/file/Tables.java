package org.custodian.pdf.file;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes tables and small programs again so that they hold nothing but what they are for. */
final class Tables {
  private static final Pattern CMAP_PART =
      Pattern.compile(
          "begin(codespacerange|cidrange|cidchar|notdefrange|notdefchar|bfrange|bfchar)"
              + "([\\s\\dA-Fa-f<>\\[\\]]*)end\\1"
              + "|/([A-Za-z0-9-]+)\\s+usecmap|/WMode\\s+([01])\\s+def");
  private static final int LONGEST_CODE = 8;

  /** The tags that make colours, and those that a profile must have. */
  private static final Set<String> TAGS =
      Set.of(
          "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC", "kTRC", "wtpt", "bkpt", "chad", "A2B0",
          "A2B1", "A2B2", "B2A0", "B2A1", "B2A2", "D2B0", "D2B1", "D2B2", "D2B3", "B2D0", "B2D1",
          "B2D2", "B2D3", "gamt", "pre0", "pre1", "pre2", "desc", "cprt");

  private static final Set<String> OPERATORS =
      Set.of(
          ("{ } abs add atan ceiling cos cvi cvr div exp floor idiv ln log mod mul neg round sin"
                  + " sqrt sub truncate and bitshift eq false ge gt le lt ne not or true xor if"
                  + " ifelse copy dup exch index pop roll")
              .split(" "));

  private Tables() {}

  static byte[] cmap(byte[] source) {
    String text = withoutRemarks(source);
    var out =
        new StringBuilder(
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                + "/CIDSystemInfo 3 dict dup begin /Registry (Adobe) def /Ordering (Identity) def"
                + " /Supplement 0 def end def\n/CMapName /Own def\n/CMapType 1 def\n");
    Matcher part = CMAP_PART.matcher(text);
    while (part.find()) {
      if (part.group(1) != null) part(part.group(1), part.group(2).strip(), out);
      else if (part.group(3) != null) {
        var name = org.apache.pdfbox.cos.COSName.getPDFName(part.group(3));
        if (PdfNames.known(name)) out.append('/').append(part.group(3)).append(" usecmap\n");
      } else out.append("/WMode ").append(part.group(4)).append(" def\n");
    }
    return out.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
        .toString()
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static void part(String kind, String body, StringBuilder out) {
    // A code has at most four bytes; only the text that it stands for may be longer.
    if (!kind.startsWith("bf") && longest(body) > LONGEST_CODE) return;
    int strings = (int) body.chars().filter(c -> c == '<').count();
    int each = kind.endsWith("char") ? 1 : 2;
    int rows = kind.startsWith("bf") ? 100 : Math.max(1, strings / each);
    out.append(rows).append(" begin").append(kind).append('\n');
    out.append(body).append("\nend").append(kind).append('\n');
  }

  private static int longest(String body) {
    int longest = 0;
    for (String code : body.split("[<>]")) longest = Math.max(longest, code.strip().length());
    return longest;
  }

  private static String withoutRemarks(byte[] source) {
    return new String(source, StandardCharsets.ISO_8859_1).replaceAll("%[^\\r\\n]*", "");
  }

  /** A calculator function, ISO 32000-2, 7.10.5. */
  static byte[] calculator(byte[] source) {
    var out = new StringBuilder();
    for (String token :
        withoutRemarks(source).replace("{", " { ").replace("}", " } ").strip().split("[\\s\\x00]+"))
      if (OPERATORS.contains(token) || token.matches("[+-]?[\\d.]+(\\.\\d*)?([eE][+-]?\\d+)?"))
        out.append(token).append(' ');
    return out.toString().getBytes(StandardCharsets.US_ASCII);
  }

  /** A colour profile without its descriptions, and without what stands behind its end. */
  static byte[] profile(byte[] source) {
    if (source.length < 132) return source;
    var in = ByteBuffer.wrap(source);
    int size = in.getInt(0);
    byte[] bytes =
        Arrays.copyOf(source, size >= 132 && size <= source.length ? size : source.length);
    int tags = Math.min(in.getInt(128), 200);
    var used = new boolean[bytes.length];
    Arrays.fill(used, 0, Math.min(bytes.length, 132 + 12 * Math.max(0, tags)), true);
    for (int i = 0; i < tags && 144 + 12 * i <= bytes.length; i++) {
      int from = in.getInt(136 + 12 * i);
      long to = (long) from + in.getInt(140 + 12 * i);
      if (from < 132 || to > bytes.length || to < from + 8) continue;
      if (!TAGS.contains(new String(bytes, 132 + 12 * i, 4, StandardCharsets.ISO_8859_1))) continue;
      Arrays.fill(used, from, (int) to, true);
      String type = new String(bytes, from, 4, StandardCharsets.ISO_8859_1);
      int head =
          switch (type) {
            case "text" -> 8;
            case "desc" -> 12;
            case "mluc" -> 16 + 12 * Math.max(0, Math.min(in.getInt(from + 8), 1000));
            default -> -1;
          };
      if (head > 0) blank(bytes, from + head, (int) to, type.equals("mluc"));
    }
    for (int i = 0; i < bytes.length; i++) if (!used[i]) bytes[i] = 0;
    // The number of the profile, and what is kept free for later versions.
    Arrays.fill(bytes, 84, 128, (byte) 0);
    return bytes;
  }

  private static void blank(byte[] bytes, int from, int to, boolean wide) {
    for (int i = from; i < to; i++) if (bytes[i] != 0) bytes[i] = wide ? (byte) 0 : (byte) ' ';
    if (to > from && !wide) bytes[to - 1] = 0;
  }
}

package org.custodian.pdf.content;

import java.util.Set;

/** The operators of ISO 32000-2, Annex A. A page may say nothing else. */
final class Operators {
  private static final Set<String> KNOWN =
      Set.of(
          ("b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EMC ET EX f F f* G g gs h i "
                  + "j J k K l m M MP n q Q re RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ "
                  + "TL Tm Tr Ts Tw Tz v w W W* y ' \"")
              .split(" "));

  /** They say what content means, never how it looks; their property lists hold copies of text. */
  private static final Set<String> MARKED = Set.of("BMC", "BDC", "EMC", "MP", "DP", "BX", "EX");

  private static final Set<String> SHOWING = Set.of("Tj", "TJ", "'", "\"");
  private static final Set<String> PAINTING =
      Set.of("S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n");

  private Operators() {}

  /** Operators by their letters, three at most; the same text for the same operator. */
  private static final java.util.Map<Integer, String> BY_LETTERS = new java.util.HashMap<>();

  private static final String[] BY_LETTER = new String[128];

  static {
    for (String known : KNOWN) {
      byte[] letters = known.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
      if (letters.length == 1) BY_LETTER[letters[0]] = known;
      BY_LETTERS.put(number(letters, 0, letters.length), known);
    }
  }

  private static int number(byte[] letters, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) number = number << 8 | letters[i] & 255;
    return number;
  }

  /** The operator that these bytes name, or null. */
  static @org.jspecify.annotations.Nullable String named(byte[] bytes, int from, int to) {
    if (to - from == 1 && bytes[from] > 0) return BY_LETTER[bytes[from]];
    return to > from && to - from <= 3 ? BY_LETTERS.get(number(bytes, from, to)) : null;
  }

  static boolean known(String operator) {
    return KNOWN.contains(operator);
  }

  static boolean marksContent(String operator) {
    return MARKED.contains(operator);
  }

  static boolean showsText(String operator) {
    return SHOWING.contains(operator);
  }

  static boolean paintsPath(String operator) {
    return PAINTING.contains(operator);
  }

  private static final java.util.Set<String> INTENTS =
      java.util.Set.of("AbsoluteColorimetric", "RelativeColorimetric", "Saturation", "Perceptual");

  /** Whether a name may stand with an operator: our own names of resources, and PDF's words. */
  static boolean mayName(String operator, org.apache.pdfbox.cos.COSName name) {
    return switch (operator) {
      case "Tf", "Do", "gs", "cs", "CS", "scn", "SCN", "sh" -> true;
      case "ri" -> INTENTS.contains(name.getName());
      default -> false;
    };
  }
}

package org.custodian.pdf.content;

import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.custodian.pdf.file.Budget;
import org.custodian.pdf.file.Streams;
import org.jspecify.annotations.Nullable;

/** Whether the appearance of a field shows the field's value as it is now. */
final class ShownValue {
  /** A field with so many letters may be too small for all of its text. */
  private static final int LONG = 100;

  private ShownValue() {}

  static boolean isIn(COSDictionary widget) {
    COSBase value = Appearances.inherited(widget, COSName.V);
    if (!(widget.getDictionaryObject(COSName.AP) instanceof COSDictionary looks)
        || !(looks.getDictionaryObject(COSName.N) instanceof COSStream normal)) return false;
    String there = letters(shown(normal));
    // A list shows its choices, whether one of them is chosen or not.
    boolean choice = COSName.CH.equals(Appearances.inherited(widget, COSName.FT));
    if (choice) return !there.isEmpty();
    String wanted = letters(text(value));
    return there.contains(wanted) || there.length() >= LONG && wanted.contains(there);
  }

  /** Whether an appearance shows no letter at all. */
  static boolean isBlank(COSDictionary annotation) {
    return !(annotation.getDictionaryObject(COSName.AP) instanceof COSDictionary looks)
        || !(looks.getDictionaryObject(COSName.N) instanceof COSStream normal)
        || letters(shown(normal)).isEmpty();
  }

  /** Long texts are streams, and lists may have several values, which their look shows as it is. */
  private static String text(@Nullable COSBase value) {
    if (value instanceof COSString string) return string.getString();
    if (!(value instanceof COSStream stream)) return "";
    return new COSString(Streams.decodeOrEmpty(stream, Budget.perPage())).getString();
  }

  /** The strings of the appearance itself, in the codes that fields are written in. */
  private static String shown(COSStream look) {
    Budget budget = Budget.perPage();
    var text = new StringBuilder();
    for (Instruction now : Lexer.instructions(Streams.decodeOrEmpty(look, budget), budget)) {
      if (!Operators.showsText(now.operator())) continue;
      for (COSBase operand : now.operands()) {
        if (operand instanceof COSString string) append(string, text);
        if (operand instanceof COSArray array)
          for (int i = 0; i < array.size(); i++)
            if (array.get(i) instanceof COSString string) append(string, text);
      }
    }
    return text.toString();
  }

  private static void append(COSString string, StringBuilder text) {
    text.append(new String(string.getBytes(), StandardCharsets.ISO_8859_1));
  }

  private static String letters(String text) {
    return text.replaceAll("[\\s\\p{Cntrl}]", "");
  }
}

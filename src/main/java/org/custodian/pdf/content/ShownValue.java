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

/** Whether the appearance of a field shows the field's value as it is now. */
final class ShownValue {
  private ShownValue() {}

  static boolean isIn(COSDictionary widget) {
    if (!(Appearances.inherited(widget, COSName.V) instanceof COSString value)
        || !(widget.getDictionaryObject(COSName.AP) instanceof COSDictionary looks)
        || !(looks.getDictionaryObject(COSName.N) instanceof COSStream normal)) return false;
    String wanted = letters(value.getString());
    return letters(shown(normal)).contains(wanted);
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

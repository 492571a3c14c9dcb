package org.custodian.pdf.content;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSStream;
import org.custodian.pdf.file.Budget;
import org.custodian.pdf.file.Streams;

/**
 * What the forms of one file say, each read once: a letterhead is drawn on every page of a chart.
 * Forgets everything before it takes much room.
 */
final class KnownContent {
  private static final int MOST_BYTES = 4 << 20;

  private final Map<COSStream, List<Instruction>> known = new IdentityHashMap<>();
  private int kept;

  /**
   * The instructions, which nobody may change.
   *
   * @throws org.custodian.pdf.file.Refusal if they exceed the budget
   */
  List<Instruction> of(COSStream stream, Budget budget) {
    List<Instruction> before = known.get(stream);
    if (before != null) return before;
    byte[] content = Streams.decodeOrEmpty(stream, budget);
    List<Instruction> read = List.copyOf(Lexer.instructions(content, budget));
    if (content.length > MOST_BYTES) return read;
    if (kept + content.length > MOST_BYTES) {
      known.clear();
      kept = 0;
    }
    known.put(stream, read);
    kept += content.length;
    return read;
  }
}

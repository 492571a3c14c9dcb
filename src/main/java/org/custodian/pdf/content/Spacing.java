package org.custodian.pdf.content;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;

/**
 * Holds word and character spacing back until text needs it. A line that is set anew goes without:
 * the spacing that justified it would give the width of what was removed away to the last digit.
 */
final class Spacing {
  private record State(COSBase word, COSBase character) {}

  private static final State NONE = new State(COSInteger.ZERO, COSInteger.ZERO);

  private final Deque<State> wanted = new ArrayDeque<>();
  private final Deque<State> written = new ArrayDeque<>();
  private State want;
  private State now;

  /** A form begins with what is set where it is drawn. */
  Spacing(Frame frame) {
    want = new State(number(frame.startWordSpacing), number(frame.startCharSpacing));
    now = want;
  }

  private static COSBase number(double value) {
    return value == 0 ? COSInteger.ZERO : new COSFloat((float) value);
  }

  /** Takes note of an operator that sets spacing; it is not to be written itself. */
  boolean takes(Instruction instruction) {
    boolean word = instruction.operator().equals("Tw");
    if (!word && !instruction.operator().equals("Tc")) return false;
    COSBase value =
        instruction.operands().isEmpty() ? COSInteger.ZERO : instruction.operands().get(0);
    want = word ? new State(value, want.character()) : new State(want.word(), value);
    return true;
  }

  void save() {
    wanted.push(want);
    written.push(now);
  }

  void restore() {
    if (wanted.isEmpty()) return;
    want = wanted.pop();
    now = written.pop();
  }

  /** The operators to write before text that is spaced as the source says. */
  List<Instruction> asWanted() {
    return reach(want);
  }

  /** The operators to write before text that is set anew. */
  List<Instruction> none() {
    return reach(NONE);
  }

  private List<Instruction> reach(State next) {
    var result = new ArrayList<Instruction>();
    if (!next.word().equals(now.word())) result.add(Instruction.of("Tw", next.word()));
    if (!next.character().equals(now.character()))
      result.add(Instruction.of("Tc", next.character()));
    now = next;
    return result;
  }
}

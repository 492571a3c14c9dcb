package org.custodian.pdf.font;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * Follows the descriptions of Type 1 glyphs to learn which subroutines they call and which other
 * glyphs they are put together from. What rests on a number that is worked out is refused.
 */
final class Type1Walk {
  private static final int MAX_DEPTH = 12;
  private static final int MAX_STEPS = 4_000_000;

  private final List<byte[]> subroutines;
  final BitSet used = new BitSet();

  /** Codes of Adobe's standard encoding whose glyphs are parts of a glyph that was followed. */
  final BitSet parts = new BitSet();

  private final Deque<Double> stack = new ArrayDeque<>();
  private final Deque<Double> outside = new ArrayDeque<>();
  private int steps;
  private boolean ended;

  Type1Walk(List<byte[]> subroutines) {
    this.subroutines = subroutines;
  }

  void follow(byte[] glyph) throws Uncuttable {
    stack.clear();
    outside.clear();
    ended = false;
    run(glyph, 0);
  }

  private void run(byte[] code, int depth) throws Uncuttable {
    if (depth > MAX_DEPTH) throw new Uncuttable();
    for (int at = 0; at < code.length && !ended; ) {
      if (++steps > MAX_STEPS) throw new Uncuttable();
      int b = code[at++] & 255;
      if (b >= 32) {
        at = number(code, at, b);
        continue;
      }
      switch (b) {
        case 10 -> {
          int index = pop();
          if (index < 0 || index >= subroutines.size()) throw new Uncuttable();
          used.set(index);
          run(subroutines.get(index), depth + 1);
        }
        case 11 -> {
          return;
        }
        case 14 -> ended = true;
        case 12 -> escape(code[at++] & 255);
        // The number 15 is an operator of old, which readers pass over.
        case 1, 3, 4, 5, 6, 7, 8, 9, 13, 15, 21, 22, 30, 31 -> stack.clear();
        default -> throw new Uncuttable();
      }
    }
  }

  private int number(byte[] code, int at, int b) {
    if (b < 247) stack.push((double) b - 139);
    else if (b < 251) stack.push((double) (b - 247) * 256 + (code[at] & 255) + 108);
    else if (b < 255) stack.push((double) -(b - 251) * 256 - (code[at] & 255) - 108);
    else stack.push((double) ByteBuffer.wrap(code).getInt(at));
    return at + (b < 247 ? 0 : b < 255 ? 1 : 4);
  }

  private int pop() throws Uncuttable {
    Double value = stack.poll();
    if (value == null || value != Math.rint(value)) throw new Uncuttable();
    return value.intValue();
  }

  private void escape(int operator) throws Uncuttable {
    switch (operator) {
      case 0, 1, 2, 7, 33 -> stack.clear();
      case 6 -> {
        accented();
        ended = true;
      }
      case 12 -> {
        pop();
        pop();
        stack.push(Double.NaN);
      }
      case 16 -> outside();
      case 17 -> stack.push(outside.isEmpty() ? Double.NaN : outside.pop());
      default -> throw new Uncuttable();
    }
  }

  private void accented() throws Uncuttable {
    int accent = pop();
    int letter = pop();
    if (accent < 0 || accent > 255 || letter < 0 || letter > 255) throw new Uncuttable();
    parts.set(accent);
    parts.set(letter);
  }

  // Curves that are nearly flat, other hints and counters: more only blended programs have.
  private void outside() throws Uncuttable {
    int routine = pop();
    int count = pop();
    if (routine > 3 && routine != 12 && routine != 13 || count < 0 || count > stack.size())
      throw new Uncuttable();
    outside.clear();
    for (int i = 0; i < count; i++) outside.addLast(stack.pop());
    if (routine != 3) {
      int left = outside.size();
      outside.clear();
      for (int i = 0; i < left; i++) outside.push(Double.NaN);
    }
  }
}

package org.custodian.pdf.font;

import java.util.BitSet;

/**
 * Follows the descriptions of CFF glyphs to learn which subroutines they call and which other
 * glyphs they are put together from. Numbers that are worked out are not followed: a call that
 * rests on one is refused.
 */
final class CffWalk {
  private static final int MAX_DEPTH = 12;
  private static final int MAX_STEPS = 4_000_000;
  private static final int MAX_OPERANDS = 513;

  private final CffIndex shared;
  final BitSet usedShared = new BitSet();

  /** Codes of Adobe's standard encoding whose glyphs are parts of a glyph that was followed. */
  final BitSet parts = new BitSet();

  private CffIndex own;
  private BitSet usedOwn = new BitSet();
  private final double[] stack = new double[MAX_OPERANDS];
  private int size;
  private int hints;
  private int steps;
  private boolean ended;

  CffWalk(CffIndex shared) {
    this.shared = shared;
    this.own = shared;
  }

  void follow(byte[] glyph, CffIndex subroutines, BitSet used) throws Uncuttable {
    own = subroutines;
    usedOwn = used;
    size = 0;
    hints = 0;
    ended = false;
    run(glyph, 0);
  }

  private void run(byte[] code, int depth) throws Uncuttable {
    if (depth > MAX_DEPTH) throw new Uncuttable();
    for (int at = 0; at < code.length && !ended; ) {
      if (++steps > MAX_STEPS) throw new Uncuttable();
      int b = code[at] & 255;
      if (b >= 32 || b == 28) {
        at = number(code, at, b);
        continue;
      }
      at++;
      switch (b) {
        case 1, 3, 18, 23 -> hint();
        case 19, 20 -> {
          hint();
          at += (hints + 7) / 8;
        }
        case 10 -> call(own, usedOwn, depth);
        case 29 -> call(shared, usedShared, depth);
        case 11 -> {
          return;
        }
        case 14 -> end();
        case 12 -> escape(code[at++] & 255);
        case 4, 5, 6, 7, 8, 21, 22, 24, 25, 26, 27, 30, 31 -> size = 0;
        default -> throw new Uncuttable();
      }
    }
  }

  private int number(byte[] code, int at, int b) throws Uncuttable {
    if (b == 28) push((short) CffIndex.number(code, at + 1, 2));
    else if (b == 255) push(CffIndex.number(code, at + 1, 4) / 65536.0);
    else if (b < 247) push(b - 139);
    else if (b < 251) push((b - 247) * 256 + (code[at + 1] & 255) + 108);
    else push(-(b - 251) * 256 - (code[at + 1] & 255) - 108);
    return at + (b == 28 ? 3 : b == 255 ? 5 : b < 247 ? 1 : 2);
  }

  private void push(double value) throws Uncuttable {
    if (size == MAX_OPERANDS) throw new Uncuttable();
    stack[size++] = value;
  }

  private int pop() throws Uncuttable {
    if (size == 0) throw new Uncuttable();
    double value = stack[--size];
    if (value != Math.rint(value)) throw new Uncuttable();
    return (int) value;
  }

  private void hint() {
    hints += size / 2;
    size = 0;
  }

  private void call(CffIndex of, BitSet used, int depth) throws Uncuttable {
    int bias = of.size() < 1240 ? 107 : of.size() < 33_900 ? 1131 : 32_768;
    int index = pop() + bias;
    if (index < 0 || index >= of.size()) throw new Uncuttable();
    used.set(index);
    run(of.get(index), depth + 1);
  }

  private void end() throws Uncuttable {
    ended = true;
    if (size < 4) return;
    int accent = pop();
    int letter = pop();
    if (accent < 0 || accent > 255 || letter < 0 || letter > 255) throw new Uncuttable();
    parts.set(accent);
    parts.set(letter);
  }

  private void escape(int operator) throws Uncuttable {
    switch (operator) {
      case 34, 35, 36, 37 -> size = 0;
      // What they leave is not a number, and so nothing that a call may rest on.
      case 3, 4, 10, 11, 12, 15, 24 -> worked(2, 1);
      case 5, 9, 14, 21, 26 -> worked(1, 1);
      case 18 -> worked(1, 0);
      case 20 -> worked(2, 0);
      case 22 -> worked(4, 1);
      case 23 -> worked(0, 1);
      case 27 -> worked(1, 2);
      case 28 -> worked(2, 2);
      case 0 -> size = 0;
      default -> throw new Uncuttable();
    }
  }

  private void worked(int taken, int left) throws Uncuttable {
    if (size < taken) throw new Uncuttable();
    size -= taken;
    for (int i = 0; i < left; i++) push(Double.NaN);
  }
}

package org.custodian.pdf.file;

/**
 * How much work one file may cost. A few hundred bytes can ask for work without end (a form that
 * draws itself twice, a gigabyte of blanks in a megabyte), so every loop over a file's content
 * spends from here.
 */
public final class Budget {
  /** One decoded stream; a 600 dpi letter page in colour has 100 MB, but no content stream has. */
  public static final long STREAM_BYTES = 96L << 20;

  public static final int MAX_PAGES = 20_000;

  /** Forms inside forms; real files stay below ten. */
  public static final int MAX_NESTING = 28;

  /** Saved graphics states; the standard promises 28, real files stay below a hundred. */
  public static final int MAX_SAVES = 1_024;

  /** Processor time for drawing one page. Dense real pages take one second. */
  public static final long DRAWING_NANOS = 6_000_000_000L;

  private static final long PAGE_OPERATORS = 3_000_000;
  private static final long PAGE_OPERANDS = 4_000_000;
  private static final long PAGE_BYTES = 192L << 20;

  private long operators = PAGE_OPERATORS;
  private long operands = PAGE_OPERANDS;
  private long bytes = PAGE_BYTES;

  /** A fresh allowance: each page gets its own. */
  public static Budget perPage() {
    Allowance.check();
    return new Budget();
  }

  /** Counts one operator or one glyph. */
  public void spendOperator() {
    if (--operators < 0) throw new Refusal(Refusal.Kind.TOO_LARGE);
    if ((operators & 1023) == 0) Allowance.check();
  }

  /** Counts one operand: a list of numbers without an operator fills the memory, too. */
  public void spendOperand() {
    if (--operands < 0) throw new Refusal(Refusal.Kind.TOO_LARGE);
  }

  public void spendBytes(long count) {
    Allowance.check();
    bytes -= count;
    if (bytes < 0) throw new Refusal(Refusal.Kind.TOO_LARGE);
  }
}

package org.custodian.pdf.content;

import java.util.List;

/** Counts saved graphics states, so that what follows a page's content starts clean. */
final class Balance {
  private Balance() {}

  /** How many q are still open at the end; a Q too many closes nothing. */
  static int openSaves(List<Instruction> instructions) {
    int open = 0;
    for (Instruction now : instructions) {
      if (now.operator().equals("q")) open++;
      if (now.operator().equals("Q") && open > 0) open--;
    }
    return open;
  }
}

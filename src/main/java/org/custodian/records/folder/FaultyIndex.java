package org.custodian.records.folder;

import java.util.List;

/** A list of the record folder has faults. Names file, row and column, never what stands there. */
public final class FaultyIndex extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 10;

  private final List<String> faults;

  FaultyIndex(List<String> faults) {
    super(message(faults));
    this.faults = List.copyOf(faults);
  }

  /** Every fault, each a sentence that says where it is and what is due. */
  public List<String> faults() {
    return faults;
  }

  private static String message(List<String> faults) {
    var shown = String.join("\n  ", faults.subList(0, Math.min(SHOWN, faults.size())));
    var more = faults.size() > SHOWN ? "\n  and " + (faults.size() - SHOWN) + " more." : "";
    return "REC-01 The lists of the record folder have faults. Mend them and start again.\n  "
        + shown
        + more;
  }
}

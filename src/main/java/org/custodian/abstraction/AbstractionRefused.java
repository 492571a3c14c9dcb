package org.custodian.abstraction;

import java.util.List;

/** A change that may not happen. The codes say why; the desk prints a sentence for each. */
public final class AbstractionRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final List<String> codes;

  AbstractionRefused(List<String> codes) {
    super("ABS-01 The change is refused: " + String.join(", ", codes));
    this.codes = List.copyOf(codes);
  }

  AbstractionRefused(String code) {
    this(List.of(code));
  }

  /** For example "locked", "undecided-pages", "term-not-found". */
  public List<String> codes() {
    return codes;
  }
}

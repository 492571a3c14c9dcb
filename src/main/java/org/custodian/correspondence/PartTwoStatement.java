package org.custodian.correspondence;

/** The two statements of 42 CFR 2.32(a), either of which must accompany the records. */
public enum PartTwoStatement {
  /** Statement 1: the rule in full. */
  LONG("P2N-1/2024"),
  /** Statement 2: one sentence. */
  SHORT("P2N-2/2024");

  private final String version;

  PartTwoStatement(String version) {
    this.version = version;
  }

  /** Which text of which year went out, as the disclosure log keeps it. */
  public String version() {
    return version;
  }

  /** Whether it is the rule in full; the template asks. */
  public boolean isLong() {
    return this == LONG;
  }
}

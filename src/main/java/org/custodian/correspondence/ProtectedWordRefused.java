package org.custodian.correspondence;

/**
 * Words that staff typed for a letter name a kind of records that no letter may name, 42 CFR
 * 2.13(c) (rule M7). Nothing was sent. The words themselves are not quoted.
 */
public final class ProtectedWordRefused extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String field;

  ProtectedWordRefused(String code, String field) {
    super(
        "COR-09 The field '"
            + field
            + "' of letter "
            + code
            + " names a kind of records that no letter may name (rule M7, 42 CFR 2.13(c)). Say it"
            + " in neutral words.");
    this.field = field;
  }

  /** The part of the letter to word anew, for example "reason". */
  public String field() {
    return field;
  }
}

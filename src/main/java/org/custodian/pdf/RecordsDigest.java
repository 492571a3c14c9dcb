package org.custodian.pdf;

/** The SHA-256 of the record pages, the same in the records alone and inside a packet. */
public final class RecordsDigest {
  private RecordsDigest() {}

  /**
   * @param firstRecordPage from 1
   * @return 64 lower-case hex digits
   */
  public static String of(byte[] pdf, int firstRecordPage, int pageCount) {
    throw new UnsupportedOperationException();
  }
}

package org.custodian.fees;

import org.custodian.vocabulary.RequestClass;

/**
 * What is priced.
 *
 * @param requestClass a class can have a sum of its own in the pack, such as DISABILITY
 * @param purposeCode HL7 v3 ActReason, which can have one too; empty for none
 * @param pages of records, all releases of the request together
 * @param certified whether the custodian certifies
 */
public record Copy(
    Tariff tariff,
    RequestClass requestClass,
    String purposeCode,
    CopyFormat format,
    int pages,
    boolean certified) {
  public Copy {
    if (pages < 0) {
      throw new IllegalArgumentException("Pages are counted from 0 up.");
    }
  }
}

package org.custodian.abstraction;

/**
 * One page of one collected document.
 *
 * @param documentId as the record source names it; stays inside the system
 * @param page from 1
 */
public record PageKey(String documentId, int page) {
  public PageKey {
    if (documentId.isBlank() || page < 1) {
      throw new IllegalArgumentException("A page needs its document's id and counts from 1.");
    }
  }
}

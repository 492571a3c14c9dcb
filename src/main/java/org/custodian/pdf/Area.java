package org.custodian.pdf;

/**
 * A region of a page.
 *
 * @param page from 1
 * @param box in unrotated page space
 */
public record Area(int page, Box box) {
  public Area {
    if (page < 1) throw new IllegalArgumentException("Pages count from 1.");
  }
}

package org.custodian.pdf;

/**
 * What is printed on a blackened box.
 *
 * @param page of the part it stands in, from 1
 * @param box in unrotated page space
 * @param text 1 to 4 capitals and digits, so that it can say nothing of what stood there
 */
public record BoxCode(int page, Box box, String text) {
  public BoxCode {
    if (page < 1) throw new IllegalArgumentException("Pages count from 1.");
    if (!text.matches("[A-Z0-9]{1,4}"))
      throw new IllegalArgumentException("A code is 1 to 4 capitals and digits.");
  }
}

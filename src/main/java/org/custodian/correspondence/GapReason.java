package org.custodian.correspondence;

/**
 * Why pages that were asked for are not among the certified ones (rule B11). None of them speaks of
 * what the law keeps back: of that a certificate says the same to everybody, 42 CFR 2.13(c).
 */
public enum GapReason {
  /** The chart's index names the document and there is no file of it. */
  NOT_FOUND,
  /** The file is there and cannot be opened, or not be read. */
  NOT_READABLE,
  /** The same page is among the certified ones. */
  DUPLICATE,
  /** The page went with an earlier part. */
  GIVEN_BEFORE,
  /** The page goes with a later part. */
  FOLLOWS
}

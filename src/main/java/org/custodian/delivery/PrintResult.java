package org.custodian.delivery;

/** What came of the wish to print, to fax or to show a packet. */
public sealed interface PrintResult {

  /** The log says that it is printed or shown; here it is. */
  record Cleared(LoggedRelease packet) implements PrintResult {}

  /** The legal basis or a page does not hold any more. Nothing may be printed or shown. */
  record Refused() implements PrintResult {}
}

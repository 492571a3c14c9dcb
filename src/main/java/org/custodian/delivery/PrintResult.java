package org.custodian.delivery;

/** What came of the wish to print or to fax a packet. */
public sealed interface PrintResult {

  /** The log says that it is printed; here it is. */
  record Cleared(LoggedRelease packet) implements PrintResult {}

  /** The legal basis or a page does not hold any more. Nothing may be printed. */
  record Refused() implements PrintResult {}
}

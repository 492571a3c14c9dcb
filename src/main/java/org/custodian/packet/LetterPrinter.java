package org.custodian.packet;

import org.custodian.correspondence.Letter;

/** Prints front matter. */
@FunctionalInterface
interface LetterPrinter {
  byte[] print(Letter letter, String language);
}

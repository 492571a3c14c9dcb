package org.custodian.correspondence;

import org.custodian.vocabulary.Facility;

/** Letters of the sample facility, printed for the tests of other modules. */
public final class PrintedLetters {
  public static final Facility FACILITY = SampleLetters.FACILITY;

  private static final LetterWriter WRITER = new LetterWriter(FACILITY, SampleLetters.CLOCK);

  public static byte[] print(Letter letter, String language) {
    return WRITER.pdf(letter, language);
  }

  private PrintedLetters() {}
}

package org.custodian.correspondence;

/**
 * A reason for a refusal as a letter prints it.
 *
 * @param what in plain words; names no category of records, 42 CFR 2.13(c)
 * @param citation the paragraph it rests on
 */
public record Ground(String what, String citation) {

  /**
   * A reason of 45 CFR 164.524(a) in words.
   *
   * @param language "en" or "es"
   */
  public static Ground of(DenialReason reason, String language) {
    return new Ground(new Wording(language).format(reason), reason.citation());
  }
}

package org.custodian.intake;

import java.time.LocalDate;
import org.custodian.vocabulary.RequestNumber;

/**
 * What the requester keeps.
 *
 * @param pin shown once and stored only as a hash; empty when the key was sent before
 * @param receivedOn the hospital's date, day 0 of every deadline
 * @param repeated whether this submission had arrived already
 */
public record Receipt(RequestNumber number, String pin, LocalDate receivedOn, boolean repeated) {

  /** The PIN opens the request, so it is not printed. */
  @Override
  public String toString() {
    return "Receipt[number=" + number + ", repeated=" + repeated + "]";
  }
}

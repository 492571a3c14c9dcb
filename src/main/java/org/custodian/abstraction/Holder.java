package org.custodian.abstraction;

import org.custodian.vocabulary.Phi;

/** Somebody else who holds the records that were asked for. */
@Phi
public record Holder(String name, String address) {
  public Holder {
    if (name.isBlank() || name.length() > 200 || address.length() > 300) {
      throw new IllegalArgumentException(
          "A holder has a name of 1 to 200 and an address of at most 300 characters.");
    }
  }

  @Override
  public String toString() {
    return "Holder[withheld]";
  }
}

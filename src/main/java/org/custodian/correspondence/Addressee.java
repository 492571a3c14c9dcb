package org.custodian.correspondence;

import java.util.List;
import java.util.stream.Stream;
import org.custodian.vocabulary.Phi;

/**
 * To whom a letter goes, as its address block prints it.
 *
 * @param name a person or, where none is named, the organization
 * @param lines organization, street, city; a line each, none blank
 */
@Phi
public record Addressee(String name, List<String> lines) {
  public Addressee {
    lines = lines.stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /**
   * The block for a requester.
   *
   * @param organization may be blank
   * @param address lines parted by line breaks; may be blank
   */
  public static Addressee of(String name, String organization, String address) {
    var first = name.isBlank() ? organization : name;
    var second = name.isBlank() ? Stream.<String>empty() : Stream.of(organization);
    return new Addressee(first, Stream.concat(second, address.lines()).toList());
  }

  /** A log line or an exception text prints this, so it says nothing. */
  @Override
  public String toString() {
    return "Addressee[withheld]";
  }
}

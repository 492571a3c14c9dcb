package org.custodian.records;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.custodian.vocabulary.Phi;

/**
 * What the rules about pages ask of a document beside its type and day.
 *
 * @param codes ICD-10-CM codes of the document, for example "F10.20"
 * @param attachedTo id of the disputed document that this statement belongs to (rule H1)
 */
@Phi
public record Particulars(Set<String> codes, Set<DocumentFlag> flags, Optional<String> attachedTo) {
  /** Nothing special is known. */
  public static final Particulars NONE = new Particulars(Set.of(), Set.of(), Optional.empty());

  private static final Pattern CODE = Pattern.compile("[A-Z]\\d[0-9A-Z](\\.[0-9A-Z]{1,4})?");

  public Particulars {
    codes = checked(codes);
    flags = Set.copyOf(flags);
    if (attachedTo.filter(id -> id.isBlank() || id.length() > 120).isPresent()) {
      throw new IllegalArgumentException("A document id has 1 to 120 characters.");
    }
  }

  /** Whether this is the form of an ICD-10-CM code, for example F10.20. */
  public static boolean isCode(String code) {
    return CODE.matcher(code.toUpperCase(Locale.ROOT)).matches();
  }

  /** Codes in capitals. A code that no list knows is kept, it only matches no range. */
  static Set<String> checked(Set<String> codes) {
    if (codes.stream().anyMatch(code -> code.isBlank() || code.length() > 10)) {
      throw new IllegalArgumentException("A code has 1 to 10 characters, for example F10.20.");
    }
    return codes.stream()
        .map(code -> code.toUpperCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public String toString() {
    return "Particulars[withheld]";
  }
}

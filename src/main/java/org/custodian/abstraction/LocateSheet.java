package org.custodian.abstraction;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.custodian.vocabulary.Phi;

/**
 * The eight facts that may help to identify or locate a person, 45 CFR 164.512(f)(2)(i) (rule C7).
 * There is no place in it for anything else: no DNA, no dental record, no tissue or fluid analysis.
 *
 * @param bloodType ABO and Rh
 * @param treatedAt date and time of treatment
 * @param diedAt date and time of death
 * @param marks height, weight, hair, eyes, scars, tattoos and the like
 */
@Phi
public record LocateSheet(
    Optional<String> nameAndAddress,
    Optional<Birth> birth,
    Optional<String> socialSecurityNumber,
    Optional<String> bloodType,
    Optional<String> injury,
    Optional<String> treatedAt,
    Optional<String> diedAt,
    Optional<String> marks) {

  /** Date and place of birth. */
  @Phi
  public record Birth(LocalDate on, Optional<String> place) {
    @Override
    public String toString() {
      return "Birth[withheld]";
    }
  }

  /** What stands on the sheet, by a code of the field; fields that are not known are left out. */
  public Map<String, String> lines() {
    var lines = new LinkedHashMap<String, String>();
    nameAndAddress.ifPresent(text -> lines.put("name-and-address", text));
    birth.ifPresent(
        born -> lines.put("birth", born.on() + born.place().map(place -> ", " + place).orElse("")));
    socialSecurityNumber.ifPresent(text -> lines.put("social-security-number", text));
    bloodType.ifPresent(text -> lines.put("blood-type", text));
    injury.ifPresent(text -> lines.put("injury", text));
    treatedAt.ifPresent(text -> lines.put("treated-at", text));
    diedAt.ifPresent(text -> lines.put("died-at", text));
    marks.ifPresent(text -> lines.put("marks", text));
    return lines;
  }

  /** The same with what the hospital's index knows, where nothing else was told. */
  LocateSheet orKnown(String known, LocalDate born) {
    return new LocateSheet(
        nameAndAddress.or(() -> Optional.of(known)),
        birth.or(() -> Optional.of(new Birth(born, Optional.empty()))),
        socialSecurityNumber,
        bloodType,
        injury,
        treatedAt,
        diedAt,
        marks);
  }

  static LocateSheet empty() {
    return new LocateSheet(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  @Override
  public String toString() {
    return "LocateSheet[withheld]";
  }
}

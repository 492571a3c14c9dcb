package org.custodian.records;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.custodian.records.LookAlike.Kind;

/**
 * Whom of the index somebody is easily taken for, 45 CFR 164.514(h): a wrong patient is the
 * costliest mistake of a release, and it is made between people who are nearly the same.
 */
final class LookAlikes {
  /** A name as common as this says nothing any more; the page check still compares them all. */
  private static final int MOST = 50;

  private final PatientRecord patient;

  LookAlikes(PatientRecord patient) {
    this.patient = patient;
  }

  List<LookAlike> among(List<PatientRecord> people) {
    return people.stream()
        .filter(other -> !other.ref().equals(patient.ref()))
        .flatMap(other -> kind(other).map(kind -> new LookAlike(other, kind)).stream())
        .sorted(Comparator.comparing(one -> one.patient().ref().mrn()))
        .limit(MOST)
        .toList();
  }

  private Optional<Kind> kind(PatientRecord other) {
    if (swapped(patient.ref().mrn(), other.ref().mrn())) return Optional.of(Kind.SWAPPED_NUMBER);
    // Comparing letters takes time, and an index may hold a million people.
    return mayBeAlike(other) ? named(other) : Optional.empty();
  }

  private boolean mayBeAlike(PatientRecord other) {
    return patient.born().equals(other.born())
        || initial(patient.name().family()).equals(initial(other.name().family()))
        || initial(patient.name().given()).equals(initial(other.name().given()));
  }

  private Optional<Kind> named(PatientRecord other) {
    var family = Likeness.ofFamily(patient.name(), other.name());
    if (family == Likeness.DIFFERENT) return Optional.empty();
    var given = Likeness.ofGiven(patient.name(), other.name());
    if (family == Likeness.EXACT && given == Likeness.EXACT) return Optional.of(Kind.SAME_NAME);
    if (family == Likeness.EXACT && patient.born().equals(other.born())) {
      return Optional.of(Kind.TWIN);
    }
    return near(given, patient.born(), other.born()) ? Optional.of(Kind.NEAR) : Optional.empty();
  }

  private static boolean near(Likeness given, LocalDate one, LocalDate other) {
    return given != Likeness.DIFFERENT && Likeness.ofDates(one, other) != Likeness.DIFFERENT;
  }

  private static String initial(String name) {
    return name.isBlank() ? "" : name.strip().substring(0, 1).toUpperCase(Locale.ROOT);
  }

  /** Numbers are given in a row, so another last digit is no likeness; swapped digits are. */
  static boolean swapped(String one, String other) {
    if (one.length() != other.length() || one.equals(other)) return false;
    int at = 0;
    while (one.charAt(at) == other.charAt(at)) at++;
    return at + 1 < one.length()
        && one.charAt(at) == other.charAt(at + 1)
        && one.charAt(at + 1) == other.charAt(at)
        && one.substring(at + 2).equals(other.substring(at + 2));
  }
}

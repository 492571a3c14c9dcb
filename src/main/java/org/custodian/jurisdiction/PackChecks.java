package org.custodian.jurisdiction;

import java.time.LocalDate;
import java.util.List;

/** What must hold in a pack as a whole. */
final class PackChecks {
  private PackChecks() {}

  /** Entries of a key follow each other day by day, and the last one has no end. */
  static void seamless(Cell cell, List<PackValue<?>> sorted, boolean goesOn) {
    for (int i = 1; i < sorted.size(); i++) {
      var start = sorted.get(i).effectiveFrom();
      var end = sorted.get(i - 1).effectiveTo();
      if (end.isEmpty() || !end.get().isBefore(start)) {
        throw cell.refused(
            "has two values on " + start, "end the earlier one on " + start.minusDays(1));
      }
      if (end.get().plusDays(1).isBefore(start)) {
        throw cell.refused(
            "has no value from " + end.get().plusDays(1) + " to " + start.minusDays(1),
            "let one entry start the day after the other ends");
      }
    }
    var last = sorted.get(sorted.size() - 1).effectiveTo();
    // Where a state's value ends, the one it inherits is in force again.
    if (last.isPresent() && !goesOn) {
      throw cell.refused(
          "has no value after " + last.get(),
          "add the value that follows or leave effective_to empty");
    }
  }

  /** No key is without an answer, and no answer contradicts another. */
  static void check(StatePack pack, String file) {
    for (PackKey<?> key : PackKey.ALL) {
      if (!pack.answers(key)) {
        throw new PackRefused(
            file,
            key.name(),
            "is missing",
            "add it with value, source, verified_by, verified_on, effective_from, effective_to");
      }
    }
    pack.changes().forEach(day -> agree(pack, file, day));
  }

  private static void agree(StatePack pack, String file, LocalDate day) {
    int majority = pack.ageOfMajority(day).value();
    pack.minorConsent(day)
        .value()
        .forEach(
            (service, age) -> {
              if (age >= majority) {
                throw new PackRefused(
                    file,
                    PackKey.MINOR_CONSENT.name(),
                    "says that " + service + " needs the age " + age + ", which is no minor",
                    "write an age below " + PackKey.AGE_OF_MAJORITY.name());
              }
            });
  }
}

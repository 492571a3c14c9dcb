package org.custodian.records.folder;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVRecord;

/** A row of a list, with the faults that are found while it is read. */
record Row(String file, CSVRecord cells, List<String> faults) {

  /** A text of limited length that may not be empty. */
  Optional<String> text(String column, int most) {
    return checked(
        column,
        value -> !value.isBlank() && value.length() <= most,
        "1 to " + most + " characters are due");
  }

  /** A text of limited length that may be empty. */
  Optional<String> free(String column, int most) {
    return checked(
        column, value -> value.length() <= most, "at most " + most + " characters are due");
  }

  /** A cell of a column that a list may lack. */
  String optional(String column) {
    return cells.isMapped(column) ? cells.get(column).strip() : "";
  }

  Optional<LocalDate> date(String column) {
    try {
      return Optional.of(LocalDate.parse(cells.get(column).strip()));
    } catch (DateTimeParseException unreadable) {
      return fault(column, "a date in the form 2026-03-02 is due");
    }
  }

  Optional<Integer> count(String column) {
    return checked(column, value -> value.matches("[1-9]\\d{0,5}"), "a number of 1 or more is due")
        .map(Integer::valueOf);
  }

  Optional<String> checked(String column, Predicate<String> good, String due) {
    var value = cells.get(column).strip();
    return good.test(value) ? Optional.of(value) : fault(column, due);
  }

  <T> Optional<T> fault(String column, String due) {
    faults.add(file + ", row " + (cells.getRecordNumber() + 1) + ", " + column + ": " + due + ".");
    return Optional.empty();
  }
}

package org.custodian.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/** All invented patients, in the order of the committed list. */
record Cast(List<Person> people) {

  static Cast read() {
    return new Cast(Texts.table("cast.csv").stream().map(Cast::person).toList());
  }

  Person person(String mrn) {
    return people.stream()
        .filter(person -> person.mrn().equals(mrn))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("A number of the committed cast is due."));
  }

  private static Person person(CSVRecord row) {
    var died = row.get("died");
    return new Person(
        row.get("mrn"),
        row.get("story"),
        row.get("family"),
        row.get("given"),
        row.get("middle"),
        LocalDate.parse(row.get("born")),
        row.get("sex"),
        row.get("phone"),
        row.get("address"),
        row.get("city"),
        row.get("state"),
        row.get("zip"),
        row.get("ssn"),
        died.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(died)));
  }
}

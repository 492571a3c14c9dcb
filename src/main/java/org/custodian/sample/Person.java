package org.custodian.sample;

import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import java.util.Optional;

/** An invented patient. Social security numbers begin with 900, which are never given out. */
record Person(
    String mrn,
    String story,
    String family,
    String given,
    String middle,
    LocalDate born,
    String sex,
    String phone,
    String address,
    String city,
    String state,
    String zip,
    String ssn,
    Optional<LocalDate> died) {

  String listedName() {
    return (family + ", " + given + (middle.isEmpty() ? "" : " " + middle))
        .toUpperCase(Locale.ROOT);
  }

  String spokenName() {
    return given + (middle.isEmpty() ? "" : " " + middle + ".") + " " + family;
  }

  boolean isMale() {
    return sex.equals("M");
  }

  String title(LocalDate on) {
    if (ageOn(on) < 16) return given;
    return (isMale() ? "Mr. " : "Ms. ") + family;
  }

  int ageOn(LocalDate day) {
    return Period.between(born, day).getYears();
  }

  String wholeAddress() {
    return address + ", " + city + ", " + state + " " + zip;
  }
}

package org.custodian;

import java.time.ZoneId;
import java.util.List;
import org.custodian.vocabulary.Facility;

/** The hospital of the tests. */
public final class Facilities {

  public static Facility riverbend() {
    return new Facility(
        "Riverbend Medical Center",
        "RMC",
        List.of("400 River Street", "Riverbend, IL 61999"),
        "(555) 010-0400",
        "records@riverbend.example",
        ZoneId.of("America/Chicago"),
        "Marta Lindqvist, RHIA, Custodian of Records",
        "Privacy Officer",
        "http://localhost:8080");
  }

  private Facilities() {}
}

package org.custodian.vocabulary;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * The hospital as its letters name it.
 *
 * @param name full name, for example "Riverbend Medical Center"
 * @param shortName the code that starts a Bates number, for example "RMC"
 * @param address street, city and state, a line each
 * @param phone where requesters call
 * @param email where requesters write
 * @param zone the zone in which "today" and every deadline is counted
 * @param custodian name and title of the person who certifies records
 * @param privacyOfficer name or title of the person who takes complaints, 45 CFR 164.530(a)(1)
 * @param baseUrl the address at which requesters reach the portal, without a slash at the end
 */
public record Facility(
    String name,
    String shortName,
    List<String> address,
    String phone,
    String email,
    ZoneId zone,
    String custodian,
    String privacyOfficer,
    String baseUrl) {
  public Facility {
    address = List.copyOf(address);
  }

  /** The hospital's date at that moment, from which every deadline is counted. */
  public LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, zone);
  }
}

package org.custodian.sample;

/** An invented hospital or clinic whose letterhead a page carries. */
enum House {
  RIVERBEND("Riverbend Medical Center", "400 River Street, Riverbend, IL 61999   (555) 010-0400"),
  LAKEVIEW("Lakeview Hospital", "30 Shore Drive, Lakeview, IL 61990   (555) 010-0166"),
  NORTHSIDE("Northside Clinic", "414 North Hill Road, Easton, IL 61992   (555) 010-0172");

  private final String houseName;
  private final String address;

  House(String houseName, String address) {
    this.houseName = houseName;
    this.address = address;
  }

  /** Letters from elsewhere are signed by the house, everything else is Riverbend's own. */
  static House of(String author) {
    for (var house : values()) {
      if (house.houseName.equals(author)) return house;
    }
    return RIVERBEND;
  }

  String houseName() {
    return houseName;
  }

  String address() {
    return address;
  }
}

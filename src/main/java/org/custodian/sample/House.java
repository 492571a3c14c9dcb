package org.custodian.sample;

/** An invented hospital or clinic whose letterhead a page carries. */
enum House {
  RIVERBEND("Riverbend Medical Center", "1200 Levee Parkway, Riverbend, ZZ 00100   (555) 010-0100"),
  LAKEVIEW("Lakeview Hospital", "30 Shore Drive, Lakeview, ZZ 00170   (555) 010-0166"),
  NORTHSIDE("Northside Clinic", "414 North Hill Road, Easton, ZZ 00107   (555) 010-0172");

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

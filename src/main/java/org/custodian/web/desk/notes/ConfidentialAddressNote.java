package org.custodian.web.desk.notes;

import java.util.List;
import java.util.Set;
import org.custodian.records.ConfidentialAddresses;
import org.custodian.security.Role;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Component;

/** Where a patient wants letters to go; nobody asks why, 45 CFR 164.522(b) (rule J3). */
@Component
class ConfidentialAddressNote implements Note {
  private final ConfidentialAddresses addresses;
  private final Patients patients;

  ConfidentialAddressNote(ConfidentialAddresses addresses, Patients patients) {
    this.addresses = addresses;
    this.patients = patients;
  }

  @Override
  public String name() {
    return "confidential-address";
  }

  @Override
  public Set<Role> roles() {
    return Who.CLERKS;
  }

  @Override
  public boolean offered(About about) {
    return about.request().isEmpty() || about.patient().isPresent();
  }

  @Override
  public List<Line> lines(About about) {
    return patients.asked(about, Line.lines("address", 400), Line.check("withdrawn"));
  }

  @Override
  public List<Standing> standing(About about) {
    return about.patient().flatMap(addresses::of).stream()
        .map(known -> Standing.of("note.confidential-address.known"))
        .toList();
  }

  @Override
  public void write(About about, Typed typed, StaffId by) {
    if (typed.filled("address").isPresent() == typed.yes("withdrawn")) {
      throw new Unfitting("address", "address-or-not");
    }
    addresses.keep(patients.meant(about, typed), typed.text("address"), by);
  }
}

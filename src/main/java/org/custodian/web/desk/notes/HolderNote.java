package org.custodian.web.desk.notes;

import java.util.List;
import java.util.Set;
import org.custodian.abstraction.Holder;
import org.custodian.abstraction.Holders;
import org.custodian.security.Role;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Component;

/** Who holds the records that this hospital has not, 45 CFR 164.524(d)(3) (rule D14). */
@Component
class HolderNote implements Note {
  private final Holders holders;

  HolderNote(Holders holders) {
    this.holders = holders;
  }

  @Override
  public String name() {
    return "holder";
  }

  @Override
  public Set<Role> roles() {
    return Who.CLERKS;
  }

  @Override
  public boolean offered(About about) {
    return about.open();
  }

  @Override
  public List<Line> lines(About about) {
    return List.of(Line.text("holder", 200).must(), Line.lines("address", 300));
  }

  @Override
  public List<Standing> standing(About about) {
    return holders.of(about.number()).stream()
        .map(known -> Standing.of("note.holder.known"))
        .toList();
  }

  @Override
  public void write(About about, Typed typed, StaffId by) {
    holders.known(about.number(), new Holder(typed.text("holder"), typed.text("address")), by);
  }
}

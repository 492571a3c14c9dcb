package org.custodian.web.desk.notes;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.custodian.abstraction.RestrictionOverride;
import org.custodian.abstraction.Restrictions;
import org.custodian.security.Role;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Component;

/** Why a restriction that was agreed to yields here, 164.522(a)(1)(iii) to (v) (rule J2). */
@Component
class OverrideNote implements Note {
  private final Restrictions restrictions;

  OverrideNote(Restrictions restrictions) {
    this.restrictions = restrictions;
  }

  @Override
  public String name() {
    return "restriction-override";
  }

  @Override
  public Set<Role> roles() {
    return Who.PRIVACY;
  }

  @Override
  public boolean offered(About about) {
    return about.open()
        && about.patient().filter(who -> !restrictions.all(who).isEmpty()).isPresent()
        && fitting(about).findAny().isPresent();
  }

  @Override
  public List<Line> lines(About about) {
    return List.of(Line.choice("code", Line.choices("note.override", fitting(about))).must());
  }

  @Override
  public void write(About about, Typed typed, StaffId by) {
    restrictions.override(about.number(), typed.one("code", RestrictionOverride.class), by);
  }

  private static Stream<RestrictionOverride> fitting(About about) {
    return Arrays.stream(RestrictionOverride.values())
        .filter(one -> about.basis().filter(one::fits).isPresent());
  }
}

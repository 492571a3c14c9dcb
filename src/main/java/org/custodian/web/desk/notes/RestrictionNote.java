package org.custodian.web.desk.notes;

import java.util.List;
import java.util.Set;
import org.custodian.abstraction.Restriction;
import org.custodian.abstraction.Restrictions;
import org.custodian.security.Role;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Component;

/** What a patient asked the hospital not to tell, 45 CFR 164.522(a) (rules J1, J2). */
@Component
class RestrictionNote implements Note {
  private final Restrictions restrictions;
  private final Patients patients;

  RestrictionNote(Restrictions restrictions, Patients patients) {
    this.restrictions = restrictions;
    this.patients = patients;
  }

  @Override
  public String name() {
    return "restriction";
  }

  @Override
  public Set<Role> roles() {
    return Who.PRIVACY;
  }

  @Override
  public boolean offered(About about) {
    return about.request().isEmpty() || about.patient().isPresent();
  }

  @Override
  public List<Line> lines(About about) {
    return patients.asked(
        about,
        Line.choice("kind", Line.choices("note.restriction.kind", Restriction.Kind.values()))
            .must(),
        Line.text("encounter", 80),
        Line.date("from").must());
  }

  @Override
  public List<Standing> standing(About about) {
    return about.patient().stream()
        .flatMap(who -> restrictions.all(who).stream())
        .filter(one -> one.endedOn().isEmpty())
        .map(
            one ->
                Standing.of(
                    "note.restriction.stands", "note.restriction.kind." + one.kind(), one.from()))
        .toList();
  }

  @Override
  public void write(About about, Typed typed, StaffId by) {
    var patient = patients.meant(about, typed);
    var from = typed.date("from").orElseThrow();
    if (typed.one("kind", Restriction.Kind.class) == Restriction.Kind.SELF_PAY) {
      var visit =
          typed.filled("encounter").orElseThrow(() -> new Unfitting("encounter", "self-pay-visit"));
      restrictions.selfPay(patient, visit, from, by);
    } else {
      restrictions.agreed(patient, typed.filled("encounter"), from, by);
    }
  }
}

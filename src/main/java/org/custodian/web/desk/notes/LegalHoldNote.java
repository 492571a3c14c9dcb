package org.custodian.web.desk.notes;

import java.util.List;
import java.util.Set;
import org.custodian.retention.HoldReason;
import org.custodian.retention.Retention;
import org.custodian.security.Role;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Component;

/** Files are kept beyond their time, 45 CFR 164.530(j) (rule I1). */
@Component
class LegalHoldNote implements Note {
  private static final String REQUEST = "REQUEST";
  private static final String PATIENT = "PATIENT";

  private final Retention retention;
  private final HoldsShown holds;
  private final Patients patients;

  LegalHoldNote(Retention retention, HoldsShown holds, Patients patients) {
    this.retention = retention;
    this.holds = holds;
    this.patients = patients;
  }

  @Override
  public String name() {
    return "legal-hold";
  }

  @Override
  public Set<Role> roles() {
    return Who.KEEPERS;
  }

  @Override
  public boolean offered(About about) {
    return true;
  }

  @Override
  public List<Line> lines(About about) {
    var reason = Line.choice("reason", Line.choices("note.hold", HoldReason.values())).must();
    if (about.request().isEmpty()) {
      return patients.asked(about, reason);
    }
    var reach = new java.util.ArrayList<Line.Choice>();
    reach.add(new Line.Choice(REQUEST, "note.legal-hold.reach." + REQUEST));
    about
        .patient()
        .ifPresent(who -> reach.add(new Line.Choice(PATIENT, "note.legal-hold.reach." + PATIENT)));
    return List.of(Line.choice("reach", reach).must(), reason);
  }

  @Override
  public List<Standing> standing(About about) {
    return holds.of(about).stream().map(holds::told).toList();
  }

  @Override
  public void write(About about, Typed typed, StaffId by) {
    var reason = typed.one("reason", HoldReason.class);
    if (about.request().isPresent() && typed.text("reach").equals(REQUEST)) {
      retention.hold(about.number(), reason, by);
    } else {
      retention.hold(patients.meant(about, typed), reason, by);
    }
  }
}

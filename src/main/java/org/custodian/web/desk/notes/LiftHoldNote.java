package org.custodian.web.desk.notes;

import java.util.List;
import java.util.Set;
import org.custodian.retention.Retention;
import org.custodian.security.Role;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Component;

/** A legal hold ends; what was due meanwhile may be destroyed again (rule I1). */
@Component
class LiftHoldNote implements Note {
  private final Retention retention;
  private final HoldsShown holds;

  LiftHoldNote(Retention retention, HoldsShown holds) {
    this.retention = retention;
    this.holds = holds;
  }

  @Override
  public String name() {
    return "legal-hold-lift";
  }

  @Override
  public Set<Role> roles() {
    return Who.KEEPERS;
  }

  @Override
  public boolean offered(About about) {
    return !holds.of(about).isEmpty();
  }

  @Override
  public List<Line> lines(About about) {
    var choices =
        holds.of(about).stream()
            .map(hold -> new Line.Choice(hold.id(), holds.words(hold)))
            .toList();
    return List.of(Line.choice("hold", choices).must());
  }

  @Override
  public void write(About about, Typed typed, StaffId by) {
    retention.lift(typed.text("hold"), by);
  }
}

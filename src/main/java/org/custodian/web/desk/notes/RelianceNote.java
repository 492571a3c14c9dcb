package org.custodian.web.desk.notes;

import java.util.List;
import java.util.Set;
import org.custodian.abstraction.Needs;
import org.custodian.abstraction.Reach;
import org.custodian.intake.DateRange;
import org.custodian.records.DocumentType;
import org.custodian.security.Role;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Component;

/** What a requester says it needs at least, and is believed, 164.514(d)(3)(iii) (rule F4). */
@Component
class RelianceNote implements Note {
  private final Needs needs;
  private final NeedShown need;

  RelianceNote(Needs needs, NeedShown need) {
    this.needs = needs;
    this.need = need;
  }

  @Override
  public String name() {
    return "reliance";
  }

  @Override
  public Set<Role> roles() {
    return Who.CLERKS;
  }

  @Override
  public boolean offered(About about) {
    return need.applies(about);
  }

  @Override
  public List<Line> lines(About about) {
    return List.of(
        Line.check("written"),
        Line.date("from"),
        Line.date("to"),
        Line.some("types", Line.choices("desk.type", DocumentType.values())),
        Line.text("encounters", 400),
        Line.text("units", 200));
  }

  @Override
  public List<Standing> standing(About about) {
    return need.protocol(about);
  }

  @Override
  public void write(About about, Typed typed, StaffId by) {
    if (!typed.yes("written")) {
      throw new Unfitting("written", "not-written");
    }
    var from = typed.date("from");
    var to = typed.date("to");
    if (from.isPresent() && to.filter(last -> last.isBefore(from.get())).isPresent()) {
      throw new Unfitting("to", "order");
    }
    var ranges =
        from.isEmpty() && to.isEmpty() ? List.<DateRange>of() : List.of(new DateRange(from, to));
    var stated =
        new Reach(ranges, typed.some("types"), typed.words("encounters"), typed.words("units"));
    needs.rely(about.number(), stated, by);
  }
}

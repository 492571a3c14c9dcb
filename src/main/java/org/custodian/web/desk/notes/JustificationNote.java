package org.custodian.web.desk.notes;

import java.util.List;
import java.util.Set;
import org.custodian.abstraction.Needs;
import org.custodian.security.Role;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Component;

/** What the requester answered: why the entire record is needed, 164.514(d)(5) (rule F5). */
@Component
class JustificationNote implements Note {
  private final Needs needs;
  private final NeedShown need;

  JustificationNote(Needs needs, NeedShown need) {
    this.needs = needs;
    this.need = need;
  }

  @Override
  public String name() {
    return "justification";
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
    return List.of(Line.lines("wording", 2000).must());
  }

  @Override
  public List<Standing> standing(About about) {
    return need.protocol(about);
  }

  @Override
  public void write(About about, Typed typed, StaffId by) {
    needs.justify(about.number(), typed.text("wording"), by);
  }
}

package org.custodian.web.desk.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.custodian.correspondence.Correspondence;
import org.custodian.security.Role;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.StaffId;
import org.custodian.workflow.letters.Clarifications;
import org.springframework.stereotype.Component;

/** Asks the requester why its purpose needs more than the protocol gives (rules F3, F5). */
@Component
class ClarificationNote implements Note {
  private final Clarifications clarifications;
  private final Correspondence correspondence;
  private final NeedShown need;
  private final Facility facility;

  ClarificationNote(
      Clarifications clarifications,
      Correspondence correspondence,
      NeedShown need,
      Facility facility) {
    this.clarifications = clarifications;
    this.correspondence = correspondence;
    this.need = need;
    this.facility = facility;
  }

  @Override
  public String name() {
    return "clarification";
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
    return List.of();
  }

  @Override
  public List<Standing> standing(About about) {
    var told = new ArrayList<>(need.protocol(about));
    correspondence.letters(about.number()).stream()
        .filter(letter -> letter.code().equals("CLAR"))
        .map(letter -> Standing.of("note.clarification.asked", facility.day(letter.sentAt())))
        .forEach(told::add);
    return told;
  }

  @Override
  public void write(About about, Typed typed, StaffId by) {
    clarifications.ask(about.number());
  }
}

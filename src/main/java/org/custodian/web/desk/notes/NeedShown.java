package org.custodian.web.desk.notes;

import java.util.List;
import org.custodian.abstraction.AbstractionRefused;
import org.custodian.abstraction.Needs;
import org.custodian.web.desk.notes.Note.Standing;
import org.springframework.stereotype.Component;

/** What the hospital's protocol gives for the purpose of a request, 45 CFR 164.514(d)(3). */
@Component
class NeedShown {
  private final Needs needs;

  NeedShown(Needs needs) {
    this.needs = needs;
  }

  /**
   * Whether the law asks for the minimum here (rule F2), and there is still something to decide.
   */
  boolean applies(About about) {
    if (!about.open() || about.basis().isEmpty() || about.patient().isEmpty()) {
      return false;
    }
    try {
      needs.protocol(about.number());
      return true;
    } catch (AbstractionRefused notLimited) {
      return false;
    }
  }

  List<Standing> protocol(About about) {
    var types = needs.protocol(about.number());
    return types.isEmpty()
        ? List.of(Standing.of("note.protocol.none"))
        : types.stream()
            .map(type -> Standing.of("note.protocol.type", "desk.type." + type))
            .toList();
  }
}

package org.custodian.web.desk.notes;

import java.util.List;
import java.util.Set;
import org.custodian.abstraction.Denial;
import org.custodian.abstraction.Denials;
import org.custodian.ledger.Actor;
import org.custodian.security.Role;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Component;

/** The patient asked for a review of a denial by letter, telephone or visit (rule D13). */
@Component
class ReviewAskedNote implements Note {
  private final Denials denials;
  private final DeniedShown shown;

  ReviewAskedNote(Denials denials, DeniedShown shown) {
    this.denials = denials;
    this.shown = shown;
  }

  @Override
  public String name() {
    return "review-asked";
  }

  @Override
  public Set<Role> roles() {
    return Who.CLERKS;
  }

  @Override
  public boolean offered(About about) {
    return shown.of(about).stream().anyMatch(Denial::reviewable);
  }

  @Override
  public List<Line> lines(About about) {
    return List.of();
  }

  @Override
  public List<Standing> standing(About about) {
    return shown.told(about);
  }

  @Override
  public void write(About about, Typed typed, StaffId by) {
    denials.askReview(about.number(), Actor.staff(by));
  }
}

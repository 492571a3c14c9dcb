package org.custodian.web.desk.notes;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.custodian.abstraction.Denial;
import org.custodian.abstraction.DenialGround;
import org.custodian.abstraction.Denials;
import org.custodian.security.Role;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Component;

/** Another licensed professional looks at a denial again, 164.524(a)(4), (d)(4) (rule D13). */
@Component
class ReviewDecidedNote implements Note {
  private final Denials denials;
  private final DeniedShown shown;

  ReviewDecidedNote(Denials denials, DeniedShown shown) {
    this.denials = denials;
    this.shown = shown;
  }

  @Override
  public String name() {
    return "review-decided";
  }

  @Override
  public Set<Role> roles() {
    return EnumSet.of(Role.CLINICIAN);
  }

  @Override
  public boolean offered(About about) {
    return grounds(about).findAny().isPresent();
  }

  @Override
  public List<Line> lines(About about) {
    return List.of(
        Line.choice("ground", Line.choices("note.ground", grounds(about))).must(),
        Line.choice(
                "result", Line.choices("note.review", Denial.State.UPHELD, Denial.State.REVERSED))
            .must());
  }

  @Override
  public List<Standing> standing(About about) {
    return shown.told(about);
  }

  @Override
  public void write(About about, Typed typed, StaffId by) {
    denials.review(
        about.number(),
        typed.one("ground", DenialGround.class),
        typed.one("result", Denial.State.class),
        by);
  }

  private Stream<DenialGround> grounds(About about) {
    return shown.of(about).stream().filter(Denial::reviewable).map(Denial::ground).distinct();
  }
}

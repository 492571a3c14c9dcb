package org.custodian.web.desk.notes;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.custodian.security.Role;
import org.custodian.verification.Authority.Refusal.Reason;
import org.custodian.verification.Representatives;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Component;

/** A professional refuses whoever acts for the patient, 45 CFR 164.502(g)(5) (rule L3). */
@Component
class RepresentativeNote implements Note {
  private static final String ACCEPTED = "ACCEPTED";

  private final Representatives representatives;

  RepresentativeNote(Representatives representatives) {
    this.representatives = representatives;
  }

  @Override
  public String name() {
    return "representative";
  }

  @Override
  public Set<Role> roles() {
    return EnumSet.of(Role.CLINICIAN);
  }

  @Override
  public boolean offered(About about) {
    return about.open() && representatives.actsForPatient(about.number());
  }

  @Override
  public List<Line> lines(About about) {
    var judged = new ArrayList<Line.Choice>(Line.choices("note.refusal", Reason.values()));
    representatives
        .refused(about.number())
        .ifPresent(any -> judged.add(new Line.Choice(ACCEPTED, "note.refusal." + ACCEPTED)));
    return List.of(Line.choice("judged", judged).must());
  }

  @Override
  public List<Standing> standing(About about) {
    return representatives.refused(about.number()).stream()
        .map(reason -> Standing.of("note.representative.stands", "note.refusal." + reason))
        .toList();
  }

  @Override
  public void write(About about, Typed typed, StaffId by) {
    if (typed.text("judged").equals(ACCEPTED)) {
      representatives.accept(about.number(), by);
    } else {
      representatives.refuse(about.number(), typed.one("judged", Reason.class), by);
    }
  }
}

package org.custodian.web.desk.notes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.custodian.abstraction.Abstraction;
import org.custodian.abstraction.AbstractionChanged;
import org.custodian.abstraction.DenialGround;
import org.custodian.abstraction.Denials;
import org.custodian.abstraction.PageKey;
import org.custodian.records.Records;
import org.custodian.security.Role;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Component;

/**
 * The ground on which a patient is denied pages, 45 CFR 164.524(a)(2), (3) (rules D10, D11). Danger
 * is judged by a licensed professional alone.
 */
@Component
class DenialNote implements Note {
  private final Denials denials;
  private final Abstraction abstraction;
  private final Records records;
  private final DeniedShown shown;

  DenialNote(Denials denials, Abstraction abstraction, Records records, DeniedShown shown) {
    this.denials = denials;
    this.abstraction = abstraction;
    this.records = records;
    this.shown = shown;
  }

  @Override
  public String name() {
    return "denial";
  }

  @Override
  public Set<Role> roles() {
    return EnumSet.of(Role.CLINICIAN, Role.PRIVACY_OFFICER);
  }

  @Override
  public boolean offered(About about) {
    return about.open() && shown.begun(about);
  }

  @Override
  public List<Line> lines(About about) {
    var lines = new ArrayList<Line>();
    lines.add(Line.hidden("revision", String.valueOf(abstraction.revision(about.number()))));
    lines.add(Line.choice("ground", Line.choices("note.ground", grounds(about))).must());
    int documents = records.documents(about.number()).size();
    for (int place = 1; place <= documents; place++) {
      lines.add(Line.text(PagesAsked.field(place), 80));
    }
    return List.copyOf(lines);
  }

  @Override
  public Standing label(About about, Line line) {
    if (PagesAsked.place(line.name()) == 0) {
      return Note.super.label(about, line);
    }
    int place = PagesAsked.place(line.name());
    var document = records.documents(about.number()).get(place - 1);
    return Standing.of(
        "note.denial.pages",
        place,
        "desk.type." + document.type(),
        document.serviceDate(),
        document.pages());
  }

  @Override
  public List<Standing> standing(About about) {
    return shown.told(about);
  }

  @Override
  public void write(About about, Typed typed, StaffId by) {
    var asked = new PagesAsked(records.documents(about.number()));
    List<PageKey> pages = asked.of(typed);
    var ground = typed.one("ground", DenialGround.class);
    try {
      denials.deny(about.number(), Long.parseLong(typed.text("revision")), pages, ground, by);
    } catch (AbstractionChanged | NumberFormatException changed) {
      throw new Unfitting("ground", "changed");
    }
  }

  /** Whoever is no licensed professional is not offered what only one may judge. */
  private static Stream<DenialGround> grounds(About about) {
    boolean licensed = about.roles().contains(Role.CLINICIAN);
    return Arrays.stream(DenialGround.values())
        .filter(ground -> ground != DenialGround.U1)
        .filter(ground -> licensed || !ground.reviewable());
  }
}

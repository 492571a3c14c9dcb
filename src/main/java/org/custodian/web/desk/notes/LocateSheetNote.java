package org.custodian.web.desk.notes;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.custodian.abstraction.LocateSheet;
import org.custodian.abstraction.Locating;
import org.custodian.security.Role;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Component;

/**
 * The eight facts that may go to an official who looks for a person, 45 CFR 164.512(f)(2)(i) (rule
 * C7). There is no field for anything else.
 */
@Component
class LocateSheetNote implements Note {
  private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final List<Line.Choice> BLOOD =
      Stream.of("O+", "O-", "A+", "A-", "B+", "B-", "AB+", "AB-")
          .map(type -> new Line.Choice(type, type))
          .toList();

  private final Locating locating;

  LocateSheetNote(Locating locating) {
    this.locating = locating;
  }

  @Override
  public String name() {
    return "locate-sheet";
  }

  @Override
  public Set<Role> roles() {
    return Who.CLERKS;
  }

  @Override
  public boolean offered(About about) {
    return about.open()
        && about.patient().isPresent()
        && about.basis().filter(LegalBasis.LE_LOCATE::equals).isPresent();
  }

  @Override
  public List<Line> lines(About about) {
    return List.of(
        Line.lines("nameAndAddress", 300),
        Line.date("born"),
        Line.text("birthPlace", 100),
        Line.text("socialSecurityNumber", 11),
        Line.choice("bloodType", BLOOD),
        Line.text("injury", 200),
        Line.moment("treatedAt"),
        Line.moment("diedAt"),
        Line.lines("marks", 500));
  }

  @Override
  public List<Standing> standing(About about) {
    return locating.sheet(about.number()).stream()
        .flatMap(sheet -> sheet.lines().keySet().stream())
        .map(field -> Standing.of("note.locate-sheet.field." + field))
        .toList();
  }

  @Override
  public void write(About about, Typed typed, StaffId by) {
    if (typed.filled("birthPlace").isPresent() && typed.date("born").isEmpty()) {
      throw new Unfitting("born", "birth-day");
    }
    if (!typed.text("socialSecurityNumber").matches("|\\d{3}-?\\d{2}-?\\d{4}")) {
      throw new Unfitting("socialSecurityNumber", "ssn");
    }
    var birth =
        typed.date("born").map(day -> new LocateSheet.Birth(day, typed.filled("birthPlace")));
    var sheet =
        new LocateSheet(
            typed.filled("nameAndAddress"),
            birth,
            typed.filled("socialSecurityNumber"),
            typed.filled("bloodType"),
            typed.filled("injury"),
            moment(typed, "treatedAt"),
            moment(typed, "diedAt"),
            typed.filled("marks"));
    if (sheet.lines().isEmpty()) {
      throw new Unfitting("nameAndAddress", "empty");
    }
    locating.record(about.number(), sheet, by);
  }

  private static Optional<String> moment(Typed typed, String name) {
    return typed.moment(name).map(AT::format);
  }
}

package org.custodian.web.desk.notes;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.custodian.abstraction.Needs;
import org.custodian.abstraction.NotesException;
import org.custodian.security.Role;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Component;

/** What opens psychotherapy notes without an authorization, 164.508(a)(2) (rule A9). */
@Component
class NotesExceptionNote implements Note {
  private final Needs needs;

  NotesExceptionNote(Needs needs) {
    this.needs = needs;
  }

  @Override
  public String name() {
    return "notes-exception";
  }

  @Override
  public Set<Role> roles() {
    return Who.PRIVACY;
  }

  @Override
  public boolean offered(About about) {
    return about.open() && about.patient().isPresent() && fitting(about).findAny().isPresent();
  }

  @Override
  public List<Line> lines(About about) {
    return List.of(Line.choice("exception", Line.choices("note.exception", fitting(about))).must());
  }

  @Override
  public void write(About about, Typed typed, StaffId by) {
    needs.openNotes(about.number(), typed.one("exception", NotesException.class), by);
  }

  private static Stream<NotesException> fitting(About about) {
    return Arrays.stream(NotesException.values())
        .filter(one -> about.basis().filter(one::fits).isPresent());
  }
}

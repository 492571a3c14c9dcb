package org.custodian.web.desk.notes;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.custodian.intake.Intake;
import org.custodian.intake.ReceivedRequest;
import org.custodian.security.Role;
import org.custodian.verification.Verification;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.stereotype.Component;

/** Every note that can be written down, and which of them a person is offered. */
@Component
public class NoteBook {
  private final List<Note> notes;
  private final Intake intake;
  private final Verification verification;

  NoteBook(List<Note> notes, Intake intake, Verification verification) {
    this.notes = List.copyOf(notes);
    this.intake = intake;
    this.verification = verification;
  }

  /** The names of the notes that this person may write about a request, in their order. */
  public List<String> offered(RequestNumber request, HttpServletRequest asked) {
    return offered(about(intake.request(request), asked));
  }

  List<String> offered(About about) {
    return notes.stream()
        .filter(note -> !Collections.disjoint(note.roles(), about.roles()))
        .filter(note -> note.offered(about))
        .map(Note::name)
        .sorted()
        .toList();
  }

  Optional<Note> note(String name) {
    return notes.stream().filter(note -> note.name().equals(name)).findAny();
  }

  About about(RequestNumber request, HttpServletRequest asked) {
    return about(intake.request(request), asked);
  }

  private About about(ReceivedRequest request, HttpServletRequest asked) {
    var number = request.number();
    return new About(
        Optional.of(request),
        verification.patient(number),
        verification.basis(number),
        roles(asked));
  }

  static Set<Role> roles(HttpServletRequest asked) {
    return Arrays.stream(Role.values())
        .filter(role -> asked.isUserInRole(role.id()))
        .collect(Collectors.toUnmodifiableSet());
  }
}

package org.custodian.rehearsal;

import java.util.List;
import java.util.Optional;
import org.custodian.correspondence.SentLetter;
import org.custodian.ledger.Actor;
import org.custodian.pdf.PlainPages;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.custodian.workflow.OpenTask;

/** Letters in a language in which the house has none: staff says so, and somebody translates. */
final class TranslationActs {
  private final House house;

  TranslationActs(House house) {
    this.house = house;
  }

  /** Does the act if it is one that needs no task. */
  boolean happens(String what, Case request, Part part) {
    if (!what.equals("translationNeeded")) return false;
    var by = Actor.staff(LegalActs.by(part));
    var language = part.text("language", "");
    var letter = part.text("letter");
    if (letter.isEmpty()) {
      house.translations().cameIn(request.number(), language, by);
    } else {
      var sent = sent(request.number(), letter.get());
      house.translations().neededIn(request.number(), language, sent.id(), by);
    }
    return true;
  }

  /** A letter that nobody here reads is noted as such by whoever opens it. */
  void arrived(Case request, Part part) {
    part.text("writtenIn")
        .ifPresent(
            language ->
                house
                    .translations()
                    .cameIn(request.number(), language, Actor.staff(LegalActs.by(part))));
  }

  /** The translation comes, or none is needed. */
  void settle(OpenTask task, Optional<Part> act, StaffId by) {
    var round = house.worklist().translation(task.taskId()).orElseThrow();
    if (act.map(part -> part.yes("notNeeded", false)).orElse(false)) {
      house.translations().notNeeded(task.request(), round, by);
      return;
    }
    var sheet = PlainPages.of(List.of(List.of("Translation " + round)));
    var fault = house.translations().keep(task.request(), round, sheet, by);
    if (fault.isPresent()) {
      throw new IllegalStateException("REH-08 A translation that was just drawn is not taken.");
    }
  }

  /** Whether somebody has to translate before the letter can be read. */
  boolean unread(RequestNumber number) {
    return house.translations().unread(number).isPresent();
  }

  private SentLetter sent(RequestNumber number, String code) {
    return house.correspondence().letters(number).stream()
        .filter(letter -> letter.code().equals(code))
        .reduce((earlier, later) -> later)
        .orElseThrow(() -> new IllegalArgumentException("No letter " + code + " was sent."));
  }
}

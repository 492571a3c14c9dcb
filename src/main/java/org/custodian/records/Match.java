package org.custodian.records;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Judges who may be meant. A name and a birth date are worth 50 points each; a medical record
 * number, where the request gives one, takes 30 of the hundred. Whoever reaches half, or bears the
 * number, is a candidate.
 */
final class Match {
  private static final int ENOUGH = 50;
  private static final int MOST = 20;

  private final PatientQuery query;

  Match(PatientQuery query) {
    this.query = query;
  }

  List<PatientCandidate> among(List<PatientRecord> people) {
    var found = people.stream().map(this::judged).filter(this::fits).toList();
    return found.stream()
        .map(candidate -> marked(candidate, found))
        .sorted(
            Comparator.comparing(PatientCandidate::score)
                .reversed()
                .thenComparing(candidate -> candidate.patient().ref().mrn()))
        .limit(MOST)
        .toList();
  }

  private PatientCandidate judged(PatientRecord person) {
    var reasons = new ArrayList<String>();
    int score =
        Likeness.ofFamily(query.name(), person.name()).noted("FAMILY", 30, 20, reasons)
            + Likeness.ofGiven(query.name(), person.name()).noted("GIVEN", 20, 12, reasons)
            + Likeness.ofDates(query.born(), person.born()).noted("BORN", 50, 30, reasons);
    if (query.mrn().isPresent()) {
      boolean same = query.mrn().get().strip().equals(person.ref().mrn());
      reasons.add(same ? "MRN_EXACT" : "MRN_DIFFERS");
      score = Math.round(score * 0.7f) + (same ? 30 : 0);
    }
    return new PatientCandidate(person, score, reasons, false);
  }

  /** A birth date alone finds too many, so that something of the name has to fit as well. */
  private boolean fits(PatientCandidate candidate) {
    if (candidate.reasons().contains("MRN_EXACT")) return true;
    boolean named = !candidate.reasons().contains("FAMILY_DIFFERS");
    int enough = query.mrn().isPresent() ? Math.round(ENOUGH * 0.7f) : ENOUGH;
    return named && candidate.score() >= enough;
  }

  /** Two people are rivals by what the hospital knows of them, whatever the request says. */
  private static PatientCandidate marked(PatientCandidate one, List<PatientCandidate> all) {
    boolean rival = all.stream().anyMatch(other -> other != one && alike(one, other));
    return new PatientCandidate(one.patient(), one.score(), one.reasons(), rival);
  }

  private static boolean alike(PatientCandidate one, PatientCandidate other) {
    var a = one.patient();
    var b = other.patient();
    return Likeness.ofFamily(a.name(), b.name()) != Likeness.DIFFERENT
        && Likeness.ofGiven(a.name(), b.name()) != Likeness.DIFFERENT
        && Likeness.ofDates(a.born(), b.born()) != Likeness.DIFFERENT;
  }
}

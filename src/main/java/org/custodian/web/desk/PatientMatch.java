package org.custodian.web.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.custodian.intake.Intake;
import org.custodian.records.PatientCandidate;
import org.custodian.records.PatientQuery;
import org.custodian.records.Records;
import org.custodian.verification.Verification;
import org.custodian.vocabulary.PatientName;
import org.custodian.vocabulary.PatientRef;
import org.custodian.web.desk.Desk.Seat;
import org.springframework.stereotype.Component;

/** Whom of the index a request means. Two who are nearly the same need two identifiers compared. */
@Component
class PatientMatch {
  /** What can be compared, in the order of the page. */
  static final List<String> IDENTIFIERS = List.of("NAME", "BORN", "MRN", "ADDRESS", "PHONE");

  private final Intake intake;
  private final Records records;
  private final Verification verification;

  PatientMatch(Intake intake, Records records, Verification verification) {
    this.intake = intake;
    this.records = records;
    this.verification = verification;
  }

  /** Whom the request may mean as it was written. */
  List<PatientCandidate> candidates(Seat seat) {
    var written = intake.request(seat.request()).patient();
    return records.findPatients(new PatientQuery(written.name(), written.born(), written.mrn()));
  }

  /** Whom another spelling may mean; nobody if the birth date cannot be read. */
  List<PatientCandidate> candidates(String family, String given, String born, String mrn) {
    try {
      var number = Optional.of(mrn.strip()).filter(text -> !text.isEmpty());
      var name = new PatientName(family.strip(), given.strip());
      return records.findPatients(new PatientQuery(name, LocalDate.parse(born), number));
    } catch (DateTimeException e) {
      return List.of();
    }
  }

  /**
   * Notes that the index has nobody who fits.
   *
   * @return a code of what is missing, or empty if it was noted
   */
  Optional<String> nobody(Seat seat) {
    if (!candidates(seat).isEmpty()) {
      return Optional.of("match-somebody");
    }
    verification.matchNobody(seat.request(), seat.person());
    return Optional.empty();
  }

  /**
   * Notes the match.
   *
   * @param compared which identifiers the person compared with the papers
   * @return a code of what is missing, or empty if the match was kept
   */
  Optional<String> match(
      Seat seat, List<PatientCandidate> offered, String mrn, Set<String> compared) {
    var chosen = offered.stream().filter(one -> one.patient().ref().mrn().equals(mrn)).findFirst();
    if (chosen.isEmpty()) {
      return Optional.of("match-gone");
    }
    var known = IDENTIFIERS.stream().filter(compared::contains).collect(Collectors.toList());
    if (known.isEmpty()) {
      return Optional.of("match-unsaid");
    }
    // Two patients may share a name and an address, never both number and birth date.
    boolean sure = known.size() >= 2 && (known.contains("BORN") || known.contains("MRN"));
    boolean alike = chosen.get().rival() || !records.lookAlikes(new PatientRef(mrn)).isEmpty();
    if (alike && !sure) {
      return Optional.of("match-two");
    }
    var how = String.join("_", known);
    verification.matchPatient(seat.request(), chosen.get().patient().ref(), how, seat.person());
    return Optional.empty();
  }
}

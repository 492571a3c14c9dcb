package org.custodian.verification;

import java.util.List;
import java.util.Optional;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.RuleDecision.Outcome;

/**
 * A patient, or who may act for them, asks for the patient's own records, 45 CFR 164.524 (rules D1,
 * G4, K1, L1 to L4). No purpose, no witness, no notary, no social security number is asked, so
 * there is nowhere to record one.
 *
 * @param authority by what right somebody acts for the patient
 * @param involved the part that family or a friend has in the care, if that is why they ask
 */
public record OwnRecords(Asker asker, Optional<Authority> authority, Optional<Involved> involved)
    implements PresentedBasis {

  /** Who asks. */
  public enum Asker {
    PATIENT,
    REPRESENTATIVE,
    /** Family or a friend with a part in the care or its payment, 45 CFR 164.510(b). */
    INVOLVED,
    SOMEBODY_ELSE
  }

  /**
   * Somebody's part in the care.
   *
   * @param patientObjects whether the patient said no
   * @param relevant what concerns that part; they never get a copy of the chart
   */
  public record Involved(boolean patientObjects, List<ScopeLimit> relevant) {
    public Involved {
      relevant = List.copyOf(relevant);
    }
  }

  /** The patient asks, or somebody of whom no right is known. */
  public OwnRecords(boolean isThePatient) {
    this(isThePatient ? Asker.PATIENT : Asker.SOMEBODY_ELSE, Optional.empty(), Optional.empty());
  }

  /** Somebody asks on behalf of the patient. */
  public static OwnRecords by(Authority authority) {
    return new OwnRecords(Asker.REPRESENTATIVE, Optional.of(authority), Optional.empty());
  }

  /** Whether the requester is the patient. */
  public boolean byPatient() {
    return asker == Asker.PATIENT;
  }

  @Override
  public boolean byRepresentative() {
    return asker == Asker.REPRESENTATIVE;
  }

  @Override
  public Finding judged(Situation now) {
    var found = new Judgement();
    return switch (asker) {
      case PATIENT -> own(found, now).on(LegalBasis.ACCESS, Grants.none().to(Standing.PATIENT));
      case REPRESENTATIVE -> forPatient(found, now);
      case INVOLVED -> involved(found);
      case SOMEBODY_ELSE ->
          found
              .need(false, Defect.NOT_THE_PATIENT, "asker", asker)
              .on(LegalBasis.ACCESS, Grants.none());
    };
  }

  private Judgement own(Judgement found, Situation now) {
    // What the law forbids to ask has no field here, so the rule is kept by the form of the facts.
    if (now.deceased()) {
      found.need(false, Defect.NOT_EXECUTOR, "asker", asker, "deceased", true);
    }
    return found
        .need(true, Defect.NOT_THE_PATIENT, "asker", asker, "purposeAsked", false)
        .note("G4", Outcome.MET, "witnessAsked", false, "notaryAsked", false)
        .note("M12", Outcome.MET, "asker", asker);
  }

  private Finding forPatient(Judgement found, Situation now) {
    if (authority.isEmpty()) {
      return found
          .need(false, now.deceased() ? Defect.NOT_EXECUTOR : Defect.NO_HEALTH_AUTHORITY)
          .on(LegalBasis.ACCESS_PR, Grants.none());
    }
    var who = authority.get();
    who.judge(found, now);
    found.note("D1", Outcome.MET, "asker", asker, "purposeAsked", false);
    var standing = who.standing(now);
    found.note(
        "L2",
        standing == Standing.PARENT_OF_MINOR ? Outcome.MET : Outcome.NOT_APPLICABLE,
        "minor",
        now.minor(),
        "ownVisitsStayOut",
        standing == Standing.PARENT_OF_MINOR);
    return found.on(
        LegalBasis.ACCESS_PR, Grants.none().within(who.limit().stream().toList()).to(standing));
  }

  private Finding involved(Judgement found) {
    var relevant = involved.map(Involved::relevant).orElse(List.of());
    found.need(!relevant.isEmpty(), Defect.INVOLVED_GETS_NO_COPY, "relevantParts", relevant.size());
    found.need(
        involved.filter(Involved::patientObjects).isEmpty(),
        Defect.PATIENT_OBJECTS,
        "patientObjects",
        involved.map(Involved::patientObjects));
    return found.on(LegalBasis.INVOLVED, Grants.none().within(relevant));
  }
}

package org.custodian.verification;

/**
 * Whether process of a court binds the hospital (rule B7).
 *
 * @param jurisdiction whether the court or agency has jurisdiction over the hospital; a state court
 *     of another state usually has not
 * @param served whether it was served in the proper way
 * @param signed whether clerk, judge or attorney signed it
 * @param statesReturnDate whether it says by when
 * @param namesThisPatient whether it asks for the patient's records that were matched
 * @param outOfState whether a court of another state issued it; the state says what follows
 * @param clearedByCounsel whether counsel said to answer it although form is lacking; cannot help
 *     with a foreign patient
 */
public record Enforceability(
    boolean jurisdiction,
    boolean served,
    boolean signed,
    boolean statesReturnDate,
    boolean namesThisPatient,
    boolean outOfState,
    boolean clearedByCounsel) {

  /** Issued in this state, or by a federal court or agency. */
  public Enforceability(
      boolean jurisdiction,
      boolean served,
      boolean signed,
      boolean statesReturnDate,
      boolean namesThisPatient,
      boolean clearedByCounsel) {
    this(jurisdiction, served, signed, statesReturnDate, namesThisPatient, false, clearedByCounsel);
  }

  /** Notes what form is lacking; counsel may say to answer it all the same. */
  void judge(Judgement found, Situation now) {
    boolean binds = outOfState ? now.law().outOfStateProcess() : jurisdiction;
    found
        .need(
            binds || clearedByCounsel,
            Defect.NO_JURISDICTION,
            "jurisdiction",
            jurisdiction,
            "outOfState",
            outOfState)
        .need(served || clearedByCounsel, Defect.NOT_SERVED, "served", served)
        .need(signed || clearedByCounsel, Defect.PROCESS_NOT_SIGNED, "signed", signed)
        .need(
            statesReturnDate || clearedByCounsel,
            Defect.NO_RETURN_DATE,
            "statesReturnDate",
            statesReturnDate)
        .need(
            namesThisPatient,
            Defect.PROCESS_FOR_OTHER_PATIENT,
            "clearedByCounsel",
            clearedByCounsel);
  }
}

package org.custodian.verification;

import java.time.LocalDate;
import java.util.Optional;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.RuleDecision.Outcome;

/** What a party shows when it serves process that no judge signed, 45 CFR 164.512(e)(1)(ii). */
public sealed interface SatisfactoryAssurance {

  /** Notes what is missing on this day; if nothing is, the assurance holds. */
  void judge(Judgement found, LocalDate day);

  /** The basis it gives. */
  LegalBasis basis();

  /**
   * The patient was told and had time to object, 164.512(e)(1)(iii) (rules B3, B5, B6).
   *
   * @param shownBy where the facts are read from
   * @param documented whether statement and accompanying documents are there, or the face shows all
   * @param sentOn when the notice was given or mailed
   * @param sentWell whether it was given in writing, or mailed to the last known address
   * @param describesCase whether it told enough of the case to object
   * @param objectionDays how long the notice gives to object, in calendar days
   * @param statementDated when the statement of no objection was made; must be after the time ended
   * @param objections what became of objections
   */
  record NoticeToPatient(
      ShownBy shownBy,
      boolean documented,
      LocalDate sentOn,
      boolean sentWell,
      boolean describesCase,
      int objectionDays,
      Optional<LocalDate> statementDated,
      Objections objections)
      implements SatisfactoryAssurance {

    public NoticeToPatient {
      if (objectionDays < 1 || objectionDays > 365) {
        throw new IllegalArgumentException("A notice gives 1 to 365 days to object.");
      }
    }

    /** The last day on which the patient may object. */
    public LocalDate objectionEndsOn() {
      return sentOn.plusDays(objectionDays);
    }

    @Override
    public void judge(Judgement found, LocalDate day) {
      // The last day belongs to the patient, so the time has ended only on the day after.
      boolean ended = day.isAfter(objectionEndsOn());
      found
          .need(documented, Defect.NOTICE_NOT_SHOWN, "documented", documented, "shownBy", shownBy)
          .need(sentWell && !sentOn.isAfter(day), Defect.NOTICE_NOT_SENT_WELL, "sentOn", sentOn)
          .need(describesCase, Defect.NOTICE_SAYS_TOO_LITTLE, "describesCase", describesCase)
          .need(
              ended, Defect.OBJECTION_TIME_OPEN, "objectionEndsOn", objectionEndsOn(), "onDay", day)
          .need(
              !ended || statementInTime(day),
              Defect.STATEMENT_TOO_EARLY,
              "statementDated",
              statementDated)
          .need(objections.settled(), Defect.OBJECTION_UNRESOLVED, "objections", objections);
      if (shownBy == ShownBy.HOSPITAL) {
        found.note("B5", ended ? Outcome.MET : Outcome.NOT_MET, "objections", objections);
      }
      if (shownBy == ShownBy.FACE) {
        found.note("B6", documented ? Outcome.MET : Outcome.NOT_MET, "sentOn", sentOn);
      }
    }

    private boolean statementInTime(LocalDate day) {
      // A hospital that gave the notice itself knows by itself that nobody objected (rule B5).
      return shownBy == ShownBy.HOSPITAL
          || statementDated
              .filter(dated -> dated.isAfter(objectionEndsOn()) && !dated.isAfter(day))
              .isPresent();
    }

    @Override
    public LegalBasis basis() {
      return LegalBasis.SUBPOENA_NOTICE;
    }
  }

  /** Where the facts of a notice are read from. */
  enum ShownBy {
    STATEMENT,
    /** The face of the subpoena shows it all (rule B6). */
    FACE,
    /** The hospital gave the notice itself (rule B5). */
    HOSPITAL
  }

  /** What became of the patient's objections. */
  enum Objections {
    NONE_FILED(true),
    RESOLVED_AND_FITTING(true),
    RESOLVED_OTHERWISE(false),
    PENDING(false),
    UNKNOWN(false);

    private final boolean settled;

    Objections(boolean settled) {
      this.settled = settled;
    }

    /** Whether none is left, and the request fits what was decided. */
    boolean settled() {
      return settled;
    }
  }

  /**
   * A protective order is agreed on or asked for, 164.512(e)(1)(iv) and (v) (rule B4).
   *
   * @param documented whether the order, the agreement or the motion is among the papers
   * @param agreedOrRequested the parties agreed and presented it to the court, or the requester
   *     asked the court for it
   * @param barsOtherUse whether it forbids use outside of the proceeding
   * @param returnOrDestroy whether it asks to return or destroy the records at the end
   */
  record QualifiedProtectiveOrder(
      boolean documented, boolean agreedOrRequested, boolean barsOtherUse, boolean returnOrDestroy)
      implements SatisfactoryAssurance {

    @Override
    public void judge(Judgement found, LocalDate day) {
      found
          .need(documented, Defect.ORDER_NOT_SHOWN, "documented", documented)
          .need(agreedOrRequested, Defect.ORDER_NOT_SOUGHT, "agreedOrRequested", agreedOrRequested)
          .need(barsOtherUse, Defect.ORDER_ALLOWS_OTHER_USE, "barsOtherUse", barsOtherUse)
          .need(returnOrDestroy, Defect.ORDER_WITHOUT_RETURN, "returnOrDestroy", returnOrDestroy);
    }

    @Override
    public LegalBasis basis() {
      return LegalBasis.SUBPOENA_QPO;
    }
  }
}

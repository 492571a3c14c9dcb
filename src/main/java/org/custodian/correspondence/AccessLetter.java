package org.custodian.correspondence;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.custodian.vocabulary.Phi;
import org.custodian.vocabulary.RequestNumber;

/**
 * Letters that say which part of a request is not answered with records, and what can be done about
 * it.
 */
public sealed interface AccessLetter extends Letter {

  /**
   * A patient gets a part of the own records and learns why the rest is left out, how to have that
   * reviewed and where to complain, 45 CFR 164.524(d)(1), (2) (rule D12).
   *
   * @param reviewable whether one of the reasons may be reviewed, 45 CFR 164.524(a)(3)
   */
  @Phi
  record PartialDenial(
      RequestNumber request,
      Addressee to,
      String patient,
      LocalDate receivedOn,
      int releasedPages,
      List<DeniedPart> parts,
      boolean reviewable)
      implements AccessLetter {
    public PartialDenial {
      parts = List.copyOf(parts);
    }

    @Override
    public String code() {
      return "PART";
    }

    @Override
    public String toString() {
      return "PartialDenial[withheld]";
    }
  }

  /**
   * Somebody other than the patient gets a part. The letter names a class of documents only if the
   * requester named it first (rules A9, M7).
   */
  @Phi
  record PartialProduction(
      RequestNumber request,
      Addressee to,
      String patient,
      LocalDate receivedOn,
      int releasedPages,
      List<NamedClass> named)
      implements AccessLetter {
    public PartialProduction {
      named = List.copyOf(named);
    }

    @Override
    public String code() {
      return "PART";
    }

    @Override
    public String toString() {
      return "PartialProduction[withheld]";
    }
  }

  /**
   * Another professional has reviewed a denial; the hospital follows the result, 45 CFR
   * 164.524(d)(4) (rule D13).
   *
   * @param reversed whether the pages go after all
   */
  @Phi
  record ReviewOutcome(
      RequestNumber request,
      Addressee to,
      String patient,
      LocalDate askedOn,
      LocalDate decidedOn,
      boolean reversed)
      implements AccessLetter {
    @Override
    public String code() {
      return "RVW";
    }

    @Override
    public String toString() {
      return "ReviewOutcome[withheld]";
    }
  }

  /**
   * When and where a patient looks at the record, 45 CFR 164.524(c)(3)(i). Nothing is charged for
   * looking (rule D7).
   *
   * @param again whether an earlier appointment did not come about
   */
  @Phi
  record InspectionAppointment(
      RequestNumber request,
      Addressee to,
      String patient,
      LocalDate receivedOn,
      LocalDate meetsOn,
      LocalTime meetsAt,
      String place,
      boolean again)
      implements AccessLetter {
    @Override
    public String code() {
      return "APPT";
    }

    @Override
    public String toString() {
      return "InspectionAppointment[withheld]";
    }
  }
}

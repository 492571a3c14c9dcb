package org.custodian.verification;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether process of a court binds the hospital (rule B7).
 *
 * @param jurisdiction whether the court or agency has jurisdiction over the hospital; a state court
 *     of another state usually has not
 * @param served whether it was served in the proper way
 * @param signed whether clerk, judge or attorney signed it
 * @param statesReturnDate whether it says by when
 * @param namesThisPatient whether it asks for the patient's records that were matched
 * @param clearedByCounsel whether counsel said to answer it although form is lacking; cannot help
 *     with a foreign patient
 */
public record Enforceability(
    boolean jurisdiction,
    boolean served,
    boolean signed,
    boolean statesReturnDate,
    boolean namesThisPatient,
    boolean clearedByCounsel) {

  List<Defect> defects() {
    var defects = new ArrayList<Defect>();
    if (!clearedByCounsel) {
      if (!jurisdiction) defects.add(Defect.NO_JURISDICTION);
      if (!served) defects.add(Defect.NOT_SERVED);
      if (!signed) defects.add(Defect.PROCESS_NOT_SIGNED);
      if (!statesReturnDate) defects.add(Defect.NO_RETURN_DATE);
    }
    if (!namesThisPatient) defects.add(Defect.PROCESS_FOR_OTHER_PATIENT);
    return defects;
  }
}

package org.custodian.intake;

import org.custodian.vocabulary.RequestNumber;

/**
 * Published in the transaction that notes what came of an appointment. A listener that fails takes
 * the note back.
 */
public record InspectionSettled(RequestNumber request, InspectionCourse course) {}

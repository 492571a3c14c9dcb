package org.custodian.intake;

import org.custodian.vocabulary.RequestNumber;

/**
 * Published once a patient has an appointment to look at the record.
 *
 * @param round 1 for the first appointment of a request
 */
public record InspectionArranged(RequestNumber request, int round) {}

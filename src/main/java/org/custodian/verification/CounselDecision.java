package org.custodian.verification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What counsel decided on process, and when.
 *
 * @param objectBy the last day for the patient to object, if the hospital tells the patient
 * @param by who recorded it, as the log names people
 */
public record CounselDecision(
    CounselAnswer answer, Optional<LocalDate> objectBy, String by, Instant at) {}

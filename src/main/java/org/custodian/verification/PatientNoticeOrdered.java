package org.custodian.verification;

import java.time.LocalDate;
import org.custodian.vocabulary.RequestNumber;

/** Published once counsel had the hospital tell the patient of process (rule B5). */
public record PatientNoticeOrdered(RequestNumber request, LocalDate objectBy) {}

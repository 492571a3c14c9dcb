package org.custodian.verification;

import org.custodian.vocabulary.RequestNumber;

/** Published once a patient objected to process (rule B3). */
public record PatientObjected(RequestNumber request) {}

package org.custodian.verification;

import org.custodian.vocabulary.RequestNumber;

/** Published once nothing is left to do before the request may be closed. */
public record DutiesFinished(RequestNumber request) {}

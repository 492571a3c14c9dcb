package org.custodian.intake;

import org.custodian.vocabulary.RequestNumber;

/** Published when the requester no longer wants the records. */
public record RequestWithdrawn(RequestNumber request) {}

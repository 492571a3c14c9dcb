package org.custodian.verification;

import org.custodian.vocabulary.RequestNumber;

/** Published once nothing holds a request any more. */
public record HoldLifted(RequestNumber request) {}

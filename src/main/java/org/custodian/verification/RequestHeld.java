package org.custodian.verification;

import java.time.Instant;
import org.custodian.vocabulary.RequestNumber;

/** Published once a request is held. */
public record RequestHeld(RequestNumber request, String hold, Instant reportAt) {}

package org.custodian.verification;

import org.custodian.vocabulary.RequestNumber;

/**
 * Published when a patient takes back a permission; what was not sent yet must not go (rule A8).
 */
public record AuthorizationRevoked(RequestNumber request) {}

package org.custodian.intake;

import org.custodian.vocabulary.RequestNumber;

/** Published when papers came after the request, as a cure or on their own. */
public record PapersAdded(RequestNumber request) {}

package org.custodian.fees;

import org.custodian.vocabulary.RequestNumber;

/** The requester agreed to what the copy will cost. */
public record EstimateAgreed(RequestNumber request) {}

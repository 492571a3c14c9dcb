package org.custodian.abstraction;

import org.custodian.vocabulary.RequestNumber;

/**
 * Published in the transaction in which another professional decided about a denial (rule D13).
 *
 * @param reversed whether the pages go after all
 */
public record DenialReviewed(RequestNumber request, boolean reversed) {}

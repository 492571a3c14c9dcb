package org.custodian.fees;

import org.custodian.vocabulary.RequestNumber;

/**
 * The requester is to be told what the copy will cost.
 *
 * @param computation tells this estimate from an earlier one
 */
public record EstimateMade(RequestNumber request, long computation) {}

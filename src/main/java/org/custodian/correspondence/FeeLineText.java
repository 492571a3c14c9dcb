package org.custodian.correspondence;

import java.util.Optional;

/**
 * A line of an estimate or invoice as the letter prints it.
 *
 * @param label what it is for, in the requester's language
 * @param quantity for example "212"
 * @param unit the price of one, where there is one
 */
public record FeeLineText(
    @FreeWording String label, String quantity, Optional<Amount> unit, Amount amount) {}

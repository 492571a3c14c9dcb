package org.custodian.jurisdiction;

/**
 * Whether a third party pays before the records go.
 *
 * @param required whether the release waits for the payment
 * @param payWithinDays calendar days from the invoice in which it is to be paid
 */
public record Prepayment(boolean required, int payWithinDays) {}

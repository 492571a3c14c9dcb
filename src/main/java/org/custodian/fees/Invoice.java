package org.custodian.fees;

import java.time.LocalDate;
import java.util.Optional;
import org.custodian.vocabulary.RequestNumber;

/**
 * An invoice as it went out. A later one for the same request corrects it.
 *
 * @param number for example "INV-26-000001"; never used twice
 * @param totalCents what it asks for, waived amounts taken off
 * @param replaces the number of the invoice that it corrects
 */
public record Invoice(
    String number,
    RequestNumber request,
    long totalCents,
    LocalDate issuedOn,
    LocalDate payBy,
    Optional<String> replaces) {}

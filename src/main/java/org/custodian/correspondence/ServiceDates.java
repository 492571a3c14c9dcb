package org.custodian.correspondence;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Dates of service that are asked for; an end that is empty is open.
 *
 * @param from the first day, inclusive
 * @param to the last day, inclusive
 */
public record ServiceDates(Optional<LocalDate> from, Optional<LocalDate> to) {}

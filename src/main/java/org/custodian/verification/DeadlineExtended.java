package org.custodian.verification;

import java.time.LocalDate;
import org.custodian.vocabulary.RequestNumber;

/** Published once the legal limit of a request was extended; the letter must go the same day. */
public record DeadlineExtended(RequestNumber request, LocalDate oldDue, LocalDate newDue) {}

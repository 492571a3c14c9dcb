package org.custodian.intake;

import java.time.Instant;
import java.time.LocalDate;
import org.custodian.vocabulary.RequestClass;

/**
 * How long a request took, without anything else about it.
 *
 * @param receivedOn the facility's date on which it came
 * @param endedAt when it ended, however it ended
 */
public record EndedRequest(RequestClass requestClass, LocalDate receivedOn, Instant endedAt) {}

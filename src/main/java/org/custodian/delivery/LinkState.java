package org.custodian.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.custodian.vocabulary.RequestNumber;

/**
 * How a request's link stands.
 *
 * @param until the last day of the link, facility-local
 * @param shut why nothing is given out at this moment; empty while the passcode opens it
 * @param closedWhy the code with which somebody closed it, for example REVOKED
 * @param downloads how often the packet was given out
 */
public record LinkState(
    RequestNumber request,
    int version,
    Instant releasedAt,
    LocalDate until,
    Optional<Door.Why> shut,
    Optional<String> closedWhy,
    int downloads,
    Optional<Instant> lastDownload) {}

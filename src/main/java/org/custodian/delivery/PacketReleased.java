package org.custodian.delivery;

import java.time.Instant;
import org.custodian.vocabulary.RequestNumber;

/**
 * Published in the transaction that opens the link. A listener that fails takes the release back.
 */
public record PacketReleased(RequestNumber request, int version, Instant at) {}

package org.custodian.delivery;

import org.custodian.vocabulary.RequestNumber;

/**
 * Published in the transaction that notes that a released packet was sent once more, because it had
 * reached somebody else. A listener that fails takes the note back.
 *
 * @param release the same packet and approval with the moment and the way of this time
 */
public record PacketSentAgain(RequestNumber request, Release release) {}

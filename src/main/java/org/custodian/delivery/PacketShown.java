package org.custodian.delivery;

import org.custodian.vocabulary.RequestNumber;

/**
 * Published in the transaction that lets a packet be shown, before anybody sees a page of it. A
 * listener that fails takes that back.
 */
public record PacketShown(RequestNumber request, int version) {}

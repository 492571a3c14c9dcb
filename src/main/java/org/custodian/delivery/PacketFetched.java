package org.custodian.delivery;

import org.custodian.vocabulary.RequestNumber;

/** Published each time the recipient was given the packet. */
public record PacketFetched(RequestNumber request, int version) {}

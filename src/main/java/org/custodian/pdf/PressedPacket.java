package org.custodian.pdf;

/**
 * A packet that a {@link PacketPress} wrote.
 *
 * @param sha256 of the whole file, in lower-case hex
 * @param recordsSha256 of its record pages, as they were read back from it
 */
public record PressedPacket(PacketLayout layout, long bytes, String sha256, String recordsSha256) {}

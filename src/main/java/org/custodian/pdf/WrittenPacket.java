package org.custodian.pdf;

/**
 * A packet that has been written.
 *
 * @param sha256 of the whole file, in lower-case hex
 */
public record WrittenPacket(PacketLayout layout, long bytes, String sha256) {}

package org.custodian.intake;

import java.time.Instant;

/**
 * A paper of a request. Its file name may hold a patient's name and is not given out.
 *
 * @param id a UUID
 * @param size length in bytes
 */
public record Paper(
    String id, PaperKind kind, String sha256, int pages, long size, Instant receivedAt) {}

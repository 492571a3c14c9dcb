package org.custodian.packet;

import java.time.Instant;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;

/**
 * An assembled packet that passed its proof. Nobody has approved it yet.
 *
 * @param version of the sealed abstraction it was made from
 * @param pages of the whole file
 * @param recordPages how many carry a Bates number
 * @param sha256 of the whole file; goes into the log, as no file can carry its own hash
 * @param recordsSha256 of the record pages, as the certificate prints it
 * @param preparedBy who completed the abstraction; may not approve
 */
public record Packet(
    RequestNumber request,
    int version,
    int pages,
    int recordPages,
    String batesFirst,
    String batesLast,
    String sha256,
    String recordsSha256,
    StaffId preparedBy,
    Instant assembledAt) {}

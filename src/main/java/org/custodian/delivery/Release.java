package org.custodian.delivery;

import java.time.Instant;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;

/**
 * The fact that a packet was released.
 *
 * @param version which version of the packet
 * @param sha256 hash of the whole file, as it went
 * @param basis what permitted it at that moment
 */
public record Release(
    RequestNumber request,
    int version,
    String sha256,
    LegalBasis basis,
    StaffId preparedBy,
    StaffId approvedBy,
    Instant at) {}

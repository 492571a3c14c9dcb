package org.custodian.verification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.custodian.vocabulary.StaffId;

/**
 * A request is held for a reason that the law knows (rule O1).
 *
 * @param law which law, where the code is {@link HoldCode#LAW}; else empty
 * @param until the last day; empty if nobody said
 * @param reportAt when it has no reason left and is reported: 24 hours after its last day, or after
 *     its begin if nobody said until when
 * @param endedAt empty while it lasts
 */
public record Hold(
    String id,
    HoldCode code,
    String law,
    Optional<LocalDate> until,
    StaffId by,
    Instant since,
    Instant reportAt,
    Optional<Instant> endedAt) {}

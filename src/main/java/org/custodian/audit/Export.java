package org.custodian.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * Rows that an auditor took away.
 *
 * @param file ZIP of the table and the note
 * @param note signed with the log's key; says how many rows there are and the hash of the table
 */
public record Export(
    byte[] file, long rows, Optional<Instant> oldest, Optional<Instant> newest, String note) {}

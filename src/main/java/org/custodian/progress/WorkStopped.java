package org.custodian.progress;

import java.time.Instant;
import org.custodian.vocabulary.StaffId;

/**
 * Work that somebody called off and that has stopped.
 *
 * @param done how far it was in that phase
 */
public record WorkStopped(Phase phase, int done, int of, StaffId by, Instant at) {}

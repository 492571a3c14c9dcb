package org.custodian.progress;

import java.time.Instant;

/**
 * How far long work is.
 *
 * @param done pages so far; while a chart is collected, documents
 * @param of how many there are in all, at least 1
 * @param toldAt when this was so
 * @param calledOff whether somebody called it off and it is about to stop
 */
public record WorkDone(Phase phase, int done, int of, Instant toldAt, boolean calledOff) {}

package org.custodian.workflow;

import java.time.Instant;
import org.custodian.vocabulary.RequestNumber;

/**
 * A step that failed as often as it may. It stands still until a supervisor has it tried again.
 *
 * @param id the engine's id
 * @param step the id in the model
 * @param since when the last try failed
 * @param message what failed and what to do; our own sentence, without PHI
 */
public record OpenIncident(
    String id, RequestNumber request, String step, Instant since, String message) {}

package org.custodian.workflow;

import java.time.Instant;
import java.util.Optional;

/**
 * A step that a request took or takes.
 *
 * @param id the id in the model
 * @param label the step's name as people read it
 * @param ended empty while it lasts
 * @param who the person who had the task, if it was one
 */
public record ProcessStep(
    String id, String label, Instant started, Optional<Instant> ended, Optional<String> who) {}

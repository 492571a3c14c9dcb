package org.custodian.workflow;

import java.time.Instant;
import java.util.Optional;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;

/**
 * Work that waits for a person.
 *
 * @param taskId the engine's id of the task
 * @param step the id in the model, for example "userTask_decidePages"
 * @param request what it is about
 * @param assignee who claimed it
 * @param label the step's name as people read it
 * @param due when it shall be done
 * @param priority 90 and more is STAT
 */
public record OpenTask(
    String taskId,
    String step,
    RequestNumber request,
    Optional<StaffId> assignee,
    String label,
    Optional<Instant> due,
    int priority) {}

package org.custodian.workflow;

import java.time.Instant;
import java.util.Set;

/**
 * The way that a request took through one model.
 *
 * @param process the model's id, for example "release-request"
 * @param label the model's name as people read it
 * @param done ids of steps and lines behind the request
 * @param now ids of steps where it stands
 */
public record RequestWay(
    String process, String label, Instant started, Set<String> done, Set<String> now) {
  public RequestWay {
    done = Set.copyOf(done);
    now = Set.copyOf(now);
  }
}

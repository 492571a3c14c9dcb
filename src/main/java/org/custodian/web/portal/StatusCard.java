package org.custodian.web.portal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.custodian.correspondence.SentLetter;
import org.custodian.delivery.LinkState;
import org.custodian.intake.Outcome;
import org.custodian.intake.Paper;
import org.custodian.intake.ReceivedRequest;
import org.custodian.workflow.OpenTask;

/**
 * How a request stands, in the words that its requester needs. Derived from facts each time; there
 * is no status that somebody could forget to change.
 *
 * @param state the message key is portal.state and this
 * @param tone how it looks: busy, waits, ready, over
 */
record StatusCard(String state, String tone) {
  /** Letters that ask for a paper. */
  private static final Set<String> ASKING = Set.of("DEF", "OBJ", "IDV", "CLAR");

  /** Ends with a packet that can be fetched. */
  private static final Set<Outcome> PACKET =
      Set.of(Outcome.RELEASED, Outcome.PRODUCED, Outcome.PARTIAL);

  private static final String VERIFY = "userTask_verify";
  private static final String DECIDE = "userTask_decidePages";
  private static final String APPROVE = "userTask_approveRelease";

  static StatusCard of(
      ReceivedRequest request,
      List<SentLetter> letters,
      List<Paper> papers,
      List<OpenTask> tasks,
      Optional<LinkState> link) {
    if (link.isPresent() && (request.outcome().isEmpty() || released(request))) {
      return released(link.get());
    }
    if (request.outcome().isPresent()) {
      return new StatusCard(request.outcome().get().name(), "over");
    }
    if (waiting(letters, papers)) {
      return new StatusCard("WAITING", "waits");
    }
    if (tasks.stream().anyMatch(task -> task.step().equals(APPROVE))) {
      return new StatusCard("REVIEWING", "busy");
    }
    if (tasks.stream().anyMatch(task -> task.step().equals(DECIDE))) {
      return new StatusCard("PREPARING", "busy");
    }
    boolean verifying = tasks.stream().anyMatch(task -> task.step().startsWith(VERIFY));
    return new StatusCard(verifying ? "CHECKING" : "WORKING", "busy");
  }

  private static boolean released(ReceivedRequest request) {
    return request.outcome().filter(PACKET::contains).isPresent();
  }

  private static StatusCard released(LinkState link) {
    if (link.shut().isPresent()) {
      return new StatusCard("LINK_" + link.shut().get().name(), "over");
    }
    return new StatusCard(link.downloads() == 0 ? "READY" : "FETCHED", "ready");
  }

  /** A letter asked for something, and no paper came after it. */
  private static boolean waiting(List<SentLetter> letters, List<Paper> papers) {
    var asked =
        letters.stream()
            .filter(letter -> ASKING.contains(letter.code()))
            .map(SentLetter::sentAt)
            .max(Comparator.naturalOrder());
    var came = papers.stream().map(Paper::receivedAt).max(Comparator.naturalOrder());
    return asked.filter(at -> came.orElse(Instant.EPOCH).isBefore(at)).isPresent();
  }

  /** Whether a paper of the requester is what the request waits for. */
  public boolean waits() {
    return tone.equals("waits");
  }
}

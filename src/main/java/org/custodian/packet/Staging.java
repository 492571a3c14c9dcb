package org.custodian.packet;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.custodian.abstraction.PageDecision;
import org.custodian.pdf.PacketCancelled;
import org.custodian.pdf.Stopping;
import org.custodian.progress.CalledOff;
import org.custodian.progress.Phase;
import org.custodian.progress.Working;

/**
 * Redacts and checks the documents of a packet, several at a time, before anything is assembled.
 * What is done stays done if the work is broken off.
 */
final class Staging {
  private static final int MOST_AT_ONCE = 4;
  private static final long LOOK = 250;

  private final PacketOrder order;
  private final Stages stages;
  private final ScannedPages scans;
  private final Path folder;
  private final Working working;
  private volatile boolean over;
  private final List<PageProblem> problems = new ArrayList<>();

  private record Staged(Optional<RedactedPart> part, List<PageProblem> problems) {}

  /**
   * @param folder where files lie while a document is redacted
   */
  Staging(PacketOrder order, Stages stages, ScannedPages scans, Path folder, Working working) {
    this.folder = folder;
    this.scans = scans;
    this.order = order;
    this.stages = stages;
    this.working = working;
  }

  /** What stood in the way, in the order of the documents. */
  List<PageProblem> problems() {
    return List.copyOf(problems);
  }

  /**
   * The documents in their order; those with problems are missing.
   *
   * @throws CalledOff if somebody called it off
   */
  List<RedactedPart> all(Map<SourceDocument, List<PageDecision>> kept) {
    int all = kept.values().stream().mapToInt(List::size).sum();
    working.told(Phase.REDACTING, 0, all);
    int atOnce = Math.min(MOST_AT_ONCE, Runtime.getRuntime().availableProcessors());
    ExecutorService hands = Executors.newFixedThreadPool(Math.min(atOnce, kept.size()));
    try {
      var begun = new ArrayList<Future<Staged>>();
      kept.forEach((document, pages) -> begun.add(hands.submit(() -> stage(document, pages))));
      return collect(begun, List.copyOf(kept.values()), all);
    } finally {
      // A failure of one ends all; what others have finished meanwhile is kept for the next try.
      over = true;
      hands.shutdown();
      await(hands);
    }
  }

  private List<RedactedPart> collect(
      List<Future<Staged>> begun, List<List<PageDecision>> pages, int all) {
    var parts = new ArrayList<RedactedPart>();
    int done = 0;
    for (int i = 0; i < begun.size(); i++) {
      var staged = result(begun.get(i));
      staged.part().ifPresent(parts::add);
      problems.addAll(staged.problems());
      done += pages.get(i).size();
      working.told(Phase.REDACTING, done, all);
    }
    return parts;
  }

  /** Nobody is interrupted: that could close a file of the database under its own hands. */
  private static void await(ExecutorService hands) {
    try {
      if (!hands.awaitTermination(1, TimeUnit.MINUTES)) hands.shutdownNow();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private Staged stage(SourceDocument document, List<PageDecision> pages) {
    return Stopping.when(() -> over || working.calledOff(), () -> redacted(document, pages));
  }

  private Staged redacted(SourceDocument document, List<PageDecision> pages) {
    if (over || working.calledOff()) throw new CalledOff();
    var redaction =
        new PageRedaction(order.sealed().marks(), order.sealed().terms(), stages, scans, folder);
    var part = redaction.redact(document, pages);
    return new Staged(part, redaction.problems());
  }

  private Staged result(Future<Staged> future) {
    try {
      return patiently(future);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("PKT-13 The assembly was stopped. It is tried again.");
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof PacketCancelled) {
        throw new CalledOff();
      }
      if (failed.getCause() instanceof RuntimeException ours) {
        throw ours;
      }
      if (failed.getCause() instanceof Error broken) {
        throw broken;
      }
      throw new IllegalStateException("PKT-14 A document could not be worked on.");
    }
  }

  private Staged patiently(Future<Staged> future) throws InterruptedException, ExecutionException {
    while (true) {
      if (working.calledOff()) throw new CalledOff();
      try {
        return future.get(LOOK, TimeUnit.MILLISECONDS);
      } catch (TimeoutException stillAtWork) {
        continue;
      }
    }
  }
}

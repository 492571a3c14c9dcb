package org.custodian.packet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.custodian.pdf.Leftovers;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Removes, at start and every hour, the files that a node left behind when it crashed while it made
 * a packet. They are enciphered and their keys are gone, so they only take room.
 */
@Component
class LeftoverSweep implements DisposableBean {
  private static final long HOURS = 1;

  private final Set<Path> places;
  private final ScheduledExecutorService rounds =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            var thread = new Thread(work, "leftover-sweep");
            thread.setDaemon(true);
            return thread;
          });

  LeftoverSweep(PacketSettings settings) {
    // Workers have their folder among the system's temporary files, wherever packets have theirs.
    this.places =
        Set.copyOf(
            Stream.of(settings.place(), PacketSettings.TEMPORARY)
                .map(place -> place.toAbsolutePath().normalize())
                .toList());
  }

  @EventListener
  void on(ApplicationReadyEvent ready) {
    rounds.scheduleWithFixedDelay(this::sweep, 0, HOURS, TimeUnit.HOURS);
  }

  /** Does what it can; a place that cannot be read is told and tried again. */
  void sweep() {
    for (var place : places) {
      try {
        int swept = Leftovers.sweep(place);
        if (swept > 0) PacketLog.leftoversRemoved(swept);
      } catch (IOException | RuntimeException cannot) {
        PacketLog.sweepFailed(cannot);
      }
    }
  }

  @Override
  public void destroy() {
    rounds.shutdownNow();
  }
}

package org.custodian.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.custodian.pdf.content.PageReader;
import org.custodian.pdf.content.Remains;
import org.custodian.pdf.content.Sight;
import org.custodian.pdf.file.SourceFile;
import org.custodian.pdf.file.SourcePage;
import org.jspecify.annotations.Nullable;

/** Reads a redacted file again, knowing only its bytes and what was asked for. */
final class WrittenCheck {
  private WrittenCheck() {}

  /**
   * What the reading found.
   *
   * @param faults by index of the job what is wrong with its page; empty if nothing is
   * @param proof every check there is; empty unless asked for
   */
  record Found(Map<Integer, Obstacle> faults, Optional<Proof> proof) {}

  /**
   * @param proving whether all checks of a proof are made, too
   */
  static Found in(byte[] bytes, List<PageJob> jobs, RedactionPlan plan, boolean proving)
      throws IOException {
    var faults = new HashMap<Integer, Obstacle>();
    try (SourceFile file = SourceFile.open(bytes)) {
      var reader = new PageReader(file);
      LeakPlan leaks = leaks(jobs, plan);
      PageChecks checks = proving ? new PageChecks(file, leaks) : null;
      boolean complete = file.pages().size() == jobs.size();
      for (int i = 0; i < jobs.size(); i++) {
        Obstacle fault =
            complete
                ? fault(file.pages().get(i), reader, jobs.get(i), plan, checks)
                : Obstacle.WORDS_LOST;
        if (fault != null) faults.put(i, fault);
      }
      if (checks == null) return new Found(faults, Optional.empty());
      var all = new ArrayList<>(FileChecks.of(file, new RandomAccessReadBuffer(bytes), leaks));
      all.addAll(checks.verdicts());
      return new Found(faults, Optional.of(new Proof(all)));
    }
  }

  /** What a redacted file must not show: under its marks nothing, and nothing wanted anywhere. */
  private static LeakPlan leaks(List<PageJob> jobs, RedactionPlan plan) {
    var emptied = new ArrayList<Area>();
    for (int i = 0; i < jobs.size(); i++)
      for (Box box : Boxes.of(jobs.get(i).boxes())) emptied.add(new Area(i + 1, box));
    var banned =
        new LeakPlan.Banned(1, jobs.size(), plan.terms(), plan.patterns(), plan.matching());
    return new LeakPlan(
        jobs.size(), emptied, plan.wanted().isEmpty() ? List.of() : List.of(banned), Map.of());
  }

  private static @Nullable Obstacle fault(
      SourcePage page,
      PageReader reader,
      PageJob job,
      RedactionPlan plan,
      @Nullable PageChecks all) {
    try {
      Sight seen = reader.look(page);
      boolean left = all == null ? left(seen, job, plan) : !all.page(page, seen);
      // Nobody could burn out of a picture what nobody can place.
      if (left && all != null && all.readsTerm(page)) return Obstacle.TERM_WITHOUT_PLACE;
      if (left) return Obstacle.LEFT_AFTER_REMOVAL;
      Map<String, Integer> there = seen.letters();
      for (var kept : job.remaining().entrySet())
        if (there.getOrDefault(kept.getKey(), 0) < kept.getValue()) return Obstacle.WORDS_LOST;
      return null;
    } catch (IOException | RuntimeException unreadable) {
      return Obstacle.LEFT_AFTER_REMOVAL;
    }
  }

  private static boolean left(Sight seen, PageJob job, RedactionPlan plan) {
    return !Remains.glyphsUnder(seen, job.boxes()).isEmpty()
        || Remains.showsAny(seen, plan.wanted())
        || Remains.picturesUnder(seen, job.boxes()) > 0;
  }
}

package org.custodian.pdf;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.custodian.pdf.content.Glyph;
import org.custodian.pdf.content.PageReader;
import org.custodian.pdf.content.Remains;
import org.custodian.pdf.content.Sight;
import org.custodian.pdf.file.SourceFile;

/** Reads a redacted file again, knowing only its bytes and what was asked for. */
final class WrittenCheck {
  private WrittenCheck() {}

  /** By index of the job what is wrong with its page; empty if nothing is. */
  static Map<Integer, Obstacle> faults(byte[] bytes, List<PageJob> jobs, RedactionPlan plan) {
    var faults = new HashMap<Integer, Obstacle>();
    try (SourceFile file = SourceFile.open(bytes)) {
      var reader = new PageReader(file);
      boolean complete = file.pages().size() == jobs.size();
      for (int i = 0; i < jobs.size(); i++) {
        Obstacle fault = complete ? fault(file, reader, i, jobs.get(i), plan) : Obstacle.WORDS_LOST;
        if (fault != null) faults.put(i, fault);
      }
    }
    return faults;
  }

  private static @org.jspecify.annotations.Nullable Obstacle fault(
      SourceFile file, PageReader reader, int index, PageJob job, RedactionPlan plan) {
    try {
      Sight seen = reader.look(file.pages().get(index));
      if (!Remains.glyphsUnder(seen, job.boxes()).isEmpty()
          || Remains.showsAny(seen, plan.wanted())
          || Remains.picturesUnder(seen, job.boxes()) > 0) return Obstacle.LEFT_AFTER_REMOVAL;
      Map<String, Integer> there = counted(seen.glyphs());
      boolean lost =
          counted(job.remaining()).entrySet().stream()
              .anyMatch(kept -> there.getOrDefault(kept.getKey(), 0) < kept.getValue());
      return lost ? Obstacle.WORDS_LOST : null;
    } catch (IOException | RuntimeException unreadable) {
      return Obstacle.LEFT_AFTER_REMOVAL;
    }
  }

  private static Map<String, Integer> counted(List<Glyph> glyphs) {
    var counts = new HashMap<String, Integer>();
    for (Glyph glyph : glyphs) {
      String text = glyph.unicode();
      if (text != null && !text.isBlank()) counts.merge(text, 1, Integer::sum);
    }
    return counts;
  }
}

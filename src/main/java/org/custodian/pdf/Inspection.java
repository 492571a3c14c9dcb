package org.custodian.pdf;

import java.util.List;
import java.util.Map;

/** What a first look at a file says: it can be worked with, or why not. */
public sealed interface Inspection {
  /**
   * @param pages counted by our own walk of the page tree; what the file claims is not believed
   * @param notices hidden or active things found, each once
   * @param noticedOn the pages on which a notice was found, from 1; one that concerns the whole
   *     file has none
   */
  record Readable(int pages, List<Notice> notices, Map<Notice, List<Integer>> noticedOn)
      implements Inspection {
    public Readable {
      notices = List.copyOf(notices);
      noticedOn = Map.copyOf(noticedOn);
    }

    public Readable(int pages, List<Notice> notices) {
      this(pages, notices, Map.of());
    }
  }

  record Refused(Reason reason) implements Inspection {}
}

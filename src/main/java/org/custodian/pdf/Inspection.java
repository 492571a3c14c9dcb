package org.custodian.pdf;

import java.util.List;

/** What a first look at a file says: it can be worked with, or why not. */
public sealed interface Inspection {
  /**
   * @param pages counted by our own walk of the page tree; what the file claims is not believed
   * @param notices hidden or active things found, each once
   */
  record Readable(int pages, List<Notice> notices) implements Inspection {
    public Readable {
      notices = List.copyOf(notices);
    }
  }

  record Refused(Reason reason) implements Inspection {}
}

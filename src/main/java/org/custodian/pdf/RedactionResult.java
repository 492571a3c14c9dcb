package org.custodian.pdf;

import java.util.List;

/** Either a redacted file, or the pages for which there is none. Never a file with a doubt. */
public sealed interface RedactionResult {
  record Redacted(RedactedDocument document) implements RedactionResult {}

  /** No file was made. */
  record Held(List<HeldPage> pages) implements RedactionResult {
    public Held {
      pages = List.copyOf(pages);
    }
  }

  /**
   * @param page in the source, from 1
   */
  record HeldPage(int page, Obstacle because) {}
}

package org.custodian.pdf;

import java.util.List;
import java.util.Optional;

/**
 * One go at a redaction.
 *
 * @param proof as in {@link ProvenRedaction}
 * @param blind output pages, from 1, whose words no text search can tell
 */
record Attempt(RedactionResult result, Optional<Proof> proof, List<Integer> blind) {
  Attempt {
    blind = List.copyOf(blind);
  }

  static Attempt held(List<RedactionResult.HeldPage> pages) {
    return new Attempt(new RedactionResult.Held(pages), Optional.empty(), List.of());
  }
}

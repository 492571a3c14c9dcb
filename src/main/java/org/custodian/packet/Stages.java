package org.custodian.packet;

import java.util.Optional;
import org.custodian.pdf.RedactedDocument;
import org.custodian.pdf.RedactionPlan;

/**
 * Documents of one request that are redacted and checked already, so that no try does them twice.
 */
interface Stages {
  /** Nothing is kept from try to try, so it stays in memory. */
  Stages NONE =
      new Stages() {
        @Override
        public Optional<RedactedDocument> done(SourceDocument document, RedactionPlan plan) {
          return Optional.empty();
        }

        @Override
        public RedactedDocument keep(
            SourceDocument document, RedactionPlan plan, RedactedDocument made) {
          return made.inMemory();
        }
      };

  /** What was made from the same bytes by the same plan. */
  Optional<RedactedDocument> done(SourceDocument document, RedactionPlan plan);

  /**
   * Keeps it at once, whatever becomes of the packet; gives it back without its bytes in memory.
   */
  RedactedDocument keep(SourceDocument document, RedactionPlan plan, RedactedDocument made);
}

package org.custodian.pdf;

import java.util.Optional;

/**
 * A redaction with its evidence.
 *
 * @param proof every check on the finished bytes; empty if pages are held, so that there are none
 */
public record ProvenRedaction(RedactionResult result, Optional<Proof> proof) {}

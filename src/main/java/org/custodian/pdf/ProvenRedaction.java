package org.custodian.pdf;

import java.util.Map;
import java.util.Optional;

/**
 * A redaction with its evidence.
 *
 * @param proof every check on the finished bytes; empty if pages are held, so that there are none
 * @param readings of source pages that are pictures, by page from 1, made on the way
 */
public record ProvenRedaction(
    RedactionResult result, Optional<Proof> proof, Map<Integer, ScanReading> readings) {
  public ProvenRedaction {
    readings = Map.copyOf(readings);
  }
}

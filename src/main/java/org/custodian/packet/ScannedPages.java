package org.custodian.packet;

import java.util.Map;
import org.custodian.pdf.ScanReader;
import org.custodian.pdf.ScanReading;

/** What is known of the words in scanned pages, and who reads more of them. */
interface ScannedPages {
  /** Nothing is known, and nobody reads. */
  ScannedPages NONE =
      new ScannedPages() {
        @Override
        public Map<Integer, ScanReading> known(SourceDocument document) {
          return Map.of();
        }

        @Override
        public ScanReader reader() {
          return ScanReader.off();
        }
      };

  /** By page from 1. */
  Map<Integer, ScanReading> known(SourceDocument document);

  ScanReader reader();

  /** The same, but nobody waits for a further reading: what is known has to do. */
  default ScannedPages asKnown() {
    var all = this;
    return new ScannedPages() {
      @Override
      public Map<Integer, ScanReading> known(SourceDocument document) {
        return all.known(document);
      }

      @Override
      public ScanReader reader() {
        return ScanReader.off();
      }
    };
  }
}

package org.custodian.records;

import org.custodian.pdf.ScanReader;
import org.custodian.vocabulary.RequestNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every log line of this module. Each takes ids and counts only, so PHI has no way in. */
final class RecordsLog {
  private static final Logger log = LoggerFactory.getLogger("org.custodian.records");

  private RecordsLog() {}

  static void scans(ScanReader.State state) {
    log.info("REC-11 scans program={}", state);
  }

  static void collected(RequestNumber request, int documents, int pages, int refused) {
    log.info(
        "REC-10 records collected request={} documents={} pages={} unreadable={}",
        request,
        documents,
        pages,
        refused);
  }
}

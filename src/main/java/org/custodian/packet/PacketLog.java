package org.custodian.packet;

import org.custodian.vocabulary.RequestNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every log line of this module. Each takes ids and counts only, so PHI has no way in. */
final class PacketLog {
  private static final Logger log = LoggerFactory.getLogger("org.custodian.packet");

  static void assembled(RequestNumber request, int version, int pages, long milliseconds) {
    log.info(
        "PKT-01 packet assembled request={} version={} pages={} ms={}",
        request,
        version,
        pages,
        milliseconds);
  }

  static void unsafe(RequestNumber request, int version, int problems) {
    log.warn("PKT-02 no packet request={} version={} problems={}", request, version, problems);
  }

  static void leftoversRemoved(int folders) {
    log.info("PKT-18 files of jobs that broke off were removed folders={}", folders);
  }

  static void sweepFailed(Exception cause) {
    // The type only: its text may name a file.
    log.warn(
        "PKT-19 leftovers of packets cannot be looked for cause={}",
        cause.getClass().getSimpleName());
  }

  private PacketLog() {}
}

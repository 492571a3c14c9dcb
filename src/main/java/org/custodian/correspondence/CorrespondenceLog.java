package org.custodian.correspondence;

import org.custodian.vocabulary.RequestNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every log line of this module. Each takes ids and codes only, so PHI has no way in. */
final class CorrespondenceLog {
  private static final Logger log = LoggerFactory.getLogger("org.custodian.correspondence");

  static void letterSent(RequestNumber request, String code) {
    log.info("COR-20 letter kept request={} code={}", request, code);
  }

  static void mailSent(RequestNumber request, String kind) {
    log.info("COR-12 mail sent request={} kind={}", request, kind);
  }

  static void mailRefused(RequestNumber request, String kind, int answer) {
    log.warn("COR-13 mail refused request={} kind={} answer={}", request, kind, answer);
  }

  private CorrespondenceLog() {}
}

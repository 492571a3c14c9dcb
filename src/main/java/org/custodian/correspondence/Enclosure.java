package org.custodian.correspondence;

/** A part of a packet, as its cover letter lists it. */
public enum Enclosure {
  CONTENTS,
  CODES_NOTICE,
  PROTECTIVE_ORDER_NOTICE,
  PART_TWO_NOTICE,
  CONSENT_COPY,
  CONSENT_SCOPE,
  CERTIFICATE,
  RECORDS
}

package org.custodian.incident;

import org.custodian.vocabulary.RequestNumber;

/** Published once a misdirection is written down. */
public record MisdirectionReported(String incident, RequestNumber request) {}

package org.custodian.verification;

import org.custodian.vocabulary.RequestNumber;

/** Published once a spoken revocation holds nothing any more: dropped, or written for a part. */
public record SpokenRevocationSettled(RequestNumber request) {}

package org.custodian.fees;

import org.custodian.vocabulary.RequestNumber;

/** The fee is paid, waived or agreed to, so that it holds nothing back any more. */
public record FeeSettled(RequestNumber request) {}

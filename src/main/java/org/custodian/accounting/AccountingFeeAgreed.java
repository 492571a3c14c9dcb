package org.custodian.accounting;

import org.custodian.vocabulary.RequestNumber;

/** Published once a patient agreed to what a further accounting costs. */
public record AccountingFeeAgreed(RequestNumber request) {}

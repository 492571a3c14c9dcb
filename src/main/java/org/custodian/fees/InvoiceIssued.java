package org.custodian.fees;

import org.custodian.vocabulary.RequestNumber;

/** An invoice is to be sent. */
public record InvoiceIssued(RequestNumber request, String invoice) {}

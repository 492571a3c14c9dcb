package org.custodian.verification;

import org.custodian.vocabulary.RequestNumber;

/** Published once a patient's objection to process was decided for producing (rule B3). */
public record ObjectionResolved(RequestNumber request) {}

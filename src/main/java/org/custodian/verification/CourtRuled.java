package org.custodian.verification;

import org.custodian.vocabulary.RequestNumber;

/** Published once a court ruled on process. */
public record CourtRuled(RequestNumber request, CourtRuling ruling) {}

package org.custodian.intake;

import org.custodian.vocabulary.RequestNumber;

/** Published once a translation is needed no longer, because the request has ended. */
public record TranslationMoot(RequestNumber request, int round) {}

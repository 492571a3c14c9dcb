package org.custodian.intake;

import org.custodian.vocabulary.RequestNumber;

/** Published once something has to be translated. */
public record TranslationNeeded(RequestNumber request, int round) {}

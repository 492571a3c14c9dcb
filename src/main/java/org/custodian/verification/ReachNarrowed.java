package org.custodian.verification;

import org.custodian.vocabulary.RequestNumber;

/** Published once a patient took a part of the permission back in writing (rule A8). */
public record ReachNarrowed(RequestNumber request) {}

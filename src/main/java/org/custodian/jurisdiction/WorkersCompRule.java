package org.custodian.jurisdiction;

/**
 * What the state's law on work injuries permits, 45 CFR 164.512(l) (rule C9).
 *
 * @param allowedWithoutAuthorization whether records go without the patient's authorization
 * @param injuryOnly whether only records of the injury may go
 */
public record WorkersCompRule(boolean allowedWithoutAuthorization, boolean injuryOnly) {}

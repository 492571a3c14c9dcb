package org.custodian.correspondence;

/**
 * A reason for a refusal as a letter prints it.
 *
 * @param what in plain words; names no category of records, 42 CFR 2.13(c)
 * @param citation the paragraph it rests on
 */
public record Ground(String what, String citation) {}

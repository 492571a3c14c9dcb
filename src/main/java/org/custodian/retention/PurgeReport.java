package org.custodian.retention;

/**
 * What a purge did.
 *
 * @param requests of how many requests files were destroyed
 * @param files how many files were destroyed
 * @param held how many files were due and stay under a legal hold
 * @param shared how many files were due and stay because another request still needs them
 */
public record PurgeReport(int requests, int files, int held, int shared) {}

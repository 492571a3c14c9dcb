package org.custodian.retention;

/**
 * A file of a request that is kept for a time.
 *
 * @param id what the ledger calls it: a paper's or a letter's id, a packet's hash
 */
record KeptFile(String id, String sha256, Keeping keeping) {}

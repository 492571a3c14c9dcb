package org.custodian.retention;

/**
 * What a purge did.
 *
 * @param requests of how many requests files were destroyed
 * @param files how many files were destroyed
 * @param held how many files were due and stay under a legal hold
 * @param shared how many files were due and stay because another request still needs them
 * @param shredded of how many requests and single entries the log's details were destroyed
 */
public record PurgeReport(int requests, int files, int held, int shared, int shredded) {
  PurgeReport with(int shreddedToo) {
    return new PurgeReport(requests, files, held, shared, shredded + shreddedToo);
  }
}

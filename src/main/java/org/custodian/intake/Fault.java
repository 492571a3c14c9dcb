package org.custodian.intake;

/**
 * One thing that a submission must be changed in.
 *
 * @param field which part, for example "courtCase.returnDate"
 * @param code which check, for example "past"; pages look up their own words by it
 * @param hint one English sentence with the expected form, never the value
 */
public record Fault(String field, String code, String hint) {}

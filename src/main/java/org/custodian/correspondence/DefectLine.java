package org.custodian.correspondence;

/**
 * One defect as a letter prints it.
 *
 * @param what what is missing, in plain words
 * @param citation the paragraph that asks for it
 * @param cure what to send so that the request can go on
 */
public record DefectLine(String what, String citation, String cure) {}

package org.custodian.verification;

import org.custodian.vocabulary.RequestNumber;

/**
 * Published when a patient takes back a permission by word of mouth: nothing is released until it
 * comes in writing or is dropped, and somebody asks for the writing (rule A8).
 */
public record RevocationSpoken(RequestNumber request) {}

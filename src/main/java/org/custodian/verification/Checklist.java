package org.custodian.verification;

/** What a specialist read off the papers: who asks, and on what basis. Facts, no judgement. */
public record Checklist(Identity identity, PresentedBasis basis) {}

package org.custodian.accounting;

import java.util.Optional;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.Phi;

/**
 * What only some disclosures have.
 *
 * @param partTwoBasis by which part of 42 CFR Part 2 pages of a program went; empty if none did
 * @param partTwoAccounted whether 42 CFR 2.25 counts it (rule E10): program pages went by consent
 * @param partTwoNotice which statement of 42 CFR 2.32(a) went with them
 * @param consentRef the paper that holds the consent
 * @param seriesId what binds the disclosures of a series, for example "registry/flu"; never PHI
 * @param protocolId the research protocol that it was made for (rule E5)
 * @param correctionOf the disclosure that this one corrects; the old one stays as it was written
 * @param trackingNo a carrier's number or a fax confirmation
 * @param wording what was disclosed, where no packet tells it
 */
@Phi
public record FurtherFacts(
    Optional<LegalBasis> partTwoBasis,
    boolean partTwoAccounted,
    Optional<String> partTwoNotice,
    Optional<String> consentRef,
    Optional<String> seriesId,
    Optional<String> protocolId,
    Optional<String> correctionOf,
    Optional<String> trackingNo,
    Optional<String> wording) {

  /** Of a packet that holds no program pages. */
  public static FurtherFacts none() {
    return new FurtherFacts(
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same as a correction of another disclosure. */
  FurtherFacts correcting(String disclosure) {
    return new FurtherFacts(
        partTwoBasis,
        partTwoAccounted,
        partTwoNotice,
        consentRef,
        seriesId,
        protocolId,
        Optional.of(disclosure),
        trackingNo,
        wording);
  }

  /** A log line or an exception text prints this, so it says nothing. */
  @Override
  public String toString() {
    return "FurtherFacts[withheld]";
  }
}

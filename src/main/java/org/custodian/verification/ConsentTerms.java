package org.custodian.verification;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.custodian.verification.Authorization.Ending;

/**
 * What a sufficient consent permits, as it was read off the paper, for whoever has to explain its
 * scope in place of a copy, 42 CFR 2.32(b) (rule M5).
 *
 * @param until the last day on which it is valid; empty if an event ends it or nothing does
 * @param ending what it says of its end instead of a date
 * @param limits every one narrows which records it reaches; empty if it names no types and no days
 * @param partTakenBack whether the patient took a part of it back (rule A8)
 */
public record ConsentTerms(
    PartTwo.Variant variant,
    LocalDate signedOn,
    Optional<LocalDate> until,
    Ending ending,
    List<ScopeLimit> limits,
    boolean partTakenBack) {
  public ConsentTerms {
    limits = List.copyOf(limits);
  }

  /** Empty if no consent opened the records, or if it was not read off so far. */
  static Optional<ConsentTerms> of(Checklist read, Grants grants) {
    var variant = grants.partTwo().flatMap(PartTwoGrant::variant);
    var consent = consent(read);
    var signedOn = consent.flatMap(paper -> paper.signature().dated());
    if (variant.isEmpty() || signedOn.isEmpty() || !consent.get().expiry().named()) {
      return Optional.empty();
    }
    var expiry = consent.get().expiry();
    return Optional.of(
        new ConsentTerms(
            variant.get(),
            signedOn.get(),
            expiry.on(),
            expiry.ending(),
            grants.partTwo().map(PartTwoGrant::limits).orElse(List.of()),
            !grants.excluded().isEmpty()));
  }

  private static Optional<PartTwoConsent> consent(Checklist read) {
    if (read.partTwo().isPresent()) {
      return read.partTwo()
          .filter(PartTwoConsent.class::isInstance)
          .map(PartTwoConsent.class::cast);
    }
    return authorization(read.basis())
        .map(paper -> PartTwoConsent.in(paper, AuthorizationReview.endOnPaper(paper), false));
  }

  private static Optional<Authorization> authorization(PresentedBasis basis) {
    if (basis instanceof Authorization paper) {
      return Optional.of(paper);
    }
    return basis instanceof Subpoena process ? process.authorization() : Optional.empty();
  }
}

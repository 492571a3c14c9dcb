package org.custodian.verification;

import java.util.List;
import org.custodian.vocabulary.LegalBasis;

/**
 * A public health authority, or another recipient that the law names, asks, 45 CFR 164.512(b) (rule
 * C2).
 *
 * @param authorizedByLaw whether a law authorizes this recipient to collect it
 * @param publicHealthPurpose whether the purpose is one of the paragraph
 * @param agreed for a school: the parent or adult student agrees; for an employer: the employee got
 *     written notice
 */
public record PublicHealthRequest(
    Recipient recipient,
    boolean authorizedByLaw,
    boolean publicHealthPurpose,
    boolean agreed,
    List<ScopeLimit> limits)
    implements PresentedBasis {
  public PublicHealthRequest {
    limits = List.copyOf(limits);
  }

  /** Who may receive under 164.512(b). */
  public enum Recipient {
    HEALTH_AUTHORITY,
    CHILD_ABUSE_AUTHORITY,
    FDA_REGULATED,
    EXPOSED_PERSON,
    EMPLOYER,
    SCHOOL,
    /** A private researcher, a company, anybody else. */
    OTHER
  }

  @Override
  public Finding judged(Situation now) {
    var found =
        new Judgement()
            .need(
                recipient != Recipient.OTHER && authorizedByLaw,
                Defect.NOT_A_HEALTH_AUTHORITY,
                "recipient",
                recipient,
                "authorizedByLaw",
                authorizedByLaw)
            .need(
                publicHealthPurpose,
                Defect.NOT_FOR_PUBLIC_HEALTH,
                "publicHealthPurpose",
                publicHealthPurpose);
    if (recipient == Recipient.SCHOOL || recipient == Recipient.EMPLOYER) {
      found.need(agreed, Defect.NOT_AGREED_BY_PARENT, "agreed", agreed);
    }
    return found.on(LegalBasis.PUBLIC_HEALTH, Grants.none().within(limits));
  }
}

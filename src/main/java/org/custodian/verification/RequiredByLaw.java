package org.custodian.verification;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.custodian.vocabulary.LegalBasis;

/**
 * A law requires the disclosure, 45 CFR 164.512(a) (rule C1).
 *
 * @param lawId the statute or regulation as lawyers cite it, for example "20 ILCS 2630/3.2"
 * @param limits what the law requires, no more
 */
public record RequiredByLaw(String lawId, List<ScopeLimit> limits) implements PresentedBasis {
  private static final int LONGEST = 120;
  private static final Pattern CITED = Pattern.compile(".*\\p{L}.*\\d.*|.*\\d.*\\p{L}.*");

  public RequiredByLaw {
    if (lawId.length() > LONGEST) {
      throw new IllegalArgumentException("A law is cited in at most 120 characters.");
    }
    limits = List.copyOf(limits);
  }

  @Override
  public Finding judged(Situation now) {
    return new Judgement()
        .need(names(lawId), Defect.LAW_NOT_NAMED, "lawNamed", names(lawId), "law", lawId)
        .on(LegalBasis.REQUIRED_BY_LAW, Grants.none().within(limits));
  }

  /** A citation has letters and a number; a hospital's or requester's policy is no law. */
  static boolean names(String lawId) {
    var said = lawId.strip().toLowerCase(Locale.ROOT);
    return CITED.matcher(said).matches() && !said.contains("policy") && !said.contains("política");
  }
}

package org.custodian.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.custodian.house.Shows;
import org.custodian.verification.Authorization.Ending;
import org.custodian.verification.PartTwo.Variant;
import org.custodian.vocabulary.LegalBasis;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConsentTermsTest {
  private static final List<ScopeLimit> LABORATORY = List.of(ScopeLimit.to(Set.of("LABORATORY")));

  @Test
  @Shows("M5")
  void a_consent_beside_another_basis_tells_what_was_read_off_it() {
    var consent = Bases.consent(Variant.TPO);
    var read = new Checklist(Papers.known(), new TreatmentRequest(true, true)).with(consent);

    var terms = ConsentTerms.of(read, Grants.none().on(granted(Variant.TPO))).orElseThrow();

    assertThat(terms.variant()).isEqualTo(Variant.TPO);
    assertThat(Optional.of(terms.signedOn())).isEqualTo(consent.signature().dated());
    assertThat(terms.until()).isEqualTo(consent.expiry().on());
    assertThat(terms.ending()).isEqualTo(consent.expiry().ending());
    assertThat(terms.limits()).isEqualTo(LABORATORY);
    assertThat(terms.partTakenBack()).isFalse();
  }

  @Test
  @Shows("M5")
  void an_authorization_that_is_the_consent_tells_the_same() {
    var read = new Checklist(Papers.known(), Papers.authorization("2026-05-01", "2026-11-01"));
    var grants = Grants.none().on(granted(Variant.STANDARD)).without(LABORATORY);

    assertThat(ConsentTerms.of(read, grants))
        .contains(
            new ConsentTerms(
                Variant.STANDARD,
                LocalDate.of(2026, 5, 1),
                Optional.of(LocalDate.of(2026, 11, 1)),
                Ending.NOTHING,
                LABORATORY,
                true));
  }

  @Test
  void without_a_consent_that_opened_records_there_is_nothing_to_tell() {
    var read = new Checklist(Papers.known(), new TreatmentRequest(true, true));
    var order = new PartTwoGrant(LegalBasis.P2_ORDER, Optional.empty(), false, List.of());

    assertThat(ConsentTerms.of(read.with(Bases.consent(Variant.TPO)), Grants.none())).isEmpty();
    assertThat(ConsentTerms.of(read, Grants.none().on(order))).isEmpty();
    assertThat(ConsentTerms.of(read, Grants.none().on(granted(Variant.TPO)))).isEmpty();
  }

  private static PartTwoGrant granted(Variant variant) {
    return new PartTwoGrant(LegalBasis.P2_CONSENT, Optional.of(variant), false, LABORATORY);
  }
}

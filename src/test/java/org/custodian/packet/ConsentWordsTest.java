package org.custodian.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.custodian.correspondence.PrintedLetters;
import org.custodian.house.Shows;
import org.custodian.intake.DateRange;
import org.custodian.intake.ReceivedRequest;
import org.custodian.intake.Requester;
import org.custodian.intake.RequesterKind;
import org.custodian.records.DocumentType;
import org.custodian.verification.Authorization.Ending;
import org.custodian.verification.ConsentTerms;
import org.custodian.verification.PartTwo.Variant;
import org.custodian.verification.ScopeLimit;
import org.custodian.vocabulary.LegalBasis;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConsentWordsTest {
  private static final LocalDate SIGNED = LocalDate.of(2026, 5, 20);
  private static final Optional<LocalDate> YEAR_END = Optional.of(LocalDate.of(2026, 12, 31));

  @Test
  @Shows("M5")
  void a_consent_says_who_gets_what_for_which_purpose_and_until_when() {
    var limit =
        new ScopeLimit(
            Set.of("LABORATORY", "PROGRESS_NOTE"),
            List.of(new DateRange(Optional.of(LocalDate.of(2026, 1, 1)), YEAR_END)),
            Set.of("V-7"));

    var scope =
        scope("en", "", terms(Variant.STANDARD, YEAR_END, Ending.EVENT, List.of(limit), true))
            .orElseThrow();

    assertThat(scope.signedOn()).isEqualTo(SIGNED);
    assertThat(scope.discloser()).isEqualTo(PrintedLetters.FACILITY.name());
    assertThat(scope.recipients()).isEqualTo("Dr. Ana Ruiz, Lakeview Clinic");
    assertThat(scope.what())
        .isEqualTo(
            "Records of a program under 42 CFR part 2. Only: Laboratory results, Progress note."
                + " Only days of care: January 1, 2026 to December 31, 2026. Only visits: V-7."
                + " The patient took a part of the permission back later; those records do not"
                + " go.");
    assertThat(scope.purpose()).isEqualTo("Treatment.");
    assertThat(scope.until())
        .isEqualTo("December 31, 2026, or the event that the consent names if that comes first");
  }

  @Test
  @Shows("M5")
  void a_consent_is_explained_in_spanish() {
    var scope =
        scope("es", "", terms(Variant.TPO, Optional.empty(), Ending.NEVER, List.of(), false))
            .orElseThrow();

    assertThat(scope.recipients()).startsWith("Dr. Ana Ruiz, Lakeview Clinic, por su nombre");
    assertThat(scope.what())
        .isEqualTo(
            "Registros de un programa según 42 CFR parte 2. El consentimiento no limita ni tipos"
                + " ni días.");
    assertThat(scope.purpose()).isEqualTo("Tratamiento, pago y operaciones de atención médica.");
    assertThat(scope.until())
        .isEqualTo("no nombra un fin; el paciente puede retirarlo por escrito");
  }

  @Test
  void the_purpose_is_the_one_of_the_request_where_the_kind_of_consent_has_none() {
    var terms = terms(Variant.STANDARD, YEAR_END, Ending.NOTHING, List.of(), false);

    assertThat(scope("en", "a second opinion", terms).orElseThrow().purpose())
        .endsWith(": a second opinion");
  }

  @Test
  @Shows("M5")
  void what_cannot_be_said_whole_is_not_said() {
    var terms = terms(Variant.STANDARD, YEAR_END, Ending.NOTHING, List.of(), false);
    var endless = terms(Variant.TPO, Optional.empty(), Ending.NOTHING, List.of(), false);
    var strange =
        terms(
            Variant.TPO, YEAR_END, Ending.NOTHING, List.of(ScopeLimit.to(Set.of("RUNES"))), false);

    assertThat(words("en", "").scope(terms, LegalBasis.AUTHORIZATION)).isEmpty();
    assertThat(scope("en", "", endless)).isEmpty();
    assertThat(scope("en", "", strange)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Variant.class)
  void every_kind_of_consent_has_words(Variant variant) {
    for (var language : List.of("en", "es")) {
      var scope =
          scope(language, "care", terms(variant, YEAR_END, Ending.NOTHING, List.of(), false));

      assertThat(scope.orElseThrow().recipients()).startsWith("Dr. Ana Ruiz, Lakeview Clinic");
      assertThat(scope.orElseThrow().what()).contains("42 CFR par");
    }
  }

  @ParameterizedTest
  @EnumSource(value = Ending.class, names = "NOTHING", mode = EnumSource.Mode.EXCLUDE)
  void every_end_has_words(Ending ending) {
    for (var language : List.of("en", "es")) {
      var terms = terms(Variant.TPO, Optional.empty(), ending, List.of(), false);

      assertThat(scope(language, "", terms).orElseThrow().until()).isNotBlank();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  void every_type_of_document_has_words(String language) {
    for (var type : DocumentType.values()) {
      var limit = ScopeLimit.to(Set.of(type.name()));
      var terms = terms(Variant.TPO, YEAR_END, Ending.NOTHING, List.of(limit), false);

      assertThat(scope(language, "", terms).orElseThrow().what()).doesNotContain(type.name());
    }
  }

  private static Optional<org.custodian.correspondence.ConsentScope> scope(
      String language, String purpose, ConsentTerms terms) {
    return words(language, purpose).scope(terms, LegalBasis.TREATMENT);
  }

  private static ConsentWords words(String language, String purpose) {
    var request = mock(ReceivedRequest.class);
    when(request.language()).thenReturn(language);
    when(request.purpose()).thenReturn(purpose);
    when(request.requester())
        .thenReturn(
            new Requester(
                RequesterKind.PROVIDER,
                "Dr. Ana Ruiz",
                "Lakeview Clinic",
                "ruiz@lakeview.example",
                "",
                "1 Lake Road"));
    return new ConsentWords(request, PrintedLetters.FACILITY);
  }

  private static ConsentTerms terms(
      Variant variant,
      Optional<LocalDate> until,
      Ending ending,
      List<ScopeLimit> limits,
      boolean taken) {
    return new ConsentTerms(variant, SIGNED, until, ending, limits, taken);
  }
}

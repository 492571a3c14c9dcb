package org.custodian.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ClockWordsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 12, 7);

  @AfterEach
  void nobody_asks() {
    LocaleContextHolder.resetLocaleContext();
  }

  @Test
  void a_date_is_explained_in_the_language_that_was_asked_for() {
    assertThat(ClockWords.of(Locale.forLanguageTag("es"), "deadline.legal.return", DAY))
        .isEqualTo(
            "Límite legal 2026-12-07: la fecha de respuesta de la orden, que nunca se mueve"
                + " (regla B12).");
    assertThat(ClockWords.of(Locale.FRENCH, "deadline.legal.return", DAY))
        .isEqualTo(
            "Legal limit 2026-12-07: the return date of the process, never moved (rule B12).");
  }

  @Test
  void a_refusal_speaks_the_language_of_the_page_and_english_where_no_page_asks() {
    assertThat(ClockWords.said("extension.refused.CLOSED")).isEqualTo("The request has ended.");

    LocaleContextHolder.setLocale(Locale.forLanguageTag("es"));

    assertThat(ClockWords.said("extension.refused.CLOSED")).isEqualTo("La solicitud ya terminó.");
  }
}

package org.custodian.workflow.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.custodian.correspondence.Protected.named;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.custodian.correspondence.DefectLine;
import org.custodian.house.Shows;
import org.custodian.intake.Channel;
import org.custodian.intake.PatientAsWritten;
import org.custodian.intake.ReceivedRequest;
import org.custodian.intake.Requester;
import org.custodian.intake.RequesterKind;
import org.custodian.intake.Scope;
import org.custodian.verification.Defect;
import org.custodian.vocabulary.PatientName;
import org.custodian.vocabulary.RequestClass;
import org.custodian.vocabulary.RequestNumber;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DefectLinesTest {

  @ParameterizedTest
  @EnumSource(Defect.class)
  @Shows("M7")
  void no_defect_is_worded_with_a_protected_word(Defect defect) {
    for (var language : List.of("en", "es")) {
      var line = line(defect, RequestClass.AUTHORIZATION, language);

      assertThat(line.what() + line.cure()).isNotBlank();
      assertThat(named(line.what()) || named(line.cure())).as(language).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource(Defect.class)
  @Shows({"M7", "M8"})
  void a_letter_about_process_cites_no_paragraph_that_names_a_category(Defect defect) {
    assertThat(line(defect, RequestClass.SUBPOENA, "en").citation()).doesNotContain("42 CFR");
  }

  @Test
  @Shows({"A1.v", "A1.vi"})
  void a_line_says_what_is_missing_its_paragraph_and_its_rule() {
    var lines =
        DefectLines.of(
            List.of(Defect.NO_EXPIRY, Defect.NOT_DATED), request(RequestClass.AUTHORIZATION, "en"));

    assertThat(lines)
        .extracting(DefectLine::citation)
        .containsExactly(
            "45 CFR 164.508(c)(1)(v), rule A1.v", "45 CFR 164.508(c)(1)(vi), rule A1.vi");
  }

  private static DefectLine line(Defect defect, RequestClass requestClass, String language) {
    return DefectLines.of(List.of(defect), request(requestClass, language)).get(0);
  }

  private static ReceivedRequest request(RequestClass requestClass, String language) {
    return new ReceivedRequest(
        new RequestNumber("26-0003"),
        requestClass,
        Channel.MAIL,
        language,
        false,
        Instant.parse("2026-03-10T15:00:00Z"),
        LocalDate.of(2026, 3, 10),
        new Requester(RequesterKind.OTHER, "Pat Doe", "Acme Life", "", "", ""),
        new PatientAsWritten(
            new PatientName("Lau", "Kim"), LocalDate.of(1984, 6, 3), Optional.empty()),
        new Scope(Optional.empty(), Optional.empty(), Set.of(), "entire record"),
        Optional.empty(),
        "",
        Optional.empty());
  }
}

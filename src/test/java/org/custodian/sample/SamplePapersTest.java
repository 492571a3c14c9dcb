package org.custodian.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.custodian.pdf.Inspection;
import org.custodian.pdf.PdfReader;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SamplePapersTest {
  private static final LocalDate MAY_4 = LocalDate.of(2026, 5, 4);
  private static final LocalDate MAY_22 = LocalDate.of(2026, 5, 22);

  @Test
  void a_subpoena_names_case_patient_scope_and_return_date() throws IOException {
    assertThat(text(SamplePapers.subpoena(MAY_4, MAY_22)))
        .contains("26-CV-231", "Kim Lau", "05/22/2026", "05/04/2026")
        .contains("01/01/2024 to 12/31/2024", "SUBPOENA DUCES TECUM");
  }

  @Test
  void an_affidavit_shows_the_notice_and_its_dates() throws IOException {
    var affidavit =
        SamplePapers.noticeAffidavit(
            LocalDate.of(2026, 4, 13), LocalDate.of(2026, 4, 27), LocalDate.of(2026, 5, 1));

    assertThat(text(affidavit)).contains("04/13/2026", "04/27/2026", "05/01/2026", "Page 2 of 2");
  }

  @Test
  void the_defective_authorization_lacks_what_the_corrected_one_has() throws IOException {
    var defective = text(SamplePapers.authorizationWithDefects());
    var corrected = text(SamplePapers.authorizationCorrected(MAY_4, LocalDate.of(2027, 5, 4)));

    assertThat(defective).contains("Gina Holt", "Acme Life").doesNotContain("05/04/2026");
    assertThat(corrected).contains("Gina Holt", "Acme Life", "05/04/2026", "05/04/2027");
  }

  @Test
  void the_same_dates_give_the_same_bytes_and_other_dates_others() {
    assertThat(SamplePapers.subpoena(MAY_4, MAY_22))
        .isEqualTo(SamplePapers.subpoena(MAY_4, MAY_22))
        .isNotEqualTo(SamplePapers.subpoena(MAY_4, MAY_22.plusDays(1)));
  }

  @Test
  void every_paper_passes_the_first_look_and_has_no_open_brace() throws IOException {
    for (var paper : all().entrySet()) {
      assertThat(PdfReader.inspect(paper.getValue()))
          .as(paper.getKey())
          .isInstanceOf(Inspection.Readable.class);
      assertThat(text(paper.getValue())).as(paper.getKey()).doesNotContain("{").isNotBlank();
    }
  }

  @Test
  void every_paper_is_a_small_file() {
    assertThat(all())
        .allSatisfy((name, paper) -> assertThat(paper.length).as(name).isLessThan(50_000));
  }

  private static Map<String, byte[]> all() {
    var all = new TreeMap<String, byte[]>();
    var april = LocalDate.of(2026, 4, 13);
    all.put("subpoena", SamplePapers.subpoena(MAY_4, MAY_22));
    all.put("bare", SamplePapers.subpoenaWithoutAssurance(MAY_4, MAY_22));
    all.put("affidavit", SamplePapers.noticeAffidavit(april, april.plusDays(14), MAY_4));
    all.put("protective", SamplePapers.protectiveOrder(MAY_4));
    all.put("order", SamplePapers.courtOrder(MAY_4, MAY_22));
    all.put("grand-jury", SamplePapers.grandJurySubpoena(MAY_4, MAY_22));
    all.put("authorization", SamplePapers.authorization(april, april.plusYears(1)));
    all.put("defective", SamplePapers.authorizationWithDefects());
    all.put("corrected", SamplePapers.authorizationCorrected(MAY_4, MAY_4.plusYears(1)));
    all.put("psychotherapy", SamplePapers.psychotherapyAuthorization(MAY_4, MAY_22));
    all.put("disability", SamplePapers.disabilityAuthorization(MAY_4));
    all.put("part-two", SamplePapers.partTwoConsent(MAY_4));
    all.put("provider", SamplePapers.providerRequest(MAY_4, MAY_22));
    all.put("stat", SamplePapers.statProviderRequest(MAY_4));
    all.put("access", SamplePapers.accessRequest(MAY_4));
    all.put("revocation", SamplePapers.revocation(april, MAY_4));
    all.put("testamentary", SamplePapers.lettersTestamentary(MAY_4));
    all.put("identity", SamplePapers.identityCard("100009"));
    return all;
  }

  private static String text(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }
}

package org.custodian.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.custodian.intake.PaperFault.DAMAGED;
import static org.custodian.intake.PaperFault.ENCRYPTED;
import static org.custodian.intake.PaperFault.NOT_A_PDF;
import static org.custodian.intake.PaperFault.TOO_MANY_PAGES;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.custodian.LawSlice;
import org.custodian.pdf.Notice;
import org.custodian.pdf.Noticed;
import org.custodian.vault.Vault;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootTest(
    classes = LawSlice.class,
    webEnvironment = WebEnvironment.NONE,
    properties = {LawSlice.DATABASE, LawSlice.MIGRATIONS, LawSlice.VAULT})
@DisplayNameGeneration(ReplaceUnderscores.class)
class PaperOfferTest {
  @Autowired Intake intake;
  @Autowired JdbcTemplate database;

  @Test
  void a_pdf_is_kept_and_given_back_to_its_request_byte_for_byte() throws IOException {
    var pdf = pdf(3, "");

    var offer = intake.offer(PaperKind.OTHER, "C:\\Users\\pike\\subpoena\u0007 Lau.pdf", pdf);

    var paper = ((PaperOffer.Accepted) offer).paper();
    assertThat(paper)
        .isEqualTo(
            new OfferedPaper(
                PaperKind.OTHER, "subpoena Lau.pdf", Vault.sha256(pdf), 3, pdf.length));
    var request = intake.receive(with(paper)).number();
    var stored = intake.papers(request).get(0);
    assertThat(intake.content(request, stored.id())).isEqualTo(pdf);
    assertThat(stored.pages()).isEqualTo(3);
  }

  @Test
  void what_the_first_look_found_is_kept_with_the_paper() throws IOException {
    var pdf = withScript();
    var offer = (PaperOffer.Accepted) intake.offer(PaperKind.OTHER, "a.pdf", pdf);
    var request = intake.receive(with(offer.paper())).number();

    assertThat(intake.notices(intake.papers(request).get(0)))
        .extracting(Noticed::kind)
        .contains(Notice.JAVASCRIPT);
  }

  @Test
  void the_same_file_offered_twice_is_kept_once() throws IOException {
    var pdf = pdf(1, "");
    intake.offer(PaperKind.SUBPOENA, "a.pdf", pdf);
    intake.offer(PaperKind.OTHER, "b.pdf", pdf);

    assertThat(
            database.queryForObject(
                "select count(*) from checked_paper where sha256 = ?",
                Integer.class,
                Vault.sha256(pdf)))
        .isEqualTo(1);
  }

  @Test
  void a_picture_called_pdf_is_not_taken() {
    var picture = "\u0089PNG and so on".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(intake.offer(PaperKind.OTHER, "scan.pdf", picture)).isEqualTo(refused(NOT_A_PDF));
  }

  @Test
  void a_file_under_a_password_is_not_taken() throws IOException {
    assertThat(intake.offer(PaperKind.OTHER, "a.pdf", pdf(1, "open sesame")))
        .isEqualTo(refused(ENCRYPTED));
  }

  @Test
  void a_file_that_was_cut_off_is_not_taken() throws IOException {
    var pdf = pdf(5, "");
    var cut = Arrays.copyOf(pdf, pdf.length / 3);

    assertThat(intake.offer(PaperKind.OTHER, "a.pdf", cut)).isEqualTo(refused(DAMAGED));
  }

  @Test
  void more_pages_than_the_limit_are_not_taken() throws IOException {
    assertThat(intake.offer(PaperKind.OTHER, "a.pdf", pdf(501, "")))
        .isEqualTo(refused(TOO_MANY_PAGES));
  }

  @Test
  void what_is_refused_leaves_nothing_behind() throws IOException {
    var before = database.queryForObject("select count(*) from vault_file", Integer.class);
    intake.offer(PaperKind.OTHER, "a.pdf", pdf(1, "open sesame"));
    intake.offer(PaperKind.OTHER, "a.pdf", new byte[0]);

    assertThat(database.queryForObject("select count(*) from vault_file", Integer.class))
        .isEqualTo(before);
  }

  private static PaperOffer refused(PaperFault fault) {
    return new PaperOffer.Refused(fault);
  }

  private static Submission with(OfferedPaper paper) {
    var sent = Submissions.northsideTreats();
    return new Submission(
        UUID.randomUUID().toString(),
        sent.requestClass(),
        sent.channel(),
        sent.language(),
        sent.stat(),
        sent.requester(),
        sent.patient(),
        sent.scope(),
        Optional.empty(),
        "",
        List.of(paper));
  }

  private static byte[] withScript() throws IOException {
    try (var document = new PDDocument();
        var out = new ByteArrayOutputStream()) {
      document.addPage(new PDPage());
      document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.beep(0)"));
      document.save(out);
      return out.toByteArray();
    }
  }

  private static byte[] pdf(int pages, String password) throws IOException {
    try (var document = new PDDocument();
        var out = new ByteArrayOutputStream()) {
      for (int i = 0; i < pages; i++) document.addPage(new PDPage());
      if (!password.isEmpty()) {
        document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
      }
      document.save(out);
      return out.toByteArray();
    }
  }
}

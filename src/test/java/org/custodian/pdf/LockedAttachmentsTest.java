package org.custodian.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LockedAttachmentsTest {
  /** Nobody knows the password that these values came from. */
  private static final String UNKNOWN = "<" + "5A".repeat(32) + ">";

  private static byte[] locked(String pages) {
    return RawPdf.onePage(
            "<</Font <</F1 <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>>>>>",
            RawPdf.stream("", "BT /F1 12 Tf 72 700 Td (Seen by Alvarez today) Tj ET"),
            "<</Filter /Standard /V 4 /R 4 /Length 128 /P -4 /O "
                + UNKNOWN
                + " /U "
                + UNKNOWN
                + " /CF <</StdCF <</AuthEvent /EFOpen /CFM /AESV2 /Length 16>>>>"
                + pages
                + " /EFF /StdCF>>")
        .trailer("/Encrypt 5 0 R /ID [<31> <31>]")
        .bytes();
  }

  @Test
  void a_file_of_which_only_the_attachments_are_enciphered_is_read_and_redacted() {
    byte[] source = locked("/StmF /Identity /StrF /Identity");

    assertThat(PdfReader.inspect(source)).isInstanceOf(Inspection.Readable.class);
    byte[] redacted = Redacting.terms(source, "Alvarez").bytes();

    assertThat(Redacting.words(redacted)).containsExactly("Seen", "by", "today");
    assertThat(Redacting.everything(redacted)).doesNotContain("Encryp").doesNotContain("Alvarez");
  }

  @Test
  void a_file_whose_pages_are_enciphered_too_stays_refused() {
    for (String pages : List.of("/StmF /StdCF /StrF /Identity", "/StmF /StdCF /StrF /StdCF"))
      assertThat(PdfReader.inspect(locked(pages)))
          .isEqualTo(new Inspection.Refused(Reason.ENCRYPTED));
  }
}

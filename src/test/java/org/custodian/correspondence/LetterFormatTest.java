package org.custodian.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LetterFormatTest {
  private final LetterWriter writer = new LetterWriter(SampleLetters.FACILITY, SampleLetters.CLOCK);

  @BeforeAll
  static void the_validator_is_ready() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  static Stream<Letter> letters() {
    // One of each shape: plain, list, box, table over two pages, table with an address,
    // a picture.
    var shapes = Set.of("ACK", "DEF", "CERT", "CONT", "AOD", "RCPT", "RCPP");
    return SampleLetters.all().stream().filter(letter -> shapes.contains(letter.code()));
  }

  @ParameterizedTest
  @MethodSource("letters")
  void a_letter_can_be_archived_and_read_aloud(Letter letter) throws Exception {
    var pdf = writer.pdf(letter, "en");

    assertThat(faults(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
    assertThat(faults(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
  }

  static Stream<Letter> receipts() {
    return SampleLetters.all().stream().filter(ReleaseReceipt.class::isInstance);
  }

  @ParameterizedTest
  @MethodSource("receipts")
  void a_spanish_receipt_can_be_archived_and_is_read_aloud_in_spanish(Letter receipt)
      throws Exception {
    var pdf = writer.pdf(receipt, "es");

    assertThat(writer.markup(receipt, "es")).contains("lang=\"es").contains("Comprobante");
    assertThat(language(pdf)).startsWith("es");
    assertThat(faults(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
    assertThat(faults(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
  }

  /** What the document says it is written in; a reader picks its voice by that. */
  private static String language(byte[] pdf) throws Exception {
    try (var document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
      return document.getDocumentCatalog().getLanguage();
    }
  }

  private static List<String> faults(byte[] pdf, PDFAFlavour flavour) throws Exception {
    try (var parser =
        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour)) {
      var result = Foundries.defaultInstance().createValidator(flavour, false).validate(parser);
      assertThat(result.getTotalAssertions()).isPositive();
      return result.getTestAssertions().stream()
          .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
          .map(TestAssertion::getMessage)
          .toList();
    }
  }
}

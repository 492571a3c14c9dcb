package org.custodian.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.custodian.pdf.Inspection;
import org.custodian.pdf.PageImages;
import org.custodian.pdf.PdfReader;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The page that goes beside a packet, as it comes out of a printer. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReceiptPictureTest {
  private static final int PRINT = 200;

  static Stream<Arguments> receipts() {
    return SampleLetters.all().stream()
        .filter(ReleaseReceipt.class::isInstance)
        .flatMap(letter -> Stream.of("en", "es").map(language -> Arguments.of(letter, language)));
  }

  @ParameterizedTest
  @MethodSource("receipts")
  void a_receipt_is_one_page_and_its_code_leads_to_the_page_that_checks_it(
      Letter receipt, String language) throws Exception {
    var pdf = PrintedLetters.print(receipt, language);

    assertThat(((Inspection.Readable) PdfReader.inspect(pdf)).pages()).isEqualTo(1);
    assertThat(scanned(pdf)).isEqualTo("https://records.riverbend.example/check#entry-1234567");
  }

  private static String scanned(byte[] pdf) throws Exception {
    BufferedImage page = ImageIO.read(new ByteArrayInputStream(PageImages.png(pdf, 1, PRINT)));
    int[] dots = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
    var light = new RGBLuminanceSource(page.getWidth(), page.getHeight(), dots);
    var hints = Map.of(DecodeHintType.TRY_HARDER, true);
    return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(light)), hints).getText();
  }
}

package org.custodian.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PictureRedactionTest {
  /** The image stands at 100, 100 and is 400 by 400 points large; its middle is marked. */
  private static final String PLACE = "q 400 0 0 400 100 100 cm /Im Do Q";

  private static final Box MIDDLE = new Box(250, 250, 350, 350);

  enum Kind {
    FAX(BufferedImage.TYPE_BYTE_BINARY),
    GREY(BufferedImage.TYPE_BYTE_GRAY),
    COLOUR(BufferedImage.TYPE_INT_RGB),
    SEE_THROUGH(BufferedImage.TYPE_INT_ARGB),
    JPEG(BufferedImage.TYPE_INT_RGB);

    private final int type;

    Kind(int type) {
      this.type = type;
    }

    PDImageXObject image(PDDocument document) throws IOException {
      BufferedImage picture = noise(type);
      return switch (this) {
        case FAX -> CCITTFactory.createFromImage(document, picture);
        case JPEG -> JPEGFactory.createFromImage(document, picture, 0.9f);
        default -> LosslessFactory.createFromImage(document, picture);
      };
    }
  }

  private static BufferedImage noise(int type) {
    var image = new BufferedImage(200, 200, type);
    Graphics2D brush = image.createGraphics();
    brush.setColor(Color.WHITE);
    brush.fillRect(0, 0, 200, 200);
    brush.dispose();
    var random = new Random(7);
    for (int y = 0; y < 200; y++)
      for (int x = 0; x < 200; x++)
        if (random.nextInt(3) == 0)
          image.setRGB(x, y, (255 - random.nextInt(100)) << 24 | random.nextInt(0x60));
    return image;
  }

  private static byte[] withImage(Kind kind) {
    Sheet sheet = Sheet.of(PLACE);
    return sheet
        .withPage(
            0,
            page -> page.getResources().put(COSName.getPDFName("Im"), kind.image(sheet.document())))
        .bytes();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void the_pixels_under_a_mark_are_gone_and_the_others_stay(Kind kind) throws IOException {
    byte[] source = withImage(kind);

    RedactedDocument document = Redacting.areas(source, new Area(1, MIDDLE));
    byte[] redacted = document.bytes();

    assertThat(document.pages().get(0).outcome()).isEqualTo(new PageOutcome.Vector());
    BufferedImage before = firstImage(source);
    BufferedImage after = firstImage(redacted);
    assertThat(colours(after, 77, 123)).isEqualTo(1);
    int changed = 0;
    for (int i = 0; i < 60; i++)
      if (brightness(before, i, i) - brightness(after, i, i) > 40) changed++;
    assertThat(changed).isZero();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void the_image_as_it_was_is_not_in_the_file(Kind kind) throws IOException {
    byte[] source = withImage(kind);

    byte[] redacted = Redacting.areas(source, new Area(1, MIDDLE)).bytes();

    assertThat(images(redacted)).isEqualTo(kind == Kind.SEE_THROUGH ? 2 : 1);
  }

  @Test
  void the_soft_mask_is_emptied_with_its_image() throws IOException {
    byte[] source = withImage(Kind.SEE_THROUGH);

    byte[] redacted = Redacting.areas(source, new Area(1, MIDDLE)).bytes();

    try (PDDocument document = Loader.loadPDF(redacted)) {
      BufferedImage mask = image(document).getSoftMask().getImage();
      assertThat(colours(mask, 77, 123)).isEqualTo(1);
    }
  }

  @Test
  void an_inline_image_is_emptied_too() throws IOException {
    var content = new StringBuilder("q 400 0 0 400 100 100 cm BI /W 8 /H 8 /BPC 8 /CS /G ID ");
    for (int i = 0; i < 64; i++) content.append((char) (65 + i % 50));
    byte[] source = Sheet.of(content + "\nEI Q BT /F1 12 Tf 72 700 Td (after) Tj ET").bytes();

    byte[] redacted = Redacting.areas(source, new Area(1, MIDDLE)).bytes();

    assertThat(Redacting.words(redacted)).containsExactly("after");
    BufferedImage image = firstImage(redacted);
    assertThat(colours(image, 3, 5)).isEqualTo(1);
    assertThat(image.getRGB(0, 0)).isNotEqualTo(image.getRGB(3, 3));
    assertThat(Redacting.everything(redacted)).doesNotContain("\\]^_");
  }

  @Test
  void a_term_in_the_text_layer_of_a_scan_empties_the_scan_as_well() throws IOException {
    Sheet sheet = Sheet.of(PLACE + " BT 3 Tr /F1 40 Tf 200 280 Td (Alvarez) Tj ET");
    byte[] source =
        sheet
            .withPage(
                0,
                page ->
                    page.getResources()
                        .put(COSName.getPDFName("Im"), Kind.FAX.image(sheet.document())))
            .bytes();
    RedactionPlan plan =
        Redacting.all(source)
            .withTerms(java.util.List.of("Alvarez"))
            .withReviewed(java.util.Set.of(1));

    byte[] redacted = Redacting.done(source, plan).bytes();

    assertThat(Redacting.everything(redacted)).doesNotContain("Alvarez");
    BufferedImage image = firstImage(redacted);
    assertThat(image.getRGB(80, 103)).isEqualTo(image.getRGB(100, 100));
    assertThat(colours(image, 98, 108)).isEqualTo(1);
  }

  @Test
  void a_scan_is_held_for_terms_until_somebody_has_looked_at_it() {
    byte[] source = withImage(Kind.FAX);

    RedactionResult result =
        Redactor.redact(source, Redacting.all(source).withTerms(java.util.List.of("Alvarez")));

    assertThat(result)
        .isEqualTo(
            new RedactionResult.Held(
                java.util.List.of(new RedactionResult.HeldPage(1, Obstacle.CANNOT_BE_SEARCHED))));
  }

  @Test
  void a_jpeg_that_is_not_touched_loses_its_remarks_and_no_pixel() throws IOException {
    var jpeg = new java.io.ByteArrayOutputStream();
    ImageIO.write(noise(BufferedImage.TYPE_INT_RGB), "jpg", jpeg);
    byte[] plain = jpeg.toByteArray();
    byte[] remark = "Exif\0\0Ruth Alvarez".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    var tagged = new java.io.ByteArrayOutputStream();
    tagged.write(plain, 0, 2);
    tagged.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (remark.length + 2)});
    tagged.writeBytes(remark);
    tagged.write(plain, 2, plain.length - 2);
    Sheet sheet = Sheet.of(PLACE);
    byte[] source =
        sheet
            .withPage(
                0,
                page ->
                    page.getResources()
                        .put(
                            COSName.getPDFName("Im"),
                            JPEGFactory.createFromByteArray(
                                sheet.document(), tagged.toByteArray())))
            .bytes();

    byte[] redacted = Redacting.done(source, Redacting.all(source)).bytes();

    assertThat(Redacting.everything(redacted)).doesNotContain("Alvarez");
    assertThat(firstImage(redacted).getRGB(5, 5)).isEqualTo(firstImage(source).getRGB(5, 5));
  }

  @Test
  void a_picture_nobody_can_decode_holds_the_page_when_a_mark_lies_on_it() throws IOException {
    Sheet sheet = Sheet.of(PLACE);
    COSStream broken = sheet.cosStream("no picture");
    broken.setItem(COSName.TYPE, COSName.XOBJECT);
    broken.setItem(COSName.SUBTYPE, COSName.IMAGE);
    broken.setInt(COSName.WIDTH, 10);
    broken.setInt(COSName.HEIGHT, 10);
    broken.setInt(COSName.BITS_PER_COMPONENT, 8);
    broken.setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
    broken.setItem(COSName.FILTER, COSName.JPX_DECODE);
    var objects = new org.apache.pdfbox.cos.COSDictionary();
    objects.setItem(COSName.getPDFName("Im"), broken);
    sheet.page(0).getResources().getCOSObject().setItem(COSName.XOBJECT, objects);
    byte[] source = sheet.bytes();

    RedactionResult result =
        Redactor.redact(
            source, Redacting.all(source).withAreas(java.util.List.of(new Area(1, MIDDLE))));

    assertThat(result)
        .isEqualTo(
            new RedactionResult.Held(
                java.util.List.of(new RedactionResult.HeldPage(1, Obstacle.UNREADABLE_IMAGE))));
  }

  @Test
  void a_page_as_png_shows_black_where_the_mark_was() throws IOException {
    byte[] redacted = Redacting.areas(withImage(Kind.GREY), new Area(1, MIDDLE)).bytes();

    BufferedImage page = ImageIO.read(new ByteArrayInputStream(PageImages.png(redacted, 1, 72)));

    assertThat(page.getWidth()).isEqualTo(612);
    assertThat(page.getRGB(300, 792 - 300) & 0xFFFFFF).isZero();
  }

  private static BufferedImage firstImage(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return image(document).getImage();
    }
  }

  private static PDImageXObject image(PDDocument document) throws IOException {
    PDResources resources = document.getPage(0).getResources();
    for (COSName name : resources.getXObjectNames())
      if (resources.getXObject(name) instanceof PDImageXObject image) return image;
    throw new AssertionError("The page has no image.");
  }

  private static long images(byte[] pdf) {
    return Redacting.streams(pdf).stream()
        .filter(s -> COSName.IMAGE.equals(s.getDictionaryObject(COSName.SUBTYPE)))
        .count();
  }

  private static long colours(BufferedImage image, int from, int to) {
    return java.util.stream.IntStream.range(from, to)
        .flatMap(y -> java.util.stream.IntStream.range(from, to).map(x -> image.getRGB(x, y)))
        .map(rgb -> rgb & 0xE0E0E0)
        .distinct()
        .count();
  }

  private static int brightness(BufferedImage image, int x, int y) {
    return image.getRGB(x, y) >> 8 & 255;
  }
}

package org.custodian.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Small files that ask for work without end, and files that are no proper PDF at all. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileFilesTest {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  /** Writes objects numbered from 1; the first is the catalog. */
  private static byte[] file(String... objects) {
    var text = new StringBuilder("%PDF-1.7\n");
    int[] at = new int[objects.length];
    for (int i = 0; i < objects.length; i++) {
      at[i] = text.length();
      text.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
    }
    int table = text.length();
    text.append("xref\n0 ").append(objects.length + 1).append("\n0000000000 65535 f \n");
    for (int offset : at) text.append(String.format(Locale.ROOT, "%010d 00000 n \n", offset));
    text.append("trailer\n<</Size ").append(objects.length + 1).append(" /Root 1 0 R>>\n");
    text.append("startxref\n").append(table).append("\n%%EOF\n");
    return text.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String stream(String dictionary, String content) {
    return "<<"
        + dictionary
        + " /Length "
        + content.length()
        + ">>\nstream\n"
        + content
        + "\nendstream";
  }

  private static String deflated(String dictionary, byte[] content) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var deflater = new DeflaterOutputStream(out)) {
      deflater.write(content);
    }
    String packed = out.toString(StandardCharsets.ISO_8859_1);
    return stream(dictionary + " /Filter /FlateDecode", packed);
  }

  private static byte[] onePage(String resources, String... others) {
    String[] objects = new String[3 + others.length];
    objects[0] = "<</Type /Catalog /Pages 2 0 R>>";
    objects[1] = "<</Type /Pages /Kids [3 0 R] /Count 1>>";
    objects[2] =
        "<</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources "
            + resources
            + ">>";
    System.arraycopy(others, 0, objects, 3, others.length);
    return file(objects);
  }

  private static void refused(byte[] pdf, Reason reason) {
    Inspection inspection = assertTimeoutPreemptively(LIMIT, () -> PdfReader.inspect(pdf));

    assertThat(inspection).isEqualTo(new Inspection.Refused(reason));
    assertThatThrownBy(() -> PdfReader.text(pdf))
        .isInstanceOf(PdfRefused.class)
        .hasMessage("PDF-01 " + reason.sentence());
  }

  @Test
  void an_empty_file_is_refused() {
    refused(new byte[0], Reason.EMPTY);
  }

  @Test
  void a_file_that_is_no_pdf_is_refused() {
    refused("Dear Sir or Madam".getBytes(StandardCharsets.US_ASCII), Reason.NOT_A_PDF);
    refused(new byte[] {0, 1, 2, 3}, Reason.NOT_A_PDF);
  }

  @Test
  void a_file_that_was_cut_off_is_refused() {
    byte[] whole = Sheet.saying("Seen by Alvarez today").bytes();

    refused(Arrays.copyOf(whole, whole.length / 2), Reason.DAMAGED);
    refused(Arrays.copyOf(whole, whole.length - 40), Reason.DAMAGED);
  }

  @Test
  void a_file_with_a_password_is_refused() {
    byte[] locked =
        Sheet.saying("page")
            .with(
                document -> {
                  var policy = new StandardProtectionPolicy("a", "b", new AccessPermission());
                  policy.setEncryptionKeyLength(128);
                  policy.setPreferAES(false);
                  document.protect(policy);
                })
            .bytes();

    refused(locked, Reason.ENCRYPTED);
  }

  @Test
  void a_file_without_pages_is_refused() {
    refused(
        file("<</Type /Catalog /Pages 2 0 R>>", "<</Type /Pages /Kids [] /Count 0>>"),
        Reason.NO_PAGES);
  }

  @Test
  void a_form_that_draws_itself_twice_ends() {
    byte[] pdf =
        onePage(
            "<</XObject <</A 5 0 R>>>>",
            stream("", "/A Do"),
            stream(
                "/Type /XObject /Subtype /Form /BBox [0 0 9 9]"
                    + " /Resources <</XObject <</A 5 0 R>>>>",
                "/A Do /A Do"));

    Object inspection = assertTimeoutPreemptively(LIMIT, () -> PdfReader.inspect(pdf));

    assertThat(inspection).isInstanceOf(Inspection.Readable.class);
  }

  @Test
  void forms_that_double_thirty_times_are_refused() {
    String[] others = new String[31];
    others[0] = stream("", "/A Do");
    for (int i = 1; i < 31; i++) {
      String next = i < 30 ? " /Resources <</XObject <</A " + (5 + i) + " 0 R>>>>" : "";
      others[i] = stream("/Type /XObject /Subtype /Form /BBox [0 0 9 9]" + next, "/A Do /A Do");
    }
    byte[] pdf = onePage("<</XObject <</A 5 0 R>>>>", others);

    refused(pdf, Reason.TOO_LARGE);
    assertThat(
            assertTimeoutPreemptively(
                LIMIT, () -> Redactor.redact(pdf, RedactionPlan.keepingAll(1))))
        .isEqualTo(
            new RedactionResult.Held(
                List.of(new RedactionResult.HeldPage(1, Obstacle.TOO_MUCH_WORK))));
    assertThatThrownBy(() -> PageImages.png(pdf, 1, 72)).isInstanceOf(PdfRefused.class);
  }

  @Test
  void a_hundred_megabytes_of_saved_states_are_refused() throws IOException {
    byte[] saves = new byte[100 << 20];
    Arrays.fill(saves, (byte) 'q');
    for (int i = 1; i < saves.length; i += 2) saves[i] = ' ';

    refused(onePage("<<>>", deflated("", saves)), Reason.TOO_LARGE);
  }

  @Test
  void three_hundred_megabytes_of_blanks_are_refused() throws IOException {
    var out = new ByteArrayOutputStream();
    byte[] blanks = new byte[1 << 20];
    Arrays.fill(blanks, (byte) ' ');
    try (var deflater = new DeflaterOutputStream(out)) {
      for (int i = 0; i < 300; i++) deflater.write(blanks);
    }
    String packed = out.toString(StandardCharsets.ISO_8859_1);

    refused(onePage("<<>>", stream("/Filter /FlateDecode", packed)), Reason.TOO_LARGE);
  }

  @Test
  void a_bomb_in_an_object_stream_is_refused_before_it_is_unfolded() throws IOException {
    byte[] blanks = new byte[200 << 20];
    Arrays.fill(blanks, (byte) ' ');

    refused(
        onePage("<<>>", stream("", ""), deflated("/Type /ObjStm /N 1 /First 4", blanks)),
        Reason.TOO_LARGE);
  }

  @Test
  void a_page_tree_twenty_thousand_levels_deep_is_walked() {
    String[] objects = new String[20_002];
    objects[0] = "<</Type /Catalog /Pages 2 0 R>>";
    for (int i = 1; i <= 20_000; i++)
      objects[i] = "<</Type /Pages /Count 1 /Kids [" + (i + 2) + " 0 R]>>";
    objects[20_001] = "<</Type /Page /MediaBox [0 0 612 792]>>";
    byte[] pdf = file(objects);

    Inspection inspection = assertTimeoutPreemptively(LIMIT, () -> PdfReader.inspect(pdf));

    assertThat(inspection).isInstanceOf(Inspection.Readable.class);
    assertThat(PageImages.png(pdf, 1, 20)).isNotEmpty();
  }

  @Test
  void a_page_tree_that_contains_itself_is_refused() {
    refused(
        file("<</Type /Catalog /Pages 2 0 R>>", "<</Type /Pages /Kids [2 0 R 2 0 R] /Count 2>>"),
        Reason.NO_PAGES);
  }

  @Test
  void a_page_count_of_two_thousand_million_is_a_lie() {
    refused(
        file(
            "<</Type /Catalog /Pages 2 0 R>>",
            "<</Type /Pages /Kids [3 0 R] /Count 2000000000>>",
            "<</Type /Page /MediaBox [0 0 612 792]>>"),
        Reason.PAGE_COUNT_LIES);
  }

  @Test
  void a_smaller_lie_about_the_page_count_is_noticed() {
    byte[] pdf =
        file(
            "<</Type /Catalog /Pages 2 0 R>>",
            "<</Type /Pages /Kids [3 0 R] /Count 7>>",
            "<</Type /Page /MediaBox [0 0 612 792]>>");

    assertThat(PdfReader.inspect(pdf))
        .isEqualTo(new Inspection.Readable(1, List.of(Notice.PAGE_COUNT_DIFFERS)));
  }

  @Test
  void a_million_references_to_one_page_are_too_many() {
    refused(
        file(
            "<</Type /Catalog /Pages 2 0 R>>",
            "<</Type /Pages /Count 1 /Kids [" + "3 0 R ".repeat(1_000_000) + "]>>",
            "<</Type /Page /MediaBox [0 0 612 792]>>"),
        Reason.TOO_MANY_PAGES);
  }

  @Test
  void an_image_of_sixty_thousand_pixels_square_holds_a_marked_page() {
    byte[] pdf =
        onePage(
            "<</XObject <</I 5 0 R>>>>",
            stream("", "q 600 0 0 700 0 0 cm /I Do Q"),
            stream(
                "/Type /XObject /Subtype /Image /Width 60000 /Height 60000"
                    + " /ColorSpace /DeviceRGB /BitsPerComponent 8",
                "x"));
    RedactionPlan plan =
        RedactionPlan.keepingAll(1).withAreas(List.of(new Area(1, new Box(10, 10, 50, 50))));

    assertThat(assertTimeoutPreemptively(LIMIT, () -> Redactor.redact(pdf, plan)))
        .isEqualTo(
            new RedactionResult.Held(
                List.of(new RedactionResult.HeldPage(1, Obstacle.TOO_MUCH_WORK))));
  }

  @Test
  void a_plan_for_a_page_that_does_not_exist_is_a_mistake_of_the_caller() {
    byte[] pdf = Sheet.saying("page").bytes();

    assertThatThrownBy(() -> Redactor.redact(pdf, RedactionPlan.keepingAll(2)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

package org.custodian.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ScanRedactionTest {
  private static final String[] NOTE = {
    "Discharge summary of the ward",
    "Patient Ruth Alvarez was seen by the physician",
    "She was given penicillin twice a day",
    "The next visit of Ms Alvarez is in March"
  };

  private static ProvenRedaction redacted(byte[] source, ScanReader reader, String... terms) {
    return redacted(source, reader, GapWidth.QUANTISED, terms);
  }

  private static ProvenRedaction redacted(
      byte[] source, ScanReader reader, GapWidth gap, String... terms) {
    try (PdfFile file = PdfFile.open(source)) {
      var plan =
          RedactionPlan.keepingAll(file.pages().size())
              .withTerms(List.of(terms))
              .withMatching(Matching.ANYWHERE)
              .withGap(gap);
      return Redactor.redactProven(file, plan, reader);
    }
  }

  private static RedactedDocument document(ProvenRedaction redaction) {
    assertThat(redaction.result()).isInstanceOf(RedactionResult.Redacted.class);
    assertThat(redaction.proof().orElseThrow().passed()).isTrue();
    return ((RedactionResult.Redacted) redaction.result()).document();
  }

  private static List<Obstacle> obstacles(RedactionResult result) {
    return ((RedactionResult.Held) result)
        .pages().stream().map(RedactionResult.HeldPage::because).toList();
  }

  private static List<String> read(ScanReader reader, byte[] pdf) {
    return reader.read(pdf, 1).words().stream().map(Word::text).toList();
  }

  @Test
  void words_of_a_scan_are_read_where_they_stand() {
    ScanReader reader = ScannedSheet.reader();

    ScanReading reading = reader.read(ScannedSheet.saying(NOTE), 1);

    assertThat(reading.sure()).isTrue();
    assertThat(reading.words()).extracting(Word::text).startsWith("Discharge", "summary", "of");
    Word alvarez =
        reading.words().stream().filter(w -> w.text().equals("Alvarez")).findFirst().orElseThrow();
    // The second line, on a baseline at 676, behind "Patient Ruth".
    assertThat(alvarez.box().y1()).isCloseTo(676, within(2.0));
    assertThat(alvarez.box().y2()).isCloseTo(685, within(3.0));
    assertThat(alvarez.box().x1()).isBetween(125.0, 160.0);
    assertThat(alvarez.letters()).hasSize(7);
  }

  @ParameterizedTest
  @ValueSource(ints = {90, 180, 270})
  void words_of_a_turned_page_are_told_in_unrotated_page_space(int rotation) {
    ScanReader reader = ScannedSheet.reader();
    byte[] scan = ScannedSheet.turned(rotation, NOTE);

    RedactedDocument done = document(redacted(scan, reader, "Alvarez"));

    assertThat(done.pages().get(0).blackened()).hasSize(2);
    assertThat(read(reader, done.bytes()))
        .noneMatch(word -> word.contains("varez"))
        .contains("Discharge", "Ruth", "penicillin", "March");
    assertThat(Redacting.words(done.bytes())).contains("Discharge", "penicillin");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void a_sheet_that_lay_turned_in_the_scanner_is_read_all_the_same(int quarters) {
    ScanReader reader = ScannedSheet.reader();

    RedactedDocument done =
        document(redacted(ScannedSheet.lying(quarters, NOTE), reader, "alvarez"));

    assertThat(done.pages().get(0).blackened()).hasSize(2);
    assertThat(read(reader, done.bytes())).noneMatch(word -> word.contains("varez"));
  }

  @Test
  void a_term_goes_from_the_picture_and_the_rest_can_be_searched_afterwards() {
    ScanReader reader = ScannedSheet.reader();

    ProvenRedaction redaction = redacted(ScannedSheet.saying(NOTE), reader, "Alvarez");

    RedactedDocument done = document(redaction);
    PageResult page = done.pages().get(0);
    assertThat(page.outcome()).isEqualTo(new PageOutcome.Vector());
    assertThat(page.scan()).isEqualTo(PageResult.Scan.READ_AGAIN);
    assertThat(page.termHits()).isEqualTo(2);
    assertThat(Redacting.words(done.bytes())).contains("Patient", "Ruth", "physician", "March");
    assertThat(Redacting.text(done.bytes())).contains("Patient Ruth").doesNotContain("lvarez");
    assertThat(Redacting.everything(done.bytes())).doesNotContain("Alvarez");
    assertThat(redaction.proof().orElseThrow().checks())
        .anySatisfy(
            check -> {
              assertThat(check.name()).contains("scanned pages");
              assertThat(check.measured()).isEqualTo("1 pages read");
            });
    assertThat(redaction.readings()).containsOnlyKeys(1);
  }

  @Test
  void the_unseen_text_stands_over_the_words_of_the_picture() {
    ScanReader reader = ScannedSheet.reader();
    byte[] source = ScannedSheet.saying(NOTE);

    byte[] done = document(redacted(source, reader, "Alvarez")).bytes();

    Word seen =
        reader.read(source, 1).words().stream()
            .filter(word -> word.text().equals("penicillin"))
            .findFirst()
            .orElseThrow();
    Box unseen = Redacting.boxOf(done, "penicillin");
    assertThat(unseen.x1()).isCloseTo(seen.box().x1(), within(1.0));
    assertThat(unseen.x2()).isCloseTo(seen.box().x2(), within(1.0));
    assertThat(unseen.overlaps(seen.box())).isTrue();
    assertThat(PageImages.png(done, 1, 50)).isNotEmpty();
  }

  @Test
  void the_same_scan_gives_the_same_bytes() {
    ScanReader reader = ScannedSheet.reader();
    byte[] source = ScannedSheet.saying(NOTE);

    byte[] once = document(redacted(source, reader, "Alvarez")).bytes();
    byte[] again = document(redacted(source, reader, "Alvarez")).bytes();

    assertThat(again).isEqualTo(once);
  }

  @Test
  void a_box_in_a_scan_grows_into_the_white_so_that_it_does_not_tell_a_width() {
    ScanReader reader = ScannedSheet.reader();
    byte[] source = ScannedSheet.saying("Signed by", "Lee", "for the ward of the clinic");

    Box exact =
        document(redacted(source, reader, GapWidth.EXACT, "Lee")).pages().get(0).blackened().get(0);
    Box grown =
        document(redacted(source, reader, GapWidth.QUANTISED, "Lee"))
            .pages()
            .get(0)
            .blackened()
            .get(0);

    assertThat(grown.contains(exact)).isTrue();
    assertThat(grown.x1() % 12).isZero();
    assertThat(grown.x2() % 12).isZero();
  }

  @Test
  void in_line_mode_the_whole_line_of_a_scan_goes() {
    ScanReader reader = ScannedSheet.reader();

    byte[] done =
        document(redacted(ScannedSheet.saying(NOTE), reader, GapWidth.LINE, "Ruth")).bytes();

    assertThat(read(reader, done))
        .doesNotContain("Patient", "physician")
        .contains("Discharge", "penicillin");
  }

  @Test
  void without_the_program_a_scan_is_held_and_areas_still_go() {
    byte[] source = ScannedSheet.saying(NOTE);

    ProvenRedaction held = redacted(source, ScanReader.off(), "Alvarez");

    assertThat(obstacles(held.result())).containsExactly(Obstacle.CANNOT_BE_SEARCHED);
    RedactedDocument done = Redacting.areas(source, new Area(1, new Box(70, 670, 400, 690)));
    assertThat(done.pages().get(0).scan()).isEqualTo(PageResult.Scan.UNREAD);
  }

  @Test
  void a_page_with_handwriting_that_nobody_can_read_is_held() {
    ScanReader reader = ScannedSheet.reader();
    BufferedImage sheet = ScannedSheet.drawn("Consent of the patient to the treatment");
    Graphics2D pen = sheet.createGraphics();
    pen.setColor(Color.BLACK);
    pen.setStroke(new BasicStroke(4));
    for (int i = 0; i < 60; i++) {
      int x = 200 + i % 20 * 60;
      int y = 600 + i / 20 * 120;
      pen.drawArc(x, y, 34, 50, 30 + 17 * i, 250);
      pen.drawLine(x + 5, y + 40, x + 30, y + 10 + i % 7 * 5);
    }
    pen.dispose();

    ProvenRedaction redaction = redacted(ScannedSheet.of(0, sheet), reader, "Alvarez");

    assertThat(obstacles(redaction.result())).containsExactly(Obstacle.READ_WITH_DOUBTS);
  }

  @Test
  void a_person_who_has_looked_at_a_page_may_let_it_go_and_terms_go_from_it_nevertheless() {
    ScanReader reader = ScannedSheet.reader();
    byte[] source = ScannedSheet.saying(NOTE);
    var plan = RedactionPlan.keepingAll(1).withTerms(List.of("Alvarez")).withReviewed(Set.of(1));

    var result = (RedactionResult.Redacted) Redactor.redact(source, plan, reader, Map.of());

    assertThat(read(reader, result.document().bytes())).noneMatch(w -> w.contains("varez"));
  }

  @Test
  void a_reading_that_was_kept_is_used_in_place_of_a_new_one() {
    ScanReader reader = ScannedSheet.reader();
    byte[] source = ScannedSheet.saying(NOTE);
    ScanReading kept = ScanReading.of(reader.read(source, 1).bytes());
    var plan = RedactionPlan.keepingAll(1).withTerms(List.of("Alvarez"));

    var result =
        (RedactionResult.Redacted) Redactor.redact(source, plan, ScanReader.off(), Map.of(1, kept));

    assertThat(read(reader, result.document().bytes())).noneMatch(w -> w.contains("varez"));
    assertThat(result.document().pages().get(0).scan()).isEqualTo(PageResult.Scan.UNREAD);
  }

  @Test
  void a_missing_decoder_holds_the_page_however_it_would_go() {
    ScanReader reader = ScannedSheet.reader();
    byte[] source =
        Sheet.of("q 612 0 0 792 0 0 cm /Im Do Q")
            .with(
                document -> {
                  var image = document.getDocument().createCOSStream();
                  image.setItem(COSName.TYPE, COSName.XOBJECT);
                  image.setItem(COSName.SUBTYPE, COSName.IMAGE);
                  image.setInt(COSName.WIDTH, 100);
                  image.setInt(COSName.HEIGHT, 100);
                  try (var out = image.createRawOutputStream()) {
                    out.write(new byte[] {0, 0, 0, 12, 'j', 'P', ' ', ' ', 13, 10, (byte) 135, 10});
                  }
                  image.setItem(COSName.FILTER, COSName.JPX_DECODE);
                  var objects = new org.apache.pdfbox.cos.COSDictionary();
                  objects.setItem(COSName.getPDFName("Im"), image);
                  document
                      .getPage(0)
                      .getResources()
                      .getCOSObject()
                      .setItem(COSName.XOBJECT, objects);
                })
            .bytes();

    assertThat(obstacles(redacted(source, reader, "Alvarez").result()))
        .containsExactly(Obstacle.UNREADABLE_IMAGE);
    var chosen = RedactionPlan.keepingAll(1).withPictures(Set.of(1));
    assertThat(obstacles(Redactor.redact(source, chosen)))
        .containsExactly(Obstacle.UNREADABLE_IMAGE);
  }

  @Test
  void a_slip_of_one_letter_does_not_save_a_name() {
    var words =
        List.of(word("Patient"), word("Ruth"), word("A1varez,"), word("Alvaroz"), word("Alvin"));

    assertThat(new LooseMatch(words).find("Alvarez")).hasSize(2);
    assertThat(new LooseMatch(words).find("Ruth Alvarez")).hasSize(1);
    assertThat(new LooseMatch(words).find("Alva")).isEmpty();
  }

  private static Word word(String text) {
    var box = new Box(0, 0, 10, 10);
    return new Word(1, 1, text, box, java.util.Collections.nCopies(text.length(), box));
  }

  @Test
  void a_finished_scan_that_still_shows_a_term_fails_its_proof() {
    ScanReader reader = ScannedSheet.reader();
    var banned = new LeakPlan.Banned(1, 1, List.of("Alvarez"), Matching.ANYWHERE);
    var plan = new LeakPlan(1, List.of(), List.of(banned), Map.of());

    Proof.Check shown = ScanCheck.of(ScannedSheet.saying(NOTE), plan, reader);
    Proof.Check unread = ScanCheck.of(ScannedSheet.saying(NOTE), plan, ScanReader.off());

    assertThat(shown.passed()).isFalse();
    assertThat(shown.pages()).containsExactly(1);
    assertThat(unread.measured()).isEqualTo("0 pages read, 1 not");
  }

  @Test
  void nothing_of_a_page_lies_in_a_file_while_it_is_read(@TempDir Path folder) throws Exception {
    ScanReader reader = ScannedSheet.reader();
    Set<Path> before = temporary();

    reader.read(ScannedSheet.saying(NOTE), 1);

    assertThat(temporary()).isEqualTo(before);
  }

  private static Set<Path> temporary() throws Exception {
    try (var files = Files.list(Path.of("/tmp"))) {
      return Set.copyOf(
          files.filter(file -> file.getFileName().toString().contains("tess")).toList());
    }
  }

  enum Trouble {
    SILENT("cat > /dev/null\nexit 1\n"),
    NONSENSE("cat > /dev/null\nprintf '5\\t1\\tx\\ty\\tz\\tq\\ta\\tb\\tc\\td\\te\\tf'\n");

    private final String script;

    Trouble(String script) {
      this.script = script;
    }
  }

  @ParameterizedTest
  @EnumSource(Trouble.class)
  void a_program_that_gives_no_good_answer_leaves_the_page_held(
      Trouble trouble, @TempDir Path folder) throws Exception {
    Path program = folder.resolve("tesseract");
    String listed = "case \"$1\" in --list-langs) echo eng; exit 0;; esac\n";
    Files.writeString(program, "#!/bin/sh\n" + listed + trouble.script);
    assertThat(program.toFile().setExecutable(true)).isTrue();
    ScanReader reader = ScanReader.of(program.toString(), "eng");

    assertThat(reader.state()).isEqualTo(ScanReader.State.READY);
    assertThat(obstacles(redacted(ScannedSheet.saying(NOTE), reader, "Alvarez").result()))
        .containsExactly(Obstacle.CANNOT_BE_SEARCHED);
  }

  @Test
  void a_language_that_is_not_installed_is_told() {
    ScannedSheet.reader();

    assertThat(ScanReader.of(ScanReader.AUTO, "eng+xxx").state())
        .isEqualTo(ScanReader.State.LANGUAGE_MISSING);
    assertThat(ScanReader.of("/nowhere/tesseract", "eng").state())
        .isEqualTo(ScanReader.State.NOT_INSTALLED);
  }
}

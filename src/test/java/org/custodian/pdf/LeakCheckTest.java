package org.custodian.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LeakCheckTest {
  private static final byte[] NOTE = Sheet.saying("Seen by Alvarez today", "second page").bytes();

  private static LeakPlan plan(Area area) {
    return new LeakPlan(
        2,
        List.of(area),
        List.of(new LeakPlan.Banned(1, 2, List.of("Alvarez"), Matching.WHOLE_WORD)),
        Map.of(1, List.of("Seen", "by", "today")));
  }

  private static Area mark() {
    return new Area(1, Redacting.boxOf(NOTE, "Alvarez"));
  }

  private static List<String> failed(Proof proof) {
    return proof.checks().stream().filter(c -> !c.passed()).map(Proof.Check::name).toList();
  }

  /** The note written by our own writer, so that only the planted fault is wrong with it. */
  private static byte[] written(byte[] source) {
    return Redacting.done(source, Redacting.all(source)).bytes();
  }

  @Test
  void a_redacted_file_passes_every_check() {
    byte[] redacted = Redacting.areas(NOTE, mark()).bytes();

    Proof proof = LeakCheck.prove(redacted, plan(mark()));

    assertThat(failed(proof)).isEmpty();
    assertThat(proof.passed()).isTrue();
    assertThat(proof.checks()).hasSizeGreaterThanOrEqualTo(12);
  }

  @Test
  void a_black_box_that_only_covers_is_found_out() {
    Box box = mark().box();
    byte[] covered =
        written(
            Sheet.of(
                    "BT /F1 12 Tf 72 700 Td (Seen by Alvarez today) Tj ET 0 g "
                        + String.format(
                            java.util.Locale.ROOT,
                            "%.2f %.2f %.2f %.2f re f",
                            box.x1(),
                            box.y1(),
                            box.width(),
                            box.height()),
                    "BT /F1 12 Tf 72 700 Td (second page) Tj ET")
                .bytes());

    Proof proof = LeakCheck.prove(covered, plan(mark()));

    assertThat(proof.passed()).isFalse();
    assertThat(failed(proof))
        .containsExactlyInAnyOrder(
            "No letter under a mark",
            "No banned term in the text, read by our reader",
            "No banned term in the text, read by a second reader",
            "No banned term in any string or stream");
    assertThat(proof.checks())
        .filteredOn(c -> !c.passed())
        .allMatch(c -> c.pages().equals(List.of(1)));
  }

  @Test
  void a_mark_that_was_forgotten_is_found_out_by_its_look() {
    Proof proof = LeakCheck.prove(written(NOTE), plan(mark()));

    assertThat(failed(proof)).contains("Marks are drawn in one colour", "No letter under a mark");
  }

  @Test
  void a_lost_word_is_found_out() {
    byte[] redacted = Redacting.terms(NOTE, "Alvarez", "today").bytes();

    Proof proof = LeakCheck.prove(redacted, plan(mark()));

    assertThat(failed(proof)).containsExactly("Every other word is still there");
  }

  @Test
  void a_missing_page_is_found_out() {
    byte[] redacted =
        Redacting.done(NOTE, RedactionPlan.keeping(List.of(1)).withAreas(List.of(mark()))).bytes();

    Proof proof = LeakCheck.prove(redacted, plan(mark()));

    assertThat(failed(proof)).containsExactly("The number of pages is as expected");
  }

  @Test
  void a_foreign_key_and_a_file_not_written_by_us_are_found_out() {
    Proof proof = LeakCheck.prove(NOTE, plan(mark()));

    assertThat(failed(proof)).contains("Only allowed keys and strings", "No letter under a mark");
  }

  @Test
  void an_object_nobody_uses_and_bytes_after_the_end_are_found_out() {
    byte[] redacted = Redacting.areas(NOTE, mark()).bytes();
    String text = new String(redacted, StandardCharsets.ISO_8859_1) + "Alvarez";

    Proof proof = LeakCheck.prove(text.getBytes(StandardCharsets.ISO_8859_1), plan(mark()));

    assertThat(failed(proof)).contains("One revision, nothing before and after it");
  }

  @Test
  void a_term_in_a_bookmark_is_found_out() throws IOException {
    var out = new ByteArrayOutputStream();
    byte[] redacted = Redacting.areas(NOTE, mark()).bytes();
    PacketPlan packet =
        new PacketPlan(
            "t",
            "en",
            List.of(),
            List.of(PacketPlan.Part.of("Letter to Alvarez", redacted)),
            "B-",
            1,
            Instant.EPOCH);
    PacketWriter.write(packet, out);

    Proof proof = LeakCheck.prove(out.toByteArray(), plan(mark()));

    assertThat(failed(proof)).containsExactly("No banned term in titles, bookmarks and labels");
  }

  @Test
  void a_whole_packet_passes_with_the_plan_made_from_its_layout(@TempDir Path folder)
      throws IOException {
    RedactedDocument note = Redacting.terms(NOTE, "Alvarez");
    try (PacketPress press =
        PacketPress.open(folder, "Records", "en-US", "RMC-26-0003-", 1, Instant.EPOCH)) {
      press.record("Note", note, List.of("Alvarez"));
      press.front("Cover", Sheet.saying("Dear Ms Alvarez").bytes());
      press.press(written -> {});

      Proof proof = press.prove(checked -> {});

      assertThat(failed(proof)).isEmpty();
    }
  }

  @Test
  void what_cannot_be_read_does_not_pass() {
    Proof proof = LeakCheck.prove("no file".getBytes(), plan(mark()));

    assertThat(proof.passed()).isFalse();
    assertThat(new Proof(List.of()).passed()).isFalse();
  }
}

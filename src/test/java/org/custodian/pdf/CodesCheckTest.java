package org.custodian.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CodesCheckTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final Box PLACE = new Box(100, 600, 200, 640);

  @ParameterizedTest
  @ValueSource(ints = {0, 90, 180, 270})
  void a_code_stands_on_its_box_whichever_way_the_page_is_turned(int rotation) throws IOException {
    byte[] page = Sheet.saying("note").withPage(0, p -> p.setRotation(rotation)).bytes();
    var code = new BoxCode(1, PLACE, "R1");

    byte[] coded = packet(page, List.of(code));

    Box found = Redacting.boxOf(coded, "R1");
    assertThat(found.x1()).isGreaterThanOrEqualTo(PLACE.x1());
    assertThat(found.x2()).isLessThanOrEqualTo(PLACE.x2());
    assertThat(found.y1()).isGreaterThanOrEqualTo(PLACE.y1());
    assertThat(found.y2()).isLessThanOrEqualTo(PLACE.y2());
    assertThat(CodesCheck.made(packet(page, List.of()), coded, List.of(code)).passed()).isTrue();
  }

  @Test
  void another_code_than_the_ordered_one_or_anything_else_that_was_added_fails()
      throws IOException {
    byte[] page = Sheet.saying("note").bytes();
    byte[] bare = packet(page, List.of());
    var code = new BoxCode(1, PLACE, "R1");
    byte[] coded = packet(page, List.of(code));
    byte[] more = packet(page, List.of(code, new BoxCode(1, new Box(300, 300, 400, 330), "R2")));

    assertThat(CodesCheck.made(bare, coded, List.of(new BoxCode(1, PLACE, "R2"))))
        .returns(false, Proof.Check::passed)
        .returns(List.of(1), Proof.Check::pages);
    assertThat(CodesCheck.made(bare, more, List.of(code)).passed()).isFalse();
    assertThat(CodesCheck.made(bare, bare, List.of(code)).passed()).isFalse();
    assertThat(
            CodesCheck.made(packet(Sheet.saying("other").bytes(), List.of()), coded, List.of(code))
                .passed())
        .isFalse();
  }

  @Test
  void a_box_without_room_bears_no_code() throws IOException {
    byte[] page = Sheet.saying("note").bytes();
    var small = List.of(new BoxCode(1, new Box(100, 600, 105, 640), "R1"));

    assertThat(packet(page, small)).isEqualTo(packet(page, List.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "HIV-1", "r1", "R1) Tj", "MENTAL"})
  void a_code_is_a_few_capitals_and_digits(String text) {
    assertThatThrownBy(() -> new BoxCode(1, PLACE, text))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static byte[] packet(byte[] page, List<BoxCode> codes) throws IOException {
    byte[] record = Redacting.done(page, Redacting.all(page)).bytes();
    var part = new PacketPlan.Part("n", PdfSource.of(record), OptionalInt.of(1), codes);
    var plan = new PacketPlan("t", "en", List.of(), List.of(part), "B-", 7, NOON);
    var out = new ByteArrayOutputStream();
    PacketWriter.write(plan, out);
    return out.toByteArray();
  }
}

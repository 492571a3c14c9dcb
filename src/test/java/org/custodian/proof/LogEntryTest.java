package org.custodian.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LogEntryTest {
  private static final LogEntry RELEASED =
      new LogEntry(
          "riverbend.example/disclosures",
          "0199a0b4-7d2e-7f00-8000-000000000001",
          "RELEASED",
          Instant.parse("2026-11-22T09:30:00.000120Z"),
          "node-1",
          42,
          List.of(),
          "staff:dana",
          Optional.of("26-0003"),
          Map.of("pages", "12", "basis", "SUBPOENA"),
          Map.of("recipient", "q83vEjRWeJA"));

  @Test
  void an_entry_has_one_form_with_its_facts_in_order() {
    assertThat(new String(RELEASED.bytes(), StandardCharsets.UTF_8))
        .isEqualTo(
            "{\"actor\":\"staff:dana\",\"at\":\"2026-11-22T09:30:00.000120Z\","
                + "\"com\":{\"recipient\":\"q83vEjRWeJA\"},"
                + "\"eid\":\"0199a0b4-7d2e-7f00-8000-000000000001\","
                + "\"facts\":{\"basis\":\"SUBPOENA\",\"pages\":\"12\"},\"kind\":\"RELEASED\","
                + "\"log\":\"riverbend.example/disclosures\",\"node\":\"node-1\",\"nseq\":42,"
                + "\"req\":\"26-0003\",\"v\":1}");
  }

  @Test
  void an_entry_is_read_as_it_was_written() {
    assertThat(LogEntry.parse(RELEASED.bytes())).isEqualTo(RELEASED);
  }

  @Test
  void any_other_form_of_the_same_facts_is_refused() {
    String good = new String(RELEASED.bytes(), StandardCharsets.UTF_8);
    for (String other :
        List.of(
            good.replace(",\"v\":1", ",\"v\":2"),
            good.replace("\"v\":1", "\"v\": 1"),
            good.replace("42", "042"),
            good.replace("42", "42.0"),
            good.replace("\"nseq\":42", "\"nseq\":null"),
            good.replace(".000120Z", ".00012Z"),
            good.replace("\"kind\"", "\"kinD\""),
            good.replace("\"v\":1", "\"v\":1,\"v\":1"),
            good.replace("\"v\":1", "\"u\":\"x\",\"v\":1"),
            good.replace("dana", "d\\u0061na"),
            good.replace("{\"actor\"", "{\"zzz\":1,\"actor\""),
            good + " ",
            good.substring(1),
            "")) {
      byte[] bytes = other.getBytes(StandardCharsets.UTF_8);
      assertThatThrownBy(() -> LogEntry.parse(bytes)).isInstanceOf(NotAccepted.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "plain", "quote \" and \\", "line\nend\ttab\u0001", "ñandú", "😀"})
  void texts_come_back_as_they_were(String text) {
    byte[] bytes = CanonicalJson.write(Map.of("t", text, "l", List.of(text, 5, true)));

    assertThat(CanonicalJson.read(bytes))
        .isEqualTo(Map.of("t", text, "l", List.of(text, 5L, true)));
  }

  @Test
  void what_has_no_single_form_cannot_be_written() {
    for (Map<String, ?> facts :
        List.<Map<String, ?>>of(
            Map.of("t", "n\u0303"),
            Map.of("t", "\ud800"),
            Map.of("t", 1.5),
            Map.of("t", 1L << 53),
            Map.of("ñ", "t"),
            Map.of("", "t")))
      assertThatThrownBy(() -> CanonicalJson.write(facts))
          .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void an_entry_of_more_than_8_KiB_cannot_be_written() {
    var large =
        new LogEntry(
            "l",
            "e",
            "K",
            Instant.EPOCH,
            "n",
            1,
            List.of(),
            "a",
            Optional.empty(),
            Map.of("t", "x".repeat(8192)),
            Map.of());

    assertThatThrownBy(large::bytes).isInstanceOf(IllegalArgumentException.class);
  }
}

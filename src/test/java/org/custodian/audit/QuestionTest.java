package org.custodian.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import org.custodian.ledger.Kind;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.RequestNumber;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class QuestionTest {
  private static final String HASH = "0f".repeat(32);

  @Test
  void operators_words_and_quotes_may_stand_in_any_order() {
    var asked =
        Question.of(
            "ruiz from:2026-01-01 recipient:\"court of aurora\" to:2026-02-01 actor:dana"
                + " basis:subpoena_qpo patient:ana kind:page_viewed");

    assertThat(asked.faults()).isEmpty();
    assertThat(asked.anyone()).isEqualTo("ruiz");
    assertThat(asked.recipient()).isEqualTo("court of aurora");
    assertThat(asked.patient()).isEqualTo("ana");
    assertThat(asked.actor()).isEqualTo("dana");
    assertThat(asked.basis()).contains(LegalBasis.SUBPOENA_QPO);
    assertThat(asked.kinds()).containsExactly(Kind.PAGE_VIEWED);
    assertThat(asked.from()).contains(LocalDate.of(2026, 1, 1));
    assertThat(asked.to()).contains(LocalDate.of(2026, 2, 1));
    assertThat(asked.parts()).isEqualTo("patient recipient words actor basis kind from to");
  }

  @Test
  void a_number_or_a_hash_is_known_by_its_form() {
    var base64 = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(HASH));

    assertThat(Question.of("26-0003").request()).contains(new RequestNumber("26-0003"));
    assertThat(Question.of("rmc-26-0003-000001").request()).contains(new RequestNumber("26-0003"));
    assertThat(Question.of(HASH.toUpperCase(java.util.Locale.ROOT)).hash()).contains(HASH);
    assertThat(Question.of("hash:" + base64).hash()).contains(HASH);
    assertThat(Question.of(HASH).names()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "colour:red,audit.fault.operator",
    "from:May,audit.fault.day",
    "from:2026-02-30,audit.fault.day",
    "to:+999999999-12-31,audit.fault.day",
    "from:-999999999-01-01,audit.fault.day",
    "from:0000-01-01,audit.fault.day",
    "to:9999-12-31,audit.fault.day",
    "from:2026-02-02 to:2026-02-01,audit.fault.period",
    "basis:NICE,audit.fault.basis",
    "kind:NICE,audit.fault.kind",
    "request:no,audit.fault.reference",
    "actor:<b>,audit.fault.actor",
    "26-0003 26-0004,audit.fault.twice",
    "patient:\"ana,audit.fault.quotes",
    "actor:dana actor:quinn,audit.fault.once",
    "basis:TREATMENT basis:SUBPOENA_QPO,audit.fault.once",
    "from:2026-01-01 from:2026-02-01,audit.fault.once",
    "to:2026-01-01 to:2026-02-01,audit.fault.once",
  })
  void what_makes_no_sense_is_told_and_nothing_is_left_out(String typed, String fault) {
    assertThat(Question.of(typed).faults()).contains(fault);
  }

  @Test
  void an_operator_without_its_value_is_told() {
    assertThat(Question.of("patient:").faults()).isNotEmpty();
    assertThat(Question.of("patient: ana").faults()).isNotEmpty();
    assertThat(Question.of("a".repeat(400)).faults()).isEmpty();
    assertThat(Question.of("a".repeat(401)).faults()).containsExactly("audit.fault.long");
  }

  @Test
  void only_what_names_nobody_may_stand_in_an_address() {
    assertThat(Question.of("request:26-0003 from:2026-01-01 actor:dana").names()).isFalse();
    assertThat(Question.of("ruiz").names()).isTrue();
    assertThat(Question.of("patient:100003").names()).isTrue();
    assertThat(Question.of("recipient:brandt").names()).isTrue();
    assertThat(Question.of("ruiz\"").names()).isTrue();
  }
}

package org.custodian.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LedgerLogTest {
  @Test
  void why_nothing_is_signed_is_told_by_our_own_code_and_never_by_foreign_words() {
    assertThat(LedgerLog.why(new IllegalStateException("LED-11 Nothing can be written there.")))
        .isEqualTo("LED-11");
    assertThat(LedgerLog.why(new SQLException("Duplicate entry 'SECRET, LED-11 '")))
        .isEqualTo("SQLException");
    assertThat(LedgerLog.why(new IllegalStateException())).isEqualTo("IllegalStateException");
  }
}

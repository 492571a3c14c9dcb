package org.custodian.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.vocabulary.StaffId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AccessRefusalsTest {
  private static final StaffId DANA = new StaffId("dana");
  private final Ledger ledger = mock(Ledger.class);

  @Test
  void a_page_that_looks_again_by_itself_is_refused_in_one_entry_an_hour() {
    look("2026-11-23T10:01:00Z", "/desk/verify/t-1");
    look("2026-11-23T10:01:02Z", "/desk/verify/t-1");
    assertThat(entries()).isEqualTo(1);

    look("2026-11-23T10:02:00Z", "/desk/verify/t-2");
    look("2026-11-23T11:00:00Z", "/desk/verify/t-1");
    assertThat(entries()).isEqualTo(3);
  }

  private void look(String at, String address) {
    new AccessRefusals(ledger, Clock.fixed(Instant.parse(at), ZoneOffset.UTC))
        .on(new PageRefused(DANA, address));
  }

  private long entries() {
    var keys = ArgumentCaptor.forClass(String.class);
    verify(ledger, atLeastOnce())
        .appendOnce(
            keys.capture(), eq(Optional.empty()), eq(Kind.ACCESS_REFUSED), any(), any(), any());
    return new HashSet<>(keys.getAllValues()).size();
  }
}

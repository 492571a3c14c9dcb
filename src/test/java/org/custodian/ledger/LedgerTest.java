package org.custodian.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.custodian.LawSlice;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(
    classes = LawSlice.class,
    webEnvironment = SpringBootTest.WebEnvironment.NONE,
    properties = {LawSlice.DATABASE, LawSlice.MIGRATIONS, LawSlice.VAULT})
@DisplayNameGeneration(ReplaceUnderscores.class)
class LedgerTest {
  private static final Actor DANA = Actor.staff(new StaffId("dana"));

  @Autowired Ledger ledger;
  @Autowired TransactionTemplate transaction;

  @Test
  void a_request_is_traced_in_the_order_of_what_happened() {
    var request = new RequestNumber("19-0001");
    transaction.executeWithoutResult(
        work -> {
          ledger.append(request, Kind.RECEIVED, Actor.requester(request), Map.of("pages", 3));
          ledger.append(request, Kind.CLOSED, DANA, Map.of("outcome", "WITHDRAWN"));
        });

    assertThat(ledger.trace(request))
        .extracting(Entry::kind, Entry::actor, Entry::facts)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                Kind.RECEIVED, "requester:19-0001", Map.of("pages", "3")),
            org.assertj.core.groups.Tuple.tuple(
                Kind.CLOSED, "staff:dana", Map.of("outcome", "WITHDRAWN")));
  }

  @Test
  void an_effect_that_runs_twice_is_one_entry() {
    var request = new RequestNumber("19-0002");
    transaction.executeWithoutResult(
        work -> {
          ledger.appendOnce("release/19-0002/1", request, Kind.RELEASED, DANA, Map.of());
          ledger.appendOnce("release/19-0002/1", request, Kind.RELEASED, DANA, Map.of());
        });

    assertThat(ledger.trace(request)).hasSize(1);
  }

  @Test
  void an_entry_without_the_change_it_tells_of_is_refused() {
    var request = new RequestNumber("19-0003");

    assertThatThrownBy(() -> ledger.append(request, Kind.RELEASED, DANA, Map.of()))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void a_change_that_fails_leaves_no_entry() {
    var request = new RequestNumber("19-0004");
    transaction.executeWithoutResult(
        work -> {
          ledger.append(request, Kind.RELEASED, DANA, Map.of());
          work.setRollbackOnly();
        });

    assertThat(ledger.trace(request)).isEmpty();
  }

  @Test
  void a_search_finds_by_person_and_request() {
    var request = new RequestNumber("19-0005");
    transaction.executeWithoutResult(
        work -> {
          ledger.append(request, Kind.RELEASED, DANA, Map.of());
          ledger.append(request, Kind.REMINDED, Actor.system("remindStaff"), Map.of());
        });

    var found =
        ledger.search(
            new LogQuery(
                Optional.of(Instant.EPOCH),
                Optional.empty(),
                List.of(DANA),
                Set.of(),
                List.of(request),
                Optional.empty()),
            10);

    assertThat(found).extracting(Entry::kind).containsExactly(Kind.RELEASED);
  }
}

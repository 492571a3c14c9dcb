package org.custodian.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.custodian.house.Shows;
import org.custodian.vocabulary.BasisDuties;
import org.custodian.vocabulary.LegalBasis;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Shows("E2")
class AccountingPolicyTest {
  private static final AccountingPolicy OFF = policy(false);
  private static final AccountingPolicy ON = policy(true);

  @Test
  void the_table_decides_and_the_switch_adds_directives_only() {
    for (var basis : LegalBasis.values()) {
      assertThat(OFF.accounts(basis, duties(false))).as(basis.name()).isFalse();
      assertThat(OFF.accounts(basis, duties(true))).as(basis.name()).isTrue();
    }
    for (var basis : EnumSet.complementOf(EnumSet.of(LegalBasis.DIRECTIVE))) {
      assertThat(ON.accounts(basis, duties(false))).as(basis.name()).isFalse();
    }
    assertThat(ON.accounts(LegalBasis.DIRECTIVE, duties(false))).isTrue();
  }

  @Test
  void what_the_hospital_adds_is_not_said_to_be_the_law() {
    assertThat(ON.accountedBy(LegalBasis.DIRECTIVE, duties(false))).startsWith("hospital policy");
    assertThat(OFF.accountedBy(LegalBasis.DIRECTIVE, duties(false))).isEqualTo("the table");
    assertThat(ON.accountedBy(LegalBasis.COURT_ORDER, duties(true))).isEqualTo("the table");
  }

  private static AccountingPolicy policy(boolean directives) {
    return new AccountingPolicy(directives, false, true, 30, "Privacy Officer");
  }

  private static BasisDuties duties(boolean accounted) {
    return new BasisDuties(
        false,
        accounted,
        "the table",
        BasisDuties.FeeRule.NONE,
        BasisDuties.Certificate.NEVER,
        Set.of(),
        Set.of(),
        "cite");
  }
}

package org.custodian.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.custodian.house.Shows;
import org.custodian.vocabulary.BasisDuties;
import org.custodian.vocabulary.LegalBasis;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Shows("E2")
class AccountingPolicyTest {
  private static final AccountingPolicy OFF = policy(false);
  private static final AccountingPolicy ON = policy(true);

  @ParameterizedTest
  @EnumSource(LegalBasis.class)
  void the_table_decides_and_the_switch_adds_directives_only(LegalBasis basis) {
    boolean added = basis == LegalBasis.DIRECTIVE;

    assertThat(Counted.of(basis, duties(true), OFF)).isEqualTo(new Counted(true, "the table"));
    assertThat(Counted.of(basis, duties(true), ON)).isEqualTo(new Counted(true, "the table"));
    assertThat(Counted.of(basis, duties(false), OFF)).isEqualTo(new Counted(false, "the table"));
    assertThat(Counted.of(basis, duties(false), ON).accounted()).isEqualTo(added);
  }

  @Test
  void what_the_hospital_adds_is_not_said_to_be_the_law() {
    assertThat(Counted.of(LegalBasis.DIRECTIVE, duties(false), ON).by())
        .isEqualTo("hospital policy on 45 CFR 164.528(a)(1)");
    assertThat(Counted.of(LegalBasis.AUTHORIZATION, duties(false), ON).by()).isEqualTo("the table");
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

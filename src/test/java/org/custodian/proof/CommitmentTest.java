package org.custodian.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CommitmentTest {
  private static final byte[] SALT = HexFormat.of().parseHex("0b".repeat(32));

  /** printf 'Ruth Alvarez' | openssl dgst -sha256 -mac HMAC -macopt hexkey:0b0b... */
  private static final String KNOWN = "FRRvw3gKyLdTs79YJvkJ1pj5gDkh3vDLHz7lUgS9r2Y";

  @Test
  void a_commitment_is_what_another_program_computes() {
    assertThat(Commitment.of(SALT, "Ruth Alvarez")).isEqualTo(KNOWN);
  }

  @Test
  void it_opens_with_its_salt_and_value_only() {
    var other = new byte[32];

    assertThat(Commitment.opens(KNOWN, SALT, "Ruth Alvarez")).isTrue();
    assertThat(Commitment.opens(KNOWN, SALT, "Ruth Alvares")).isFalse();
    assertThat(Commitment.opens(KNOWN, other, "Ruth Alvarez")).isFalse();
  }

  @Test
  void a_short_salt_is_refused() {
    assertThatThrownBy(() -> Commitment.of(new byte[16], "x"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

package org.custodian.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OwnAccessAsksLittleTest {
  @Test
  void there_is_nowhere_to_write_down_a_purpose_a_witness_or_a_number_of_social_security() {
    assertThat(Arrays.stream(OwnRecords.class.getRecordComponents()))
        .extracting(RecordComponent::getName)
        .containsExactly("asker", "authority", "involved");
  }
}

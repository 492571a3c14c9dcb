package org.custodian.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.custodian.intake.Intake;
import org.custodian.workflow.EngineByHand;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StageTest {
  @Test
  void the_product_starts_without_pages_and_is_emptied() {
    try (var stage = Stage.open(Map.of())) {
      stage.bean(Intake.class);
      stage.empty();
      assertThat(stage.bean(EngineByHand.class).staff()).contains("dana", "quinn");
      assertThat(stage.bean(EngineByHand.class).nextDue()).isEmpty();
    }
  }
}

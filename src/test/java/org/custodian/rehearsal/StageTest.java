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
    long t = System.nanoTime();
    try (var stage = Stage.open(Map.of())) {
      System.err.println("START " + (System.nanoTime() - t) / 1000000);
      stage.bean(Intake.class);
      t = System.nanoTime();
      stage.empty();
      System.err.println("EMPTY " + (System.nanoTime() - t) / 1000000);
      t = System.nanoTime();
      stage.empty();
      System.err.println("EMPTY " + (System.nanoTime() - t) / 1000000);
      assertThat(stage.bean(EngineByHand.class).staff()).contains("dana", "quinn");
      assertThat(stage.bean(EngineByHand.class).nextDue()).isEmpty();
    }
  }
}

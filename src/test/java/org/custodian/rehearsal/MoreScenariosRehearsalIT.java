package org.custodian.rehearsal;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The other half of the scenario files. */
@DisplayName("More rehearsals")
class MoreScenariosRehearsalIT {
  private static final Rehearsal REHEARSAL = new Rehearsal();

  @AfterAll
  static void close() {
    REHEARSAL.close();
  }

  @TestFactory
  Stream<DynamicTest> every_scenario_file() throws IOException {
    return ScenariosRehearsalIT.share(1).map(file -> ScenariosRehearsalIT.played(REHEARSAL, file));
  }
}

package org.custodian.rehearsal;

import static org.custodian.rehearsal.Shape.keys;
import static org.custodian.rehearsal.Shape.many;
import static org.custodian.rehearsal.Shape.may;
import static org.custodian.rehearsal.Shape.must;
import static org.custodian.rehearsal.Shape.words;

/** The whole file. */
final class ScenarioKeys {
  static final Shape.Keys FILE =
      keys(
          "scenario",
          may("title", words(), "One line that says what happens."),
          may("given", GivenKeys.GIVEN, "The house, the patients, the chart."),
          must("when", many(EventKeys.EVENT), "What happens, in the order of time."),
          may("expect", ExpectKeys.EXPECT, "What shall come of it."));

  private ScenarioKeys() {}
}

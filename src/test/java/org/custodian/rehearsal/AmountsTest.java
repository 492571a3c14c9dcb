package org.custodian.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AmountsTest {

  @ParameterizedTest
  @ValueSource(strings = {"40", "40.0", "40.00", "\"40\""})
  void forty_dollars_are_forty_dollars_however_they_are_written(String amount) {
    assertThat(differences(amount, "40.00")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"40.01", "4", "400", "0.40"})
  void another_amount_differs(String amount) {
    assertThat(differences(amount, "40.00")).hasSize(1);
  }

  private static java.util.List<Fault> differences(String expected, String actual) {
    var scenario =
        Scenario.of(
            "case.yaml",
            "given: {patients: [{mrn: \"1\", name: Ana Ruiz, born: 1984-06-02}]}\n"
                + "when: [{at: 2026-03-02, request: {class: PATIENT_ACCESS}}]\n"
                + "expect: {fee: {total: "
                + expected
                + "}}\n");
    return Comparison.differences(scenario, chronicle(actual));
  }

  private static ObjectNode chronicle(String total) {
    var all = Chronicle.JSON.objectNode();
    all.putArray("requests").addObject().putObject("fee").put("total", total);
    return all;
  }
}

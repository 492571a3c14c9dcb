package org.custodian.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.custodian.intake.Outcome;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StatusWordsTest {

  @ParameterizedTest
  @EnumSource(Outcome.class)
  void a_requester_reads_how_the_request_ended_whatever_the_end(Outcome outcome) {
    var words = ResourceBundle.getBundle("portal", Locale.ENGLISH);

    assertThat(words.keySet()).contains("portal.state." + outcome);
    assertThat(words.keySet()).contains("portal.state." + outcome + ".next");
  }
}

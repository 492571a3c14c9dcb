package org.custodian.pdf.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.custodian.pdf.Area;
import org.custodian.pdf.Box;
import org.custodian.pdf.GapWidth;
import org.custodian.pdf.LeakCheck;
import org.custodian.pdf.LeakPlan;
import org.custodian.pdf.Matching;
import org.custodian.pdf.RedactionPlan;
import org.custodian.pdf.RedactionResult;
import org.custodian.pdf.Redactor;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LeakFileTest {
  private static final Area REGION =
      new Area(1, new Box(LeakPaper.LEFT, LeakPaper.BOTTOM, LeakPaper.RIGHT, LeakPaper.TOP));

  @Test
  void there_are_at_least_sixty_channels() {
    assertThat(LeakFile.channels().stream().map(Channel::name).distinct()).hasSizeGreaterThan(100);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 20_260_101, 987_654_321})
  void every_secret_can_be_found_before(long seed) throws Exception {
    LeakFile leak = LeakFile.make(seed);

    // A picture that is packed as CCITT or drawn by codes of a font is found by its own bytes.
    assertThat(LeakScan.survivors(leak.pdf(), leak)).hasSizeGreaterThan(leak.secrets().size() - 10);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 20_260_101, 987_654_321})
  void no_secret_survives_in_any_channel(long seed) throws Exception {
    LeakFile leak = LeakFile.make(seed);

    byte[] redacted = redacted(leak, RedactionPlan.keepingAll(2).withAreas(List.of(REGION)));

    assertThat(LeakScan.survivors(redacted, leak)).isEmpty();
    assertThat(
            LeakCheck.prove(
                    redacted, new LeakPlan(2, List.of(REGION), List.of(), java.util.Map.of()))
                .passed())
        .isTrue();
  }

  static Stream<Channel> channels() {
    return LeakFile.channels().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("channels")
  void each_channel_by_itself_lets_nothing_through(Channel channel) throws Exception {
    LeakFile leak = LeakFile.make(new Random(7), List.of(channel));

    byte[] redacted = redacted(leak, RedactionPlan.keepingAll(2).withAreas(List.of(REGION)));

    assertThat(LeakScan.survivors(redacted, leak)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void terms_find_what_can_be_read_and_areas_the_rest(long seed) throws Exception {
    LeakFile leak = LeakFile.make(seed);
    List<String> terms =
        leak.secrets().stream()
            .filter(secret -> secret.seen() && !secret.channel().matches("tiling.*|soft mask.*"))
            .map(LeakFile.Secret::text)
            .toList();

    byte[] redacted =
        redacted(
            leak,
            RedactionPlan.keepingAll(2)
                .withTerms(terms)
                .withMatching(Matching.ANYWHERE)
                .withGap(GapWidth.EXACT)
                // Some of its fonts say nothing of their letters, so somebody must have looked.
                .withReviewed(Set.of(1))
                .withAreas(List.of(REGION)));

    assertThat(LeakScan.survivors(redacted, leak)).isEmpty();
  }

  private static byte[] redacted(LeakFile leak, RedactionPlan plan) {
    RedactionResult result = Redactor.redact(leak.pdf(), plan);
    assertThat(result).isInstanceOf(RedactionResult.Redacted.class);
    return ((RedactionResult.Redacted) result).document().bytes();
  }
}

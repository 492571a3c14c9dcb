package org.custodian.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.custodian.correspondence.PartTwoStatement;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class LeftoverSweepTest {
  @TempDir Path folder;

  @Test
  void the_leftovers_of_a_packet_are_removed_and_counted_without_their_names(CapturedOutput log)
      throws IOException {
    var left = leftover("custodian-packet-4711");
    var sweep = sweep(folder);

    sweep.sweep();
    sweep.sweep();

    assertThat(left).doesNotExist();
    assertThat(log.getAll()).containsOnlyOnce("PKT-18").contains("folders=1");
    assertThat(log.getAll()).doesNotContain("4711", "covered", folder.toString());
  }

  @Test
  void a_place_that_cannot_be_read_is_told_and_the_round_goes_on(CapturedOutput log)
      throws IOException {
    var file = Files.writeString(folder.resolve("custodian-packet-1"), "no folder");

    assertThatCode(sweep(folder.resolve("gone"))::sweep).doesNotThrowAnyException();
    assertThatCode(sweep(file)::sweep).doesNotThrowAnyException();

    assertThat(file).exists();
    assertThat(log.getAll()).doesNotContain("4711", folder.toString());
  }

  private Path leftover(String name) throws IOException {
    var left = Files.createDirectory(folder.resolve(name));
    var then = FileTime.from(Instant.now().minus(Duration.ofDays(2)));
    Files.setLastModifiedTime(Files.writeString(left.resolve("covered1"), "x"), then);
    Files.setLastModifiedTime(left, then);
    return left;
  }

  private static LeftoverSweep sweep(Path place) {
    return new LeftoverSweep(
        new PacketSettings(
            PartTwoStatement.SHORT, PacketSettings.ConsentShown.COPY, place.toString(), false));
  }
}

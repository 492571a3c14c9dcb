package org.custodian.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.custodian.pdf.file.CoveredRead;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CoveredReadTest {
  /** More windows than are kept, and no whole number of them. */
  private static final int LENGTH = 40 * (1 << 16) + 1234;

  private final Random random = new Random(7);
  @TempDir Path folder;

  @Test
  void every_place_reads_the_same_however_often_and_in_whatever_order() throws Exception {
    var plain = plain();
    try (var file = covered(plain)) {
      for (int look = 0; look < 400; look++) {
        int at = random.nextInt(LENGTH);
        int most = 1 + random.nextInt(look % 10 == 0 ? 200_000 : 3_000);
        var read = new byte[most];
        file.seek(at);

        int count = file.read(read, 0, most);

        assertThat(count).isEqualTo(Math.min(most, LENGTH - at));
        assertThat(Arrays.mismatch(read, 0, count, plain, at, at + count)).isEqualTo(-1);
        assertThat(file.getPosition()).isEqualTo(at + count);
      }
    }
  }

  @Test
  void behind_the_last_byte_is_nothing() throws Exception {
    var plain = plain();
    try (var file = covered(plain)) {
      file.seek(LENGTH - 1);

      assertThat(file.read()).isEqualTo(plain[LENGTH - 1] & 255);
      assertThat(file.read()).isEqualTo(-1);
      assertThat(file.read(new byte[4], 0, 4)).isEqualTo(-1);
      assertThat(file.isEOF()).isTrue();
    }
  }

  private byte[] plain() {
    var plain = new byte[LENGTH];
    random.nextBytes(plain);
    return plain;
  }

  private CoveredRead covered(byte[] plain) throws Exception {
    var key = new byte[32];
    random.nextBytes(key);
    var whole = CoveredRead.cipher(key, 0).doFinal(plain);
    return new CoveredRead(Files.write(folder.resolve("covered"), whole), key);
  }
}

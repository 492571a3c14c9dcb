package bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Runs other programs and takes what they print. */
final class Programs {
  private static final int SECONDS = 120;

  private Programs() {}

  /** What the program printed as text; empty if it failed or took too long. */
  static String text(String... command) throws IOException {
    return new String(bytes(command), StandardCharsets.UTF_8);
  }

  static byte[] bytes(String... command) throws IOException {
    Path out = Files.createTempFile("bench", ".out");
    try {
      var process =
          new ProcessBuilder(command)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .redirectOutput(out.toFile())
              .start();
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) process.destroyForcibly();
      return Files.readAllBytes(out);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException("The bench was stopped.", stopped);
    } finally {
      Files.deleteIfExists(out);
    }
  }
}

package bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The peer as one warm process that redacts a file per line it is given. */
final class RedactPeer implements AutoCloseable {
  private final Process process;
  private final BufferedWriter to;
  private final BufferedReader from;

  /** How long the peer took, and whether it made a file. */
  record Answer(double milliseconds, boolean done) {}

  RedactPeer(Path script) throws IOException {
    process =
        new ProcessBuilder("/usr/bin/python3", script.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    to =
        new BufferedWriter(
            new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
    from =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  Answer redact(Path in, Path out, String term) throws IOException {
    to.write(in + "\t" + out + "\t" + term + "\n");
    to.flush();
    for (String line = from.readLine(); line != null; line = from.readLine()) {
      String[] parts = line.split("\t");
      if (parts[0].equals("took"))
        return new Answer(Double.parseDouble(parts[1]), parts[2].equals("done"));
    }
    throw new IOException("The peer has ended. Is python3-fitz installed?");
  }

  @Override
  public void close() throws IOException {
    to.close();
    process.destroy();
  }
}

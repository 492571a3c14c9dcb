package org.custodian.witness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.custodian.proof.NotAccepted;
import org.custodian.proof.NoteKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts a witness and serves until it is stopped. */
@Command(
    name = "witness",
    mixinStandardHelpOptions = true,
    description = {
      "Starts a witness: it signs each state of a log that holds all it signed before.",
      "Run it where the log's administrators have no access. Keep its state."
    })
public final class ServeWitness implements Callable<Integer> {
  private static final int CANNOT = 2;

  @Spec private CommandSpec spec;

  @Option(names = "--name", required = true, description = "Of the witness, as auditor.example/w1.")
  private String name;

  @Option(
      names = "--key",
      required = true,
      paramLabel = "FILE",
      description = "Its key; made once.")
  private Path key;

  @Option(names = "--state", required = true, paramLabel = "FILE", description = "What it signed.")
  private Path state;

  @Option(
      names = "--log-key",
      required = true,
      paramLabel = "FILE",
      description = "Key lines of the logs that it watches.")
  private Path logKeys;

  @Option(names = "--address", defaultValue = "127.0.0.1", description = "${DEFAULT-VALUE}")
  private String address;

  @Option(names = "--port", defaultValue = "8095", description = "${DEFAULT-VALUE}")
  private int port;

  @SuppressWarnings("NullAway") // picocli sets them before the call.
  ServeWitness() {}

  @Override
  public Integer call() throws InterruptedException {
    var out = spec.commandLine().getOut();
    try (var kept = WitnessState.at(state, Files.exists(key))) {
      var signer = WitnessKeyFile.at(key, name);
      var witness = new Witness(logs(), signer, kept, Clock.systemUTC());
      try (var server = new WitnessServer(witness, address, port)) {
        out.println("Witness key: " + signer.key().line());
        out.println("Listening on http://" + address + ":" + server.port());
        new CountDownLatch(1).await();
      }
      return 0;
    } catch (WitnessFault fault) {
      spec.commandLine().getErr().println(fault.sentence());
      return CANNOT;
    } catch (NotAccepted noKey) {
      spec.commandLine().getErr().println(noKey.getMessage());
      return CANNOT;
    }
  }

  private List<NoteKey> logs() {
    try {
      var keys = new ArrayList<NoteKey>();
      for (String line : Files.readAllLines(logKeys))
        if (!line.isBlank()) keys.add(NoteKey.parse(line));
      return keys;
    } catch (IOException unreadable) {
      throw new WitnessFault("The file with the logs' key lines cannot be read.");
    }
  }
}

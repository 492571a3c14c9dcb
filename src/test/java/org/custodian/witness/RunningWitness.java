package org.custodian.witness;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.custodian.proof.NoteKey;
import org.custodian.proof.NoteSigner;

/** A witness on a free port, as another department runs it. */
public final class RunningWitness implements AutoCloseable {
  private final NoteSigner signer;
  private final WitnessState state;
  private final WitnessServer server;

  public RunningWitness(Path folder, List<NoteKey> logs) {
    var key = folder.resolve("witness.key");
    state = WitnessState.at(folder.resolve("witness.state"), Files.exists(key));
    signer = WitnessKeyFile.at(key, "auditor.example/w1");
    server = new WitnessServer(new Witness(logs, signer, state, Clock.systemUTC()), "127.0.0.1", 0);
  }

  public String url() {
    return "http://127.0.0.1:" + server.port();
  }

  public NoteKey key() {
    return signer.key();
  }

  @Override
  public void close() {
    server.close();
    state.close();
  }
}

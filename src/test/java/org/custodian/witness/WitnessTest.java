package org.custodian.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.List;
import org.custodian.proof.Checkpoint;
import org.custodian.proof.Hash;
import org.custodian.proof.NoteSigner;
import org.custodian.proof.Proofs;
import org.custodian.proof.SignedNote;
import org.custodian.proof.TreeHash;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WitnessTest {
  private static final String ORIGIN = "riverbend.example/disclosures/1";
  private static final NoteSigner LOG = signer(ORIGIN);
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir Path folder;
  RunningWitness witness;

  @BeforeEach
  void another_department_runs_it() {
    witness = new RunningWitness(folder, List.of(LOG.key()));
  }

  @AfterEach
  void stop() {
    witness.close();
  }

  @Test
  void growth_is_signed_step_by_step() {
    int old = 0;
    for (int size : new int[] {0, 1, 5, 5, 64, 300}) {
      var checkpoint = checkpoint(tree(size, -1), LOG);
      var answer = show(old, tree(size, -1), checkpoint);
      old = size;

      assertThat(answer.statusCode()).as("size %d", size).isEqualTo(200);
      var seen =
          SignedNote.parse(
              (checkpoint.text() + "\n" + answer.body()).getBytes(StandardCharsets.UTF_8));
      assertThat(seen.signers(List.of(witness.key()))).hasSize(1);
    }
  }

  @Test
  void who_forgot_what_was_signed_is_told_its_size() {
    show(0, tree(5, -1), checkpoint(tree(5, -1), LOG));

    var answer = show(0, tree(9, -1), checkpoint(tree(9, -1), LOG));

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).isEqualTo("5\n");
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/x.tlog.size");
  }

  @Test
  void a_rebuilt_log_is_not_signed() {
    show(0, tree(5, -1), checkpoint(tree(5, -1), LOG));

    assertThat(show(5, tree(9, 2), checkpoint(tree(9, 2), LOG)).statusCode()).isEqualTo(422);
    assertThat(show(5, tree(5, 2), checkpoint(tree(5, 2), LOG)).statusCode()).isEqualTo(409);
    assertThat(show(5, tree(9, -1), checkpoint(tree(9, -1), LOG)).statusCode()).isEqualTo(200);
  }

  @Test
  void a_smaller_log_is_not_signed() {
    show(0, tree(9, -1), checkpoint(tree(9, -1), LOG));

    assertThat(show(9, tree(5, -1), checkpoint(tree(5, -1), LOG)).statusCode()).isEqualTo(400);
    assertThat(show(5, tree(5, -1), checkpoint(tree(5, -1), LOG)).statusCode()).isEqualTo(409);
  }

  @Test
  void strangers_and_forgers_are_turned_away() {
    var stranger = signer("other.example/log");
    var forger = signer(ORIGIN);

    assertThat(show(0, tree(5, -1), checkpoint(tree(5, -1), stranger)).statusCode()).isEqualTo(404);
    assertThat(show(0, tree(5, -1), checkpoint(tree(5, -1), forger)).statusCode()).isEqualTo(403);
    assertThat(post("/add-checkpoint", "old 00\n\nx").statusCode()).isEqualTo(400);
    assertThat(post("/add-checkpoint", "").statusCode()).isEqualTo(400);
    assertThat(post("/add-checkpoint/x", "").statusCode()).isEqualTo(404);
    assertThat(post("/add-checkpoint", "x".repeat(2 << 20)).statusCode()).isEqualTo(413);
  }

  @Test
  void what_it_signed_outlives_it_and_nobody_else_works_on_its_state() throws IOException {
    show(0, tree(9, -1), checkpoint(tree(9, -1), LOG));
    assertThatThrownBy(() -> WitnessState.at(folder.resolve("witness.state"), true))
        .isInstanceOf(WitnessFault.class);
    var key = witness.key().line();
    witness.close();

    witness = new RunningWitness(folder, List.of(LOG.key()));

    assertThat(witness.key().line()).isEqualTo(key);
    assertThat(show(0, tree(3, -1), checkpoint(tree(3, -1), LOG)).statusCode()).isEqualTo(409);
    witness.close();
    Path state = folder.resolve("witness.state");
    Files.writeString(state, Files.readString(state).substring(0, 50));
    assertThatThrownBy(() -> new RunningWitness(folder, List.of(LOG.key())))
        .isInstanceOf(WitnessFault.class)
        .hasMessageContaining("rebuilt");
  }

  @Test
  void a_witness_whose_state_was_taken_away_signs_nothing_more() throws IOException {
    Path state = folder.resolve("witness.state");
    assertThat(state).as("it is there before anything was signed").exists();
    show(0, tree(9, -1), checkpoint(tree(9, -1), LOG));
    witness.close();
    Files.delete(state);

    assertThatThrownBy(() -> new RunningWitness(folder, List.of(LOG.key())))
        .isInstanceOf(WitnessFault.class)
        .hasMessageContaining("The state is gone");
    assertThat(state).doesNotExist();
  }

  private static List<Hash> tree(int size, int changed) {
    var leaves = new ArrayList<Hash>();
    for (int i = 0; i < size; i++)
      leaves.add(new TreeHash().leaf(new byte[] {(byte) i, (byte) (i == changed ? 1 : 0)}));
    return leaves;
  }

  private static SignedNote checkpoint(List<Hash> leaves, NoteSigner signer) {
    var root = Proofs.over(leaves).root(leaves.size());
    return signer.sign(new Checkpoint(signer.key().name(), leaves.size(), root));
  }

  private HttpResponse<String> show(long old, List<Hash> leaves, SignedNote note) {
    var body = new StringBuilder("old " + old + "\n");
    if (old > 0 && old < leaves.size())
      Proofs.over(leaves)
          .consistency(old, leaves.size())
          .path()
          .forEach(hash -> body.append(hash.base64()).append('\n'));
    return post("/add-checkpoint", body + "\n" + new String(note.bytes(), StandardCharsets.UTF_8));
  }

  private HttpResponse<String> post(String path, String body) {
    try {
      return CLIENT.send(
          HttpRequest.newBuilder(URI.create(witness.url() + path))
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static NoteSigner signer(String name) {
    try {
      return NoteSigner.log(name, KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}

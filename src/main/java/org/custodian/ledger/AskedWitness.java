package org.custodian.ledger;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.custodian.proof.Checkpoint;
import org.custodian.proof.NotAccepted;
import org.custodian.proof.NoteKey;
import org.custodian.proof.Proofs;
import org.custodian.proof.SignedNote;

/** One witness as this node speaks to it, C2SP tlog-witness. */
final class AskedWitness {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int CONFLICT = 409;

  private final HttpClient client;
  private final URI place;
  private final NoteKey key;
  private long seen;
  private boolean told;

  AskedWitness(HttpClient client, LedgerSettings.Witness settings) {
    this.client = client;
    this.place = URI.create(settings.url().toString().replaceAll("/$", "") + "/add-checkpoint");
    this.key = NoteKey.parse(settings.key());
    if (!key.cosigns())
      throw new IllegalStateException("LED-15 The key of a witness is the one that it prints.");
  }

  String name() {
    return key.name();
  }

  /** Whether its line below a checkpoint is its own. */
  boolean signed(SignedNote note) {
    try {
      return !note.signers(java.util.List.of(key)).isEmpty();
    } catch (NotAccepted forged) {
      return false;
    }
  }

  /**
   * Shows a checkpoint to the witness.
   *
   * @return its line; empty if it does not answer or does not sign
   */
  synchronized Optional<SignedNote.Line> shown(SignedNote note, Proofs proofs) {
    try {
      var answer = ask(note, proofs);
      if (answer.statusCode() == CONFLICT) {
        seen = Long.parseLong(answer.body().strip());
        answer = ask(note, proofs);
      }
      var line =
          answer.statusCode() == 200
              ? line(note, answer.body())
              : Optional.<SignedNote.Line>empty();
      if (line.isPresent()) seen = Checkpoint.unverified(note).size();
      tell(line.isPresent() ? "" : "status " + answer.statusCode());
      return line;
    } catch (IOException | NumberFormatException | NotAccepted silent) {
      tell(silent.getClass().getSimpleName());
      return Optional.empty();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /**
   * How many entries the witness saw, if that is more than this checkpoint counts. A witness that
   * does not answer says nothing.
   */
  synchronized OptionalLong ahead(SignedNote newest) {
    try {
      var answer = post("old 0\n\n" + new String(newest.bytes(), StandardCharsets.UTF_8));
      if (answer.statusCode() != CONFLICT) return OptionalLong.empty();
      long size = Long.parseLong(answer.body().strip());
      return size > Checkpoint.unverified(newest).size()
          ? OptionalLong.of(size)
          : OptionalLong.empty();
    } catch (IOException | NumberFormatException silent) {
      tell(silent.getClass().getSimpleName());
      return OptionalLong.empty();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return OptionalLong.empty();
    }
  }

  private HttpResponse<String> ask(SignedNote note, Proofs proofs)
      throws IOException, InterruptedException {
    long size = Checkpoint.unverified(note).size();
    if (seen > size) throw new NotAccepted("The witness saw a larger log.");
    var body = new StringBuilder("old ").append(seen).append('\n');
    if (seen > 0)
      proofs
          .consistency(seen, size)
          .path()
          .forEach(hash -> body.append(hash.base64()).append('\n'));
    body.append('\n').append(new String(note.bytes(), StandardCharsets.UTF_8));
    return post(body.toString());
  }

  private HttpResponse<String> post(String body) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(place)
            .timeout(PATIENCE)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  /** Only a line of the key that is known here counts. */
  private Optional<SignedNote.Line> line(SignedNote note, String lines) {
    var answered = SignedNote.parse((note.text() + "\n" + lines).getBytes(StandardCharsets.UTF_8));
    if (!signed(answered)) return Optional.empty();
    return answered.signatures().stream()
        .filter(line -> line.name().equals(key.name()))
        .filter(line -> signed(new SignedNote(note.text(), java.util.List.of(line))))
        .findFirst();
  }

  /** Once for a row of failures; the second says nothing new. */
  private void tell(String why) {
    if (!why.isEmpty() && !told) LedgerLog.witnessSilent(key.name(), why);
    told = !why.isEmpty();
  }
}

package org.custodian.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReceiptTest {
  private static final String ORIGIN = "riverbend.example/disclosures";
  private static final KeyPair PAIR = pair();

  private final NoteSigner log = NoteSigner.log(ORIGIN, PAIR);
  private final NoteKey trusted = NoteKey.parse(log.key().line());

  @Test
  void a_receipt_is_checked_with_the_key_line_alone() {
    var read = Receipt.parse(receipt(11, 30).bytes());

    Checkpoint checkpoint = read.verified(List.of(trusted));

    assertThat(checkpoint.origin()).isEqualTo(ORIGIN);
    assertThat(checkpoint.size()).isEqualTo(30);
    assertThat(read.index()).isEqualTo(11);
    assertThat(new String(read.entry(), StandardCharsets.UTF_8)).isEqualTo("entry 11");
  }

  @Test
  void no_byte_of_a_receipt_can_be_changed() {
    byte[] good = receipt(3, 12).bytes();
    for (int i = 0; i < good.length; i++) {
      byte[] changed = good.clone();
      changed[i] ^= 1;
      assertThatThrownBy(() -> Receipt.parse(changed).verified(List.of(trusted)))
          .as("byte %d", i)
          .isInstanceOf(NotAccepted.class);
    }
  }

  @Test
  void a_receipt_cut_short_anywhere_gets_a_sentence() {
    byte[] good = receipt(3, 12).bytes();
    for (int length = 0; length < good.length; length++) {
      byte[] cut = java.util.Arrays.copyOf(good, length);
      assertThatThrownBy(() -> Receipt.parse(cut).verified(List.of(trusted)))
          .as("length %d", length)
          .isInstanceOf(NotAccepted.class)
          .hasMessageEndingWith(".");
    }
  }

  @Test
  void noise_gets_a_sentence() {
    var random = new Random(17);
    for (int i = 0; i < 500; i++) {
      byte[] noise = new byte[random.nextInt(400)];
      random.nextBytes(noise);
      assertThatThrownBy(() -> Receipt.parse(noise)).isInstanceOf(NotAccepted.class);
    }
  }

  @Test
  void a_receipt_of_another_key_or_under_another_name_counts_nothing() {
    var stranger = NoteSigner.log(ORIGIN, pair()).key();
    var renamed = NoteSigner.log("other.example/disclosures", PAIR);

    assertThatThrownBy(() -> receipt(3, 12).verified(List.of(stranger)))
        .isInstanceOf(NotAccepted.class);
    assertThatThrownBy(
            () ->
                new Receipt(
                        receipt(3, 12).entry(),
                        3,
                        receipt(3, 12).path(),
                        renamed.sign(new Checkpoint(ORIGIN, 12, root(12))))
                    .verified(List.of(trusted, renamed.key())))
        .isInstanceOf(NotAccepted.class);
  }

  @Test
  void a_witness_signs_the_same_text_with_the_time_it_saw_it() {
    var witness = NoteSigner.witness("witness.example/w1", pair());
    var note = log.sign(new Checkpoint(ORIGIN, 12, root(12)));
    var line = witness.cosign(note, Instant.parse("2026-11-22T10:00:00Z"));

    var both = SignedNote.parse(note.with(line).bytes());
    var known = List.of(trusted, NoteKey.parse(witness.key().line()));

    assertThat(both.signers(known))
        .extracting(NoteKey::name)
        .containsExactly(ORIGIN, "witness.example/w1");
    var late =
        new SignedNote.Line(
            line.name(), line.keyId(), changed(line.signature(), 7)); // another second
    assertThatThrownBy(() -> note.with(late).signers(known)).isInstanceOf(NotAccepted.class);
  }

  @Test
  void a_public_key_line_of_a_well_known_log_is_read() {
    var line = "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8";

    assertThat(NoteKey.parse(line).line()).isEqualTo(line);
    assertThatThrownBy(() -> NoteKey.parse(line.replace("033d", "033e")))
        .isInstanceOf(NotAccepted.class);
    assertThatThrownBy(() -> NoteKey.parse("no key")).isInstanceOf(NotAccepted.class);
  }

  private static byte[] changed(byte[] bytes, int at) {
    byte[] other = bytes.clone();
    other[at] ^= 1;
    return other;
  }

  private Receipt receipt(int index, int size) {
    var path = Proofs.over(leaves(size)).inclusion(index, size).path();
    var note = log.sign(new Checkpoint(ORIGIN, size, root(size)));
    return new Receipt(entry(index), index, path, note);
  }

  private static Hash root(int size) {
    return Proofs.over(leaves(size)).root(size);
  }

  private static byte[] entry(int number) {
    return ("entry " + number).getBytes(StandardCharsets.UTF_8);
  }

  private static List<Hash> leaves(int size) {
    var leaves = new ArrayList<Hash>();
    for (int i = 0; i < size; i++) leaves.add(new TreeHash().leaf(entry(i)));
    return leaves;
  }

  private static KeyPair pair() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}

package org.custodian.proof;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two programs in two languages read the same formats; where they differ one of them is wrong. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SecondVerifierTest {
  private static final String ORIGIN = "riverbend.example/disclosures/1";
  private static final NoteSigner SIGNER = NoteSigner.log(ORIGIN, pair());

  @TempDir Path folder;

  @BeforeEach
  void it_can_run() {
    assumeTrue(
        SecondOpinion.possible(), "The second verifier needs the programs python3 and openssl.");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 256, 700})
  void both_find_an_honest_export_whole(int size) throws IOException {
    var export = export("good", size);

    assertThat(SecondOpinion.agreesOn(export, SIGNER.key()).orElseThrow().exit()).isZero();
  }

  @Test
  void both_read_every_level_of_a_large_export() throws IOException {
    var export = export("large", 256 * 256 + 300);
    flip(export.resolve("tile/1/001.p/1"), 3);

    assertThat(SecondOpinion.agreesOn(export, SIGNER.key()).orElseThrow().firstBad())
        .contains(65_536L);
  }

  @Test
  void both_name_the_same_entry_of_an_attacked_export() throws IOException {
    var random = new Random(20261123);
    for (int round = 0; round < 16; round++) {
      var export = export("attacked" + round, 600);
      var file = files(export).get(random.nextInt(files(export).size()));
      byte[] bytes = Files.readAllBytes(file);
      switch (random.nextInt(4)) {
        case 0 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
        case 1 -> bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
        case 2 -> swap(bytes, random);
        default -> bytes[bytes.length - 1 - random.nextInt(Math.min(30, bytes.length))]++;
      }
      Files.write(file, bytes);

      var opinion = SecondOpinion.agreesOn(export, SIGNER.key()).orElseThrow();
      assertThat(opinion.exit()).as("%s", file).isEqualTo(1);
    }
  }

  @Test
  void both_understand_what_entries_say() throws IOException {
    var writer = new ExportWriter(folder.resolve("said"));
    writer.add(entry(0, "PAGE_VIEWED", Map.of("page", "\u00e9 \ud83d\ude00 \u2028\u007f\t\"\\/")));
    writer.add(entry(1, "APPROVED", Map.of("packetVersion", "1", "preparedBy", "Dana")));
    writer.add(entry(5, "RELEASED", Map.of("packetVersion", "2")));
    writer.add("{\"v\":1}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    writer.add(entry(5, "RELEASED", Map.of("packetVersion", "2")));
    writer.finish(SIGNER.sign(new Checkpoint(ORIGIN, 5, writer.root())));

    var opinion = SecondOpinion.agreesOn(folder.resolve("said"), SIGNER.key()).orElseThrow();
    assertThat(opinion.firstBad()).contains(1L);
  }

  @Test
  void both_know_whose_signature_counts() throws IOException {
    var export = export("good", 20);
    var stranger = NoteSigner.log(ORIGIN, pair()).key();

    assertThat(SecondOpinion.agreesOn(export, stranger).orElseThrow().exit()).isEqualTo(1);
  }

  @Test
  void both_read_a_receipt() throws IOException {
    var leaves = new java.util.ArrayList<Hash>();
    for (int i = 0; i < 21; i++) leaves.add(new TreeHash().leaf(entry(i)));
    var proofs = Proofs.over(leaves);
    var note = SIGNER.sign(new Checkpoint(ORIGIN, 21, proofs.root(21)));
    var key = Files.writeString(folder.resolve("log.key"), SIGNER.key().line()).toString();
    for (int i = 0; i < 21; i += 10) {
      var receipt = new Receipt(entry(i), i, proofs.inclusion(i, 21).path(), note).bytes();
      var file = Files.write(folder.resolve("r" + i), receipt).toString();
      assertThat(SecondOpinion.exit("receipt", file, "--key", key)).isZero();
      receipt[80] ^= 1;
      var forged = Files.write(folder.resolve("f" + i), receipt).toString();
      assertThat(SecondOpinion.exit("receipt", forged, "--key", key)).isEqualTo(1);
    }
  }

  /** What happened to a file on its way, with the words in which it is told. */
  private static Map<byte[], String> onTheWay(byte[] sent) {
    return Map.of(
        joined("\u00ef\u00bb\u00bf", sent), "converted this file",
        joined("\u00ff\u00fe", sent), "converted this file",
        new String(sent, ISO_8859_1).replace("\n", "\r\n").getBytes(ISO_8859_1),
            "converted this file",
        joined("PK\u0003\u0004", sent), "This is a ZIP",
        joined("%PDF-1.7\n", sent), "This is a PDF",
        Arrays.copyOf(sent, sent.length - 1), "cut short",
        Arrays.copyOf(sent, 40), "cut short");
  }

  private static byte[] joined(String before, byte[] sent) {
    return (before + new String(sent, ISO_8859_1)).getBytes(ISO_8859_1);
  }

  @Test
  void the_second_one_tells_what_happened_to_a_file_on_its_way() throws IOException {
    var export = export("sent", 20);
    var key = Files.writeString(folder.resolve("log.key"), SIGNER.key().line()).toString();
    var signed = Files.readAllBytes(export.resolve("checkpoint"));
    var receipt = Files.write(folder.resolve("receipt"), receipt(3));
    var table = Files.writeString(folder.resolve("entries.csv"), "a,b\n");
    var note = folder.resolve("digest.txt");
    for (var told : onTheWay(signed).entrySet()) {
      Files.write(export.resolve("checkpoint"), told.getKey());
      assertThat(SecondOpinion.complaint(1, "log", export.toString(), "--key", key))
          .contains(told.getValue());
      assertThat(SecondOpinion.agreesOn(export, SIGNER.key()).orElseThrow().exit()).isEqualTo(1);
      Files.write(note, told.getKey());
      assertThat(
              SecondOpinion.complaint(
                  1, "export-note", table.toString(), "--note", note.toString()))
          .contains(told.getValue());
    }
    for (var told : onTheWay(Files.readAllBytes(receipt)).entrySet()) {
      Files.write(receipt, told.getKey());
      assertThat(SecondOpinion.complaint(1, "receipt", receipt.toString(), "--key", key))
          .contains(told.getValue());
    }
  }

  @Test
  void a_key_file_that_an_editor_saved_is_the_same_and_one_that_holds_none_is_told()
      throws IOException {
    var receipt = Files.write(folder.resolve("receipt"), receipt(3)).toString();
    var key = folder.resolve("log.key");
    for (var saved : List.of("\ufeff" + SIGNER.key().line() + "\r\n", SIGNER.key().line())) {
      Files.writeString(key, saved);
      assertThat(SecondOpinion.exit("receipt", receipt, "--key", key.toString())).isZero();
    }
    for (var none :
        Map.of(
                "",
                "has no line",
                "\r\n \n",
                "has no line",
                "-----BEGIN PUBLIC KEY-----\n",
                "holds no key line",
                "\"" + SIGNER.key().line() + "\"\n",
                "holds no key line",
                "x" + SIGNER.key().line(),
                "belongs to another key")
            .entrySet()) {
      Files.writeString(key, none.getKey());
      assertThat(SecondOpinion.complaint(2, "receipt", receipt, "--key", key.toString()))
          .contains(none.getValue());
    }
    assertThat(SecondOpinion.complaint(2, "receipt", receipt, "--key", folder.toString()))
        .contains("cannot be read");
    assertThat(SecondOpinion.complaint(2, "receipt", folder.resolve("none").toString()))
        .contains("not there");
  }

  @Test
  void both_refuse_a_checkpoint_with_more_signatures_than_anybody_needs() throws IOException {
    var export = export("signed", 20);
    var checkpoint = export.resolve("checkpoint");
    var signed = Files.readString(checkpoint);
    var line = signed.substring(signed.indexOf('\u2014'));

    Files.writeString(checkpoint, signed + line.repeat(63));
    assertThat(SecondOpinion.agreesOn(export, SIGNER.key()).orElseThrow().exit()).isZero();
    Files.writeString(checkpoint, signed + line.repeat(64));
    assertThat(SecondOpinion.agreesOn(export, SIGNER.key()).orElseThrow().exit()).isEqualTo(1);
  }

  private static byte[] receipt(int index) {
    var leaves = new java.util.ArrayList<Hash>();
    for (int i = 0; i < 21; i++) leaves.add(new TreeHash().leaf(entry(i)));
    var proofs = Proofs.over(leaves);
    var note = SIGNER.sign(new Checkpoint(ORIGIN, 21, proofs.root(21)));
    return new Receipt(entry(index), index, proofs.inclusion(index, 21).path(), note).bytes();
  }

  private static void swap(byte[] bytes, Random random) {
    int one = random.nextInt(bytes.length);
    int other = random.nextInt(bytes.length);
    byte kept = bytes[one];
    bytes[one] = bytes[other];
    bytes[other] = kept;
    if (kept == bytes[one]) bytes[one] ^= 1;
  }

  private static List<Path> files(Path export) throws IOException {
    try (var all = Files.walk(export)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static void flip(Path file, int at) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[at] ^= 1;
    Files.write(file, bytes);
  }

  private Path export(String name, int size) throws IOException {
    var writer = new ExportWriter(folder.resolve(name));
    for (int i = 0; i < size; i++) writer.add(entry(i));
    writer.finish(SIGNER.sign(new Checkpoint(ORIGIN, size, writer.root())));
    return folder.resolve(name);
  }

  private static byte[] entry(int number) {
    return entry(number, "PAGE_VIEWED", Map.of("page", String.valueOf(number)));
  }

  private static byte[] entry(int number, String kind, Map<String, String> facts) {
    return new LogEntry(
            ORIGIN,
            "id-" + number,
            kind,
            Instant.EPOCH.plusSeconds(number),
            "run",
            number + 1,
            List.of(),
            "staff:dana",
            Optional.of("26-0001"),
            facts,
            Map.of())
        .bytes();
  }

  private static KeyPair pair() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}

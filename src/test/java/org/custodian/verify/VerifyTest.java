package org.custodian.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.custodian.proof.Checkpoint;
import org.custodian.proof.ExportWriter;
import org.custodian.proof.Hash;
import org.custodian.proof.LogEntry;
import org.custodian.proof.NoteSigner;
import org.custodian.proof.Proofs;
import org.custodian.proof.Receipt;
import org.custodian.proof.SecondOpinion;
import org.custodian.proof.TreeHash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VerifyTest {
  private static final String ORIGIN = "riverbend.example/disclosures/1";
  private static final byte[] PACKET = "the packet".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;
  private final NoteSigner log = NoteSigner.log(ORIGIN, pair());
  private String key = "";
  private String out = "";
  private String err = "";

  @BeforeEach
  void somebody_outside_has_the_key_line() throws IOException {
    key = Files.writeString(folder.resolve("log.key"), log.key().line() + "\n").toString();
  }

  @Test
  void an_honest_export_is_whole() throws IOException {
    var export = export("a", 300, -1);

    assertThat(verify("log", "--export", export, "--key", key)).isZero();
    assertThat(out).contains("300 entries read", "The log is whole");
    assertThat(verify("log", "--export", export)).isZero();
    assertThat(out).contains("No key was given");
  }

  @Test
  void an_edited_export_names_the_first_bad_index() throws IOException {
    var export = export("a", 300, -1);
    Path bundle = Path.of(export, "tile/entries/001.p/44");
    byte[] bytes = Files.readAllBytes(bundle);
    bytes[40] ^= 1;
    Files.write(bundle, bytes);

    assertThat(verify("log", "--export", export, "--key", key, "--json")).isEqualTo(1);
    assertThat(out).contains("\"firstBadIndex\":256", "\"whole\":false", "ALTERED");
  }

  @Test
  void a_receipt_and_its_packet_are_checked_without_any_database() throws IOException {
    var receipt = Files.write(folder.resolve("r.tlog-proof"), receipt(5, 20)).toString();
    var packet = Files.write(folder.resolve("packet.pdf"), PACKET).toString();
    var other = Files.write(folder.resolve("other.pdf"), new byte[] {1}).toString();

    assertThat(verify("receipt", receipt, "--packet", packet, "--key", key)).isZero();
    assertThat(out).contains("DOWNLOADED", "Entry 5 of 20", "The packet is the one");
    assertThat(verify("receipt", receipt, "--packet", other, "--key", key)).isEqualTo(1);
    assertThat(err).contains("not the one");
  }

  @Test
  void a_forged_cut_or_foreign_receipt_gets_a_sentence() throws IOException {
    byte[] good = receipt(5, 20);
    byte[] forged = good.clone();
    forged[60] ^= 2;
    var stranger =
        Files.writeString(
                folder.resolve("stranger.key"), NoteSigner.log(ORIGIN, pair()).key().line())
            .toString();
    var receipt = Files.write(folder.resolve("r.tlog-proof"), good).toString();
    var bad = Files.write(folder.resolve("forged.tlog-proof"), forged).toString();
    var cut =
        Files.write(folder.resolve("cut.tlog-proof"), java.util.Arrays.copyOf(good, 200))
            .toString();

    for (var args :
        List.of(
            List.of("receipt", bad, "--key", key),
            List.of("receipt", cut, "--key", key),
            List.of("receipt", receipt, "--key", stranger))) {
      assertThat(verify(args.toArray(String[]::new))).as("%s", args).isEqualTo(1);
      assertThat(err.strip()).endsWith(".").doesNotContain("Exception", "\tat ");
    }
    assertThat(verify("receipt", folder.resolve("none").toString())).isEqualTo(2);
    assertThat(err.strip()).endsWith(".");
  }

  @Test
  void what_an_editor_a_mail_program_or_a_packer_made_of_a_file_is_told() throws IOException {
    var good = new String(receipt(5, 20), StandardCharsets.UTF_8);
    var sent = Path.of(export("sent", 20, -1), "checkpoint");
    var signed = Files.readString(sent);
    for (var told :
        Map.of(
                "\ufeff", "converted",
                "PK\3\4", "This is a ZIP",
                "%PDF-1.7\n", "This is a PDF")
            .entrySet()) {
      assertThat(receiptOf(told.getKey() + good)).as(told.getValue()).isEqualTo(1);
      assertThat(err).contains(told.getValue());
      Files.writeString(sent, told.getKey() + signed);
      assertThat(consistent(sent)).as(told.getValue()).isEqualTo(1);
      assertThat(err).contains(told.getValue());
    }
    for (var text : List.of(good, signed)) {
      assertThat(receiptOf(text.replace("\n", "\r\n"))).isEqualTo(1);
      assertThat(err).contains("converted");
      assertThat(receiptOf(text.substring(0, 150))).isEqualTo(1);
      assertThat(err).contains("cut short");
    }
  }

  private int receiptOf(String text) throws IOException {
    var file = Files.writeString(folder.resolve("changed.tlog-proof"), text);
    return verify("receipt", file.toString(), "--key", key);
  }

  private int consistent(Path checkpoint) {
    return verify("consistency", checkpoint.toString(), checkpoint.toString(), "--key", key);
  }

  @Test
  void a_key_that_an_editor_saved_is_the_same_key() throws IOException {
    var saved =
        Files.writeString(folder.resolve("saved.key"), "\ufeff" + log.key().line() + "\r\n");
    var good = Files.write(folder.resolve("r.tlog-proof"), receipt(5, 20)).toString();

    assertThat(verify("receipt", good, "--key", saved.toString())).isZero();
    assertThat(out).contains("The log signed a tree");
  }

  @Test
  void a_database_that_is_not_there_or_not_ours_says_nothing_and_none_is_made() {
    var nowhere = "jdbc:h2:file:" + folder.resolve("nowhere");

    assertThat(verify("log", "--database", nowhere)).isEqualTo(2);
    assertThat(err).contains("cannot be opened");
    assertThat(verify("reconcile", "--database", nowhere)).isEqualTo(2);
    assertThat(Files.exists(folder.resolve("nowhere.mv.db"))).isFalse();
    assertThat(verify("log", "--database", "jdbc:h2:mem:")).isEqualTo(2);
    assertThat(err).contains("Is this the product's database");
  }

  @Test
  void growth_is_shown_from_an_old_checkpoint_to_a_new_one() throws IOException {
    export("old", 40, -1);
    var grown = export("new", 300, -1);
    export("other", 300, 7);

    assertThat(
            verify(
                "consistency",
                checkpoint("old"),
                checkpoint("new"),
                "--export",
                grown,
                "--key",
                key))
        .isZero();
    assertThat(out).contains("from 40 to 300");
    assertThat(verify("consistency", checkpoint("new"), checkpoint("old"), "--key", key))
        .isEqualTo(1);
    assertThat(
            verify(
                "consistency",
                checkpoint("old"),
                checkpoint("other"),
                "--export",
                folder.resolve("other").toString(),
                "--key",
                key))
        .isEqualTo(1);
    assertThat(verify("consistency", checkpoint("old"), checkpoint("new"))).isZero();
    var alone = Files.copy(Path.of(checkpoint("new")), folder.resolve("alone"));
    assertThat(verify("consistency", checkpoint("old"), alone.toString())).isEqualTo(2);
  }

  @Test
  void two_histories_under_one_key_are_shown_with_both_checkpoints() throws IOException {
    var one = export("one", 300, -1);
    var same = export("same", 120, -1);
    var other = export("other", 250, 77);

    assertThat(verify("compare", one, same, "--key", key)).isZero();
    assertThat(verify("compare", one, other, "--key", key)).isEqualTo(1);
    assertThat(out).contains("from entry 77", "\n300\n", "\n250\n");
  }

  private String checkpoint(String export) {
    return folder.resolve(export).resolve("checkpoint").toString();
  }

  /**
   * @param changed index of an entry that says something else; none if negative
   */
  private String export(String name, int size, int changed) throws IOException {
    var writer = new ExportWriter(folder.resolve(name));
    for (int i = 0; i < size; i++) writer.add(entry(i, i == changed ? "18" : "17"));
    writer.finish(log.sign(new Checkpoint(ORIGIN, size, writer.root())));
    return folder.resolve(name).toString();
  }

  private byte[] receipt(int index, int size) {
    var leaves = new ArrayList<Hash>();
    for (int i = 0; i < size; i++) leaves.add(new TreeHash().leaf(entry(i, "17")));
    var proofs = Proofs.over(leaves);
    return new Receipt(
            entry(index, "17"),
            index,
            proofs.inclusion(index, size).path(),
            log.sign(new Checkpoint(ORIGIN, size, proofs.root(size))))
        .bytes();
  }

  private static byte[] entry(int number, String pages) {
    return new LogEntry(
            ORIGIN,
            "id-" + number,
            "DOWNLOADED",
            Instant.EPOCH.plusSeconds(number),
            "run",
            number + 1,
            List.of(),
            "system:releasePacket",
            Optional.of("26-0001"),
            Map.of("pages", pages, "packetSha256", sha256()),
            Map.of())
        .bytes();
  }

  private static String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(PACKET));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void what_stands_behind_the_last_entry_of_a_bundle_is_told() throws IOException {
    var export = export("a", 300, -1);
    for (var tail : List.of("tile/entries/000", "tile/entries/001.p/44")) {
      var bundle = Path.of(export).resolve(tail);
      var honest = Files.readAllBytes(bundle);
      var longer = java.util.Arrays.copyOf(honest, honest.length + 2);
      Files.write(bundle, longer);

      assertThat(verify("log", "--export", export, "--key", key)).as(tail).isEqualTo(1);
      assertThat(out).contains("First bad index: " + (tail.endsWith("44") ? 300 : 256));
      Files.write(bundle, honest);
    }
    assertThat(verify("log", "--export", export, "--key", key)).isZero();
  }

  @Test
  void where_there_is_no_export_nothing_can_be_said() throws IOException {
    var file = Files.writeString(folder.resolve("file"), "x").toString();
    var empty = Files.createDirectory(folder.resolve("empty")).toString();
    var good = export("good", 3, -1);

    for (var nowhere : List.of(folder.resolve("none").toString(), file, empty)) {
      assertThat(verify("log", "--export", nowhere)).as(nowhere).isEqualTo(2);
      assertThat(err).contains("no export of a log");
      assertThat(verify("compare", good, nowhere)).as(nowhere).isEqualTo(2);
    }
    Files.delete(Path.of(good).resolve("checkpoint"));
    assertThat(verify("log", "--export", good)).isEqualTo(1);
  }

  @Test
  void who_asked_for_JSON_gets_JSON_also_when_there_is_nothing_to_read() throws IOException {
    var export = export("a", 300, -1);
    Files.delete(Path.of(export, "checkpoint"));

    assertThat(verify("log", "--export", export, "--key", key, "--json")).isEqualTo(1);
    assertThat(out)
        .startsWith("{\"says\":\"This is no whole export")
        .endsWith("\"whole\":false}\n");
    assertThat(verify("log", "--export", folder + "/none", "--json")).isEqualTo(2);
    assertThat(out).startsWith("{\"says\":\"There is no export").doesNotContain("whole\":");
    assertThat(verify("reconcile", "--database", "jdbc:h2:mem:", "--json")).isEqualTo(2);
    assertThat(out).startsWith("{\"says\":").doesNotContain("agree");
    assertThat(verify("export-note", key, "--note", key, "--json")).isEqualTo(1);
    assertThat(out).startsWith("{\"holds\":false,\"says\":");
  }

  @Test
  void a_forged_receipt_cannot_move_the_cursor_or_write_a_verdict_of_its_own() throws IOException {
    var leaf =
        new LogEntry(
                "forged\u202e.example/\u001b[1A",
                "id",
                "KIND\nThe log signed a tree",
                Instant.EPOCH,
                "run",
                1,
                List.of(),
                "staff:\u001b[2Jdana\u009b1A",
                Optional.empty(),
                Map.of("x", "1\nThe log signed a tree", "y", "\r\u2028\u2066"),
                Map.of())
            .bytes();
    var proofs = Proofs.over(List.of(new TreeHash().leaf(leaf)));
    var note = log.sign(new Checkpoint(ORIGIN, 1, proofs.root(1)));
    var receipt =
        Files.write(folder.resolve("r"), new Receipt(leaf, 0, List.of(), note).bytes()).toString();

    assertThat(verify("receipt", receipt)).isZero();
    assertThat(out.lines()).filteredOn(line -> line.startsWith("The log signed")).isEmpty();
    assertThat(out.replace("\n", "").chars())
        .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
    assertThat(out).contains("staff:\ufffd[2Jdana", "No key was given");
  }

  @Test
  void a_forged_export_cannot_write_to_the_terminal_by_the_name_of_an_earlier_log()
      throws IOException {
    var writer = new ExportWriter(folder.resolve("forged"));
    writer.add(
        new LogEntry(
                ORIGIN,
                "id",
                "RESTORED",
                Instant.EPOCH,
                "run",
                1,
                List.of(),
                "staff:omar",
                Optional.empty(),
                Map.of(
                    "earlierLog", "x\u001b[2J\nThe log is whole: nothing was changed",
                    "earlierSize", "7",
                    "earlierRoot", new TreeHash().empty().base64()),
                Map.of())
            .bytes());
    writer.finish(log.sign(new Checkpoint(ORIGIN, 1, writer.root())));

    verify("log", "--export", folder.resolve("forged").toString());
    assertThat(out).contains("x\ufffd[2J\ufffdThe log is whole");
    if (SecondOpinion.possible())
      assertThat(SecondOpinion.said("log", folder.resolve("forged").toString()))
          .contains("x\ufffd[2J\ufffdThe log is whole");
  }

  @Test
  void a_comparison_without_a_key_says_that_nobodys_signature_was_checked() throws IOException {
    var one = export("one", 300, -1);
    var same = export("same", 120, -1);
    var other = export("other", 250, 77);

    assertThat(verify("compare", one, same)).isZero();
    assertThat(out).contains("No key was given");
    assertThat(verify("compare", one, other)).isEqualTo(1);
    assertThat(out).contains("No key was given").doesNotContain("are signed");
  }

  @Test
  void a_file_that_is_far_too_large_is_no_receipt() throws IOException {
    var huge = folder.resolve("huge");
    try (var file = new java.io.RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(1L << 31);
    }

    assertThat(verify("receipt", huge.toString())).isEqualTo(1);
    assertThat(err).contains("far too large");
    assertThat(verify("consistency", huge.toString(), huge.toString())).isEqualTo(1);
    assertThat(verify("log", "--export", export("a", 3, -1), "--key", huge.toString()))
        .isEqualTo(2);
  }

  private int verify(String... args) {
    var all = new ArrayList<>(List.of("verify"));
    all.addAll(List.of(args));
    var told = new StringWriter();
    var complained = new StringWriter();
    if (args[0].equals("log") && Files.exists(Path.of(args[2]).resolve("tile")))
      SecondOpinion.agreesOn(Path.of(args[2]), log.key());
    int code =
        Verifier.run(
            all.toArray(String[]::new),
            new PrintWriter(told, true),
            new PrintWriter(complained, true));
    out = told.toString();
    err = complained.toString();
    return code;
  }

  private static KeyPair pair() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}

package org.custodian.web.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.custodian.proof.Checkpoint;
import org.custodian.proof.Hash;
import org.custodian.proof.LogEntry;
import org.custodian.proof.NoteSigner;
import org.custodian.proof.Proofs;
import org.custodian.proof.Receipt;
import org.custodian.proof.TreeHash;
import org.custodian.vault.Vault;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script of the page /check, run by Node on receipts of the product's own proof module. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReceiptScriptTest {
  private static final String LOG = "custodian.records.example/disclosures/1";
  private static final byte[] PACKET = "%PDF the packet".getBytes(StandardCharsets.UTF_8);

  private final KeyPair ours = pair();
  @TempDir private Path folder;

  @Test
  void a_good_receipt_is_good_and_every_other_gets_its_own_sentence() throws Exception {
    receipt("good", entry(LOG, "RELEASED", PACKET));
    receipt("printed", entry(LOG, "PRINT_CLEARED", PACKET));
    receipt("closed", entry(LOG, "CLOSED", PACKET));
    receipt("swapped", entry(LOG, "RELEASED", new byte[] {7}));
    receipt("other-log", entry("other.example/disclosures/9", "RELEASED", PACKET));
    // Written before a backup was restored, signed under the name that the log has since.
    receipt("earlier-name", entry("custodian.records.example/disclosures/0", "RELEASED", PACKET));
    receipt("no-entry", "{}".getBytes(StandardCharsets.UTF_8));
    var good = Files.readString(file("good"));
    write("moved", good.replace("index 5", "index 6"));
    write("cut", good.substring(0, good.indexOf("\n\n")));
    write("without-entry", good.replaceFirst("extra .*\n", ""));
    write("forged", forged(good));
    write("pdf", "%PDF-1.7\r\n");
    write("zip", "PK\3\4" + good);
    write("crlf", good.replace("\n", "\r\n"));
    write("bom", "\ufeff" + good);
    Files.write(file("utf16"), ("\ufeff" + good).getBytes(StandardCharsets.UTF_16LE));
    write("empty", "");
    key("ours", ours);
    key("theirs", pair());
    var before = NoteSigner.log("custodian.records.example/disclosures/0", ours).key();
    Files.writeString(folder.resolve("earlier.key"), before.line());
    Files.write(folder.resolve("packet"), PACKET);

    var sha256 = Vault.sha256(PACKET);
    assertThat(answers())
        .contains(
            "good.tlog-proof: GOOD SAME true 5 " + sha256,
            "printed.tlog-proof: GOOD SAME true 5 " + sha256,
            "closed.tlog-proof: GOOD SAME false 5 " + sha256,
            "swapped.tlog-proof: GOOD OTHER true 5 " + Vault.sha256(new byte[] {7}),
            "other-log.tlog-proof: fault otherLog",
            "earlier-name.tlog-proof: GOOD SAME true 5 " + sha256,
            "no-entry.tlog-proof: fault entry",
            "moved.tlog-proof: fault notInTree",
            "cut.tlog-proof: fault cut",
            "without-entry.tlog-proof: fault noEntry",
            "forged.tlog-proof: fault forged",
            "pdf.tlog-proof: fault notReceipt",
            "empty.tlog-proof: fault notReceipt",
            "zip.tlog-proof: fault zip",
            "crlf.tlog-proof: fault converted",
            "bom.tlog-proof: fault converted",
            "utf16.tlog-proof: fault converted",
            "no key: NO_KEY NONE true 5 " + sha256,
            "their key: FOREIGN NONE true 5 " + sha256,
            "half a key: fault key",
            "two keys: GOOD NONE true 5 " + sha256,
            "other packet: GOOD OTHER true 5 " + sha256)
        .anyMatch(line -> line.endsWith("accepted 0, broken 0"));
  }

  @Test
  void every_fault_that_the_script_names_has_a_sentence() throws Exception {
    var script = Files.readString(Path.of("src/main/resources/static/assets/receipt.js"));
    var named =
        Stream.of(script.split("[^A-Za-z\"]+"))
            .filter(word -> word.matches("\"[a-z]\\w+\""))
            .map(word -> "fault." + word.replace("\"", ""))
            .filter(ProofPage.SENTENCES::contains)
            .distinct();

    var faults = ProofPage.SENTENCES.stream().filter(key -> key.startsWith("fault.")).toList();

    // The page itself says that nothing was chosen, or that the browser has no crypto.
    assertThat(named.toList())
        .containsExactlyInAnyOrderElementsOf(
            faults.stream()
                .filter(key -> !List.of("fault.insecure", "fault.choose").contains(key))
                .toList());
  }

  /** The same text under a signature that a changed one had. */
  private static String forged(String good) {
    int last = good.length() - 4;
    char other = good.charAt(last) == 'A' ? 'B' : 'A';
    return good.substring(0, last - 20) + other + good.substring(last - 19);
  }

  private List<String> answers() throws Exception {
    var node =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .map(place -> Path.of(place, "node"))
            .filter(Files::isExecutable)
            .findFirst();
    assumeTrue(node.isPresent(), "No Node on this machine: the script is not tried.");
    var run =
        new ProcessBuilder(
                node.get().toString(),
                "src/test/resources/check-receipt.mjs",
                "src/main/resources/static/assets/receipt.js",
                folder.toString())
            .redirectErrorStream(true)
            .start();
    var said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(run.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return said.lines().filter(line -> !line.contains("Warning")).toList();
  }

  private static byte[] entry(String log, String kind, byte[] packet) {
    return new LogEntry(
            log,
            "7f0c2c0e-4f0b-4f3e-9c3a-0d6a1c1e2f3a",
            kind,
            Instant.parse("2026-05-18T15:00:00Z"),
            "node",
            1,
            List.of(),
            "system:releasePacket",
            Optional.of("26-0003"),
            Map.of("packetVersion", "1", "packetSha256", Vault.sha256(packet)),
            Map.of())
        .bytes();
  }

  /** Entry 5 of 11. */
  private void receipt(String name, byte[] entry) throws IOException {
    var leaves = new ArrayList<Hash>();
    for (int i = 0; i < 11; i++) leaves.add(new TreeHash().leaf(i == 5 ? entry : new byte[] {1}));
    var proofs = Proofs.over(leaves);
    var note = NoteSigner.log(LOG, ours).sign(new Checkpoint(LOG, 11, proofs.root(11)));
    var receipt = new Receipt(entry, 5, proofs.inclusion(5, 11).path(), note);
    Files.write(file(name), receipt.bytes());
  }

  private void write(String name, String receipt) throws IOException {
    Files.writeString(file(name), receipt);
  }

  private void key(String name, KeyPair pair) throws IOException {
    Files.writeString(folder.resolve(name + ".key"), NoteSigner.log(LOG, pair).key().line());
  }

  private Path file(String name) {
    return folder.resolve(name + ".tlog-proof");
  }

  private static KeyPair pair() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}

package org.custodian.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.custodian.proof.Checkpoint;
import org.custodian.proof.NoteSigner;
import org.custodian.proof.SecondOpinion;
import org.custodian.proof.TreeHash;
import org.custodian.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table that an auditor took away, checked later by somebody who has only the files. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExportNoteTest {
  private static final String ORIGIN = "riverbend.example/disclosures/1";
  private static final byte[] TABLE = "index,id\r\n1,a\r\n".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;
  private final NoteSigner log = NoteSigner.log(ORIGIN, pair());
  private String table = "";
  private String note = "";
  private String key = "";

  @BeforeEach
  void an_export() throws IOException {
    table = file("entries.csv", TABLE);
    note = file("digest.txt", log.state(text(TABLE, true)).bytes());
    key = file("log.key", log.key().line().getBytes(StandardCharsets.UTF_8));
  }

  private static String text(byte[] table, boolean complete) {
    return String.join(
        "\n",
        NoteSigner.STATEMENT,
        "file entries.csv",
        "rows 1",
        "complete " + complete,
        "from 2026-05-18T20:00:00Z",
        "to 2026-05-18T20:00:00Z",
        "filters none",
        "sha256 " + Vault.sha256(table),
        "made 2026-05-20T09:00:00Z by ada",
        "");
  }

  private String file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes).toString();
  }

  /** Ours and, where it can run, the second one: both must end alike. */
  private Checked verified(String table, String note, String key) {
    var ours = Checked.run("verify", "export-note", table, "--note", note, "--key", key);
    if (SecondOpinion.possible())
      assertThat(SecondOpinion.exit("export-note", table, "--note", note, "--key", key))
          .isEqualTo(ours.exit());
    assertThat(ours.err()).doesNotContain("\tat ").doesNotContain("Exception");
    return ours;
  }

  @Test
  void an_honest_table_holds_and_its_note_is_told() throws IOException {
    var held = verified(table, note, key);

    assertThat(held.exit()).isZero();
    assertThat(held.out()).contains("rows: 1", "made: 2026-05-20T09:00:00Z by ada", "exactly");
    var unsigned = Checked.run("verify", "export-note", table, "--note", note);
    assertThat(unsigned.exit()).isZero();
    assertThat(unsigned.out()).contains("No key was given");
    var json = Checked.run("verify", "export-note", table, "--note", note, "--key", key, "--json");
    assertThat(new ObjectMapper().readTree(json.out()).get("holds").asBoolean()).isTrue();
  }

  @Test
  void the_zip_in_which_both_came_is_enough() throws IOException {
    var held = Checked.run("verify", "export-note", zip(TABLE), "--key", key);

    assertThat(held.exit()).as(held.err()).isZero();
    var changed = Checked.run("verify", "export-note", zip("x".getBytes()), "--key", key);
    assertThat(changed.exit()).isEqualTo(1);
    assertThat(changed.err()).contains("not the one");
  }

  @Test
  void a_changed_table_a_changed_note_and_a_foreign_key_do_not_hold() throws IOException {
    var edited = TABLE.clone();
    edited[10] ^= 1;
    var theirs = NoteSigner.log(ORIGIN, pair()).key().line();
    var text = Files.readString(Path.of(note));

    assertThat(verified(file("edited.csv", edited), note, key).exit()).isEqualTo(1);
    assertThat(verified(table, text("rows.txt", text.replace("rows 1", "rows 2")), key).exit())
        .isEqualTo(1);
    assertThat(verified(table, note, text("their.key", theirs)).exit()).isEqualTo(1);
    assertThat(verified(table, text("crlf.txt", text.replace("\n", "\r\n")), key).exit())
        .isEqualTo(1);
    assertThat(verified(table, text("cut.txt", text.substring(0, 90)), key).exit()).isEqualTo(1);
    assertThat(verified(table, text("none.txt", ""), key).exit()).isEqualTo(1);
  }

  @Test
  void every_byte_of_the_note_counts() throws IOException {
    var bytes = Files.readAllBytes(Path.of(note));
    var accepted = new ArrayList<Integer>();
    for (int at = 0; at < bytes.length; at++) {
      var changed = bytes.clone();
      changed[at] ^= 1;
      var file = file("changed.txt", changed);
      if (Checked.run("verify", "export-note", table, "--note", file, "--key", key).exit() == 0)
        accepted.add(at);
    }

    assertThat(accepted).isEmpty();
  }

  @Test
  void a_checkpoint_is_no_note_and_a_note_no_checkpoint() throws IOException {
    var checkpoint = log.sign(new Checkpoint(ORIGIN, 0, new TreeHash().empty()));

    assertThat(verified(table, file("checkpoint", checkpoint.bytes()), key).exit()).isEqualTo(1);
    assertThat(Checked.run("verify", "consistency", note, note, "--key", key).exit()).isEqualTo(1);
  }

  @Test
  void what_cannot_be_read_says_so() throws IOException {
    var missing = folder.resolve("none").toString();

    for (var call :
        List.of(
            List.of(missing, "--note", note),
            List.of(table, "--note", missing),
            List.of(table, "--note", note, "--key", missing),
            List.of(folder.toString(), "--note", note),
            List.of(table))) {
      var all = new ArrayList<>(List.of("verify", "export-note"));
      all.addAll(call);
      var said = Checked.run(all.toArray(String[]::new));
      assertThat(said.exit()).as(String.join(" ", call)).isEqualTo(2);
      assertThat(said.err()).isNotBlank().doesNotContain("Exception");
    }
  }

  @Test
  void a_table_that_was_cut_short_is_told() throws IOException {
    var cut = file("cut.txt", log.state(text(TABLE, false)).bytes());

    assertThat(verified(table, cut, key).out()).contains("more rows than the table holds");
  }

  private String text(String name, String text) throws IOException {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private String zip(byte[] table) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("entries.csv"));
      zip.write(table);
      zip.putNextEntry(new ZipEntry("digest.txt"));
      zip.write(Files.readAllBytes(Path.of(note)));
    }
    return file("export.zip", bytes.toByteArray());
  }

  private static KeyPair pair() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}

package org.custodian.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VendoredFilesTest {
  private static final Path VENDOR = Path.of("src/main/resources/static/vendor");

  @Test
  void the_lock_names_every_file_with_its_true_hash() throws IOException {
    var locked = new TreeMap<String, String>();
    for (var line : locked()) {
      locked.put(line.get(4), line.get(3));
    }

    assertThat(onDisk()).isNotEmpty().isEqualTo(locked);
  }

  @Test
  void every_file_has_a_licence_and_its_version_in_its_address() throws IOException {
    for (var line : locked()) {
      assertThat(line.get(2)).isNotBlank();
      assertThat(line.get(4)).startsWith(line.get(0) + "/" + line.get(1) + "/");
    }
  }

  private static List<List<String>> locked() throws IOException {
    return Files.readAllLines(VENDOR.resolve("vendor.lock")).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> List.of(line.split("\t")))
        .toList();
  }

  private static Map<String, String> onDisk() throws IOException {
    var hashes = new TreeMap<String, String>();
    try (var files = Files.walk(VENDOR)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        if (!file.endsWith("vendor.lock")) {
          hashes.put(VENDOR.relativize(file).toString().replace('\\', '/'), sha256(file));
        }
      }
    }
    return hashes;
  }

  private static String sha256(Path file) throws IOException {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}

package org.custodian.web.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Random;
import org.custodian.delivery.FetchResult;
import org.custodian.delivery.LetOut;
import org.custodian.delivery.LoggedRelease;
import org.custodian.delivery.RecipientDoor;
import org.custodian.vault.Vaults;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a packet goes over the line, by a real web server. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PacketTransferTest {
  private static final long LARGE = 300L << 20;
  private static final String SMALL_HEAP = "-Xmx40m";

  @TempDir Path folder;

  @Test
  void a_packet_of_300_mebibytes_leaves_a_node_that_has_40_for_everything() throws Exception {
    var filled = child(Filled.class, "-Xmx256m", folder.toString());
    var sha256 = filled.inputReader().readLine();
    assertThat(filled.waitFor()).isZero();
    var node = child(SmallNode.class, SMALL_HEAP, folder.toString(), sha256);
    try {
      int port =
          node.inputReader()
              .lines()
              .filter(line -> line.startsWith(SmallNode.PORT))
              .mapToInt(line -> Integer.parseInt(line.substring(SmallNode.PORT.length())))
              .findFirst()
              .orElseThrow();

      var answer = fetched(port);

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(LARGE);
      assertThat(sha256(answer.body())).isEqualTo(sha256);
    } finally {
      node.destroyForcibly();
    }
  }

  @Test
  void of_a_packet_that_was_changed_before_not_one_byte_goes() throws Exception {
    var vault = Vaults.in(folder);
    var pdf = new byte[3 << 20];
    var sha256 = vault.store(pdf, "application/pdf").sha256();
    pdf[pdf.length - 1] = 1;
    Vaults.forge(folder, sha256, pdf);
    var door = mock(RecipientDoor.class);
    gives(door, LetOut.packet(SmallNode.NUMBER, sha256, vault));

    try (var node = SmallNode.start(door)) {
      var answer = fetched(SmallNode.port(node));

      assertThat(answer.statusCode()).isEqualTo(500);
      assertThat(new String(answer.body().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
          .doesNotContain("\0");
    }
  }

  @Test
  void a_packet_that_is_exchanged_on_its_way_does_not_arrive_whole() throws Exception {
    var vault = Vaults.in(folder);
    var pdf = new byte[3 << 20];
    var sha256 = vault.store(pdf, "application/pdf").sha256();
    var door = mock(RecipientDoor.class);
    var packet = mock(LoggedRelease.class);
    when(packet.request()).thenReturn(SmallNode.NUMBER);
    when(packet.file())
        .thenAnswer(
            asked -> {
              var checked = vault.checked(sha256);
              var other = pdf.clone();
              other[other.length / 2] = 1;
              Vaults.forge(folder, sha256, other);
              return checked;
            });
    gives(door, packet);

    try (var node = SmallNode.start(door)) {
      var answer = fetched(SmallNode.port(node));

      assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(pdf.length);
      assertThatThrownBy(() -> answer.body().transferTo(OutputStream.nullOutputStream()))
          .isInstanceOf(IOException.class);
    }
  }

  private static void gives(RecipientDoor door, LoggedRelease packet) {
    when(door.fetch(anyString(), anyString()))
        .thenAnswer(call -> new FetchResult.Fetched(packet, packet.file()));
  }

  private static HttpResponse<InputStream> fetched(int port) throws Exception {
    var ask =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/portal/packets/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("passcode=K7QPM-X2D9T"))
            .build();
    return HttpClient.newHttpClient().send(ask, HttpResponse.BodyHandlers.ofInputStream());
  }

  /**
   * Puts the packet into the vault; a program of its own, because the JVM of the tests enciphers
   * and hashes without what the processor has for it, which takes five times as long. Prints the
   * hash.
   */
  static final class Filled {
    public static void main(String[] arguments) throws Exception {
      var sha256 = sha256(new Noise(LARGE));
      Vaults.in(Path.of(arguments[0])).store(new Noise(LARGE), sha256, "application/pdf");
      System.out.println(sha256);
    }
  }

  private Process child(Class<?> main, String heap, String... arguments) throws IOException {
    var command =
        new java.util.ArrayList<>(
            java.util.List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-XX:+UseSerialGC",
                "-Dlogging.level.root=warn",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    command.addAll(java.util.List.of(arguments));
    var quiet = folder.resolve(main.getSimpleName() + ".log").toFile();
    return new ProcessBuilder(command).redirectError(quiet).start();
  }

  private static String sha256(InputStream content) throws Exception {
    var digest = MessageDigest.getInstance("SHA-256");
    try (var in = new DigestInputStream(content, digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** So many bytes that no packing makes small, the same each time. */
  private static final class Noise extends InputStream {
    private final byte[] block = new byte[1 << 16];
    private long left;

    Noise(long size) {
      new Random(11).nextBytes(block);
      this.left = size;
    }

    @Override
    public int read() {
      return left-- > 0 ? block[(int) (left & 0xffff)] & 255 : -1;
    }

    @Override
    public int read(byte[] bytes, int from, int most) {
      if (left <= 0) return -1;
      int count = (int) Math.min(Math.min(most, left), block.length);
      System.arraycopy(block, 0, bytes, from, count);
      left -= count;
      return count;
    }
  }
}

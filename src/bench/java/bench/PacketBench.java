package bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Assembles one packet of many documents with bookmarks, Bates numbers and AES-256, each way in a
 * process of its own, and prints CPU seconds (user and system, as the kernel counts them) and peak
 * memory beside those of PyMuPDF for the same job and of qpdf for the joining alone. The ways take
 * turns, so that a busy machine slows all alike; the median counts.
 *
 * <p>Arguments: how many documents of ten pages (1000), how many rounds (3). Ends with 1 if the
 * packet is not whole by {@code qpdf --check} or a bar is missed.
 */
public final class PacketBench {
  private static final String PASSWORD = "bench-password";
  private static final Path PEER = Path.of("src/bench/python/packet_peer.py");
  private static final String PYTHON = "/usr/bin/python3";

  /** As a worker of the command line is started: little is compiled deeply in so short a life. */
  private static final List<String> LEAN = List.of("-XX:+UseSerialGC", "-XX:FreqInlineSize=40");

  private final Path folder = Path.of("target/bench");
  private final Path sources;
  private final List<Way> ways = new ArrayList<>();

  private record Way(String name, List<String> command, List<double[]> runs) {}

  private PacketBench(int documents) throws IOException {
    this.sources = folder.resolve("packet-" + documents);
    PacketSources.of(sources, documents);
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    int documents = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1000;
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
    var bench = new PacketBench(documents);
    bench.choose();
    for (int i = 0; i < rounds; i++) bench.round();
    System.exit(bench.print(documents) ? 0 : 1);
  }

  private void choose() throws IOException, InterruptedException {
    way("Custodian, full", java(LEAN, PASSWORD));
    way("Custodian, full, no JIT option", java(List.of("-XX:+UseSerialGC"), PASSWORD));
    way("Custodian, not locked", java(LEAN, ""));
    if (run(List.of(PYTHON, "-c", "import fitz")) == 0) {
      way("PyMuPDF, full", peer("full"));
      way("PyMuPDF, joined only", peer("merge"));
    } else System.out.println("PyMuPDF is missing: install python3-fitz to compare.");
    var merge = new ArrayList<>(List.of("qpdf", "--empty", "--pages"));
    try (var files = Files.list(sources)) {
      files.sorted().forEach(file -> merge.add(file.toString()));
    }
    merge.addAll(List.of("--", folder.resolve("qpdf.pdf").toString()));
    way("qpdf, joined only", merge);
  }

  private void way(String name, List<String> command) {
    ways.add(new Way(name, command, new ArrayList<>()));
  }

  private List<String> java(List<String> options, String password) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx64m");
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "bench.PacketChild"));
    String target = password.isEmpty() ? "open.pdf" : "custodian.pdf";
    command.addAll(List.of(sources.toString(), folder.resolve(target).toString(), password));
    return command;
  }

  private List<String> peer(String kind) {
    String target = folder.resolve("pymupdf-" + kind + ".pdf").toString();
    return List.of(PYTHON, PEER.toString(), kind, sources.toString(), target, PASSWORD);
  }

  private void round() throws IOException, InterruptedException {
    for (Way way : ways) {
      var timed = new ArrayList<>(List.of(PYTHON, PEER.toString(), "time"));
      timed.addAll(way.command());
      Process process =
          new ProcessBuilder(timed).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) throw new IOException(way.name() + " failed.");
      String[] figures = said.strip().lines().reduce("", (a, b) -> b).split(" ");
      way.runs()
          .add(
              new double[] {Double.parseDouble(figures[0]), Double.parseDouble(figures[1]) / 1024});
    }
  }

  private boolean print(int documents) throws IOException, InterruptedException {
    double peer =
        ways.stream()
            .filter(w -> w.name().equals("PyMuPDF, full"))
            .mapToDouble(w -> median(w, 0))
            .sum();
    System.out.printf("%d pages of %d documents%n", documents * 10, documents);
    System.out.println("| way | CPU s | peak RSS MiB | of PyMuPDF, full |");
    System.out.println("|---|---|---|---|");
    for (Way way : ways)
      System.out.printf(
          Locale.ROOT,
          "| %s | %.2f | %.0f | %s |%n",
          way.name(),
          median(way, 0),
          median(way, 1),
          peer > 0 ? String.format(Locale.ROOT, "%.2f", median(way, 0) / peer) : "-");
    boolean whole =
        run(
                List.of(
                    "qpdf",
                    "--password=" + PASSWORD,
                    "--check",
                    folder.resolve("custodian.pdf").toString()))
            == 0;
    System.out.println("qpdf --check: " + (whole ? "clean" : "NOT clean"));
    boolean fast = peer == 0 || median(ways.get(0), 0) <= peer / 2;
    System.out.println("bar of half of PyMuPDF's CPU: " + (fast ? "reached" : "MISSED"));
    return whole && fast;
  }

  private static double median(Way way, int figure) {
    var sorted = way.runs().stream().map(run -> run[figure]).sorted().toList();
    return sorted.get(sorted.size() / 2);
  }

  private static int run(List<String> command) throws IOException, InterruptedException {
    return new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }
}

package bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.custodian.proof.Checkpoint;
import org.custodian.proof.ExportFolder;
import org.custodian.proof.ExportWriter;
import org.custodian.proof.LogCheck;
import org.custodian.proof.LogEntry;
import org.custodian.proof.NoteKey;
import org.custodian.proof.NoteSigner;
import org.custodian.proof.Proofs;
import org.custodian.proof.Receipt;
import org.custodian.proof.TreeHash;

/**
 * Verifies an exported log of a million entries: the hashes only, beside a loop that does nothing
 * but SHA-256 over the same entries from the same files; everything; and proofs from the export.
 *
 * <p>Argument: entries (1000000). Ends with 1 if a log is not found whole or a proof does not lead.
 */
public final class VerifyBench {
  private static final String ORIGIN = "riverbend.example/disclosures/" + new UUID(7, 7);
  private static final int ROUNDS = 3;

  private final int entries;
  private final NoteSigner signer;
  private final Path folder;

  private VerifyBench(int entries) throws IOException, GeneralSecurityException {
    this.entries = entries;
    this.signer = NoteSigner.log(ORIGIN, KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
    this.folder = Files.createTempDirectory("verify-bench");
  }

  public static void main(String[] arguments) throws IOException, GeneralSecurityException {
    var bench = new VerifyBench(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000);
    try {
      bench.run();
    } finally {
      try (var all = Files.walk(bench.folder)) {
        for (Path each : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
      }
    }
  }

  private void run() throws IOException, GeneralSecurityException {
    long bytes = export();
    say("entries", "%d", entries);
    say("bytes of an entry, mean", "%.0f", (double) bytes / entries);
    int processors = Runtime.getRuntime().availableProcessors();
    say("processors, and so threads of verify", "%d", processors);
    var one = new Series();
    var bare = new Series();
    var hashes = new Series();
    for (int round = 0; round < ROUNDS; round++) {
      one.add(() -> bare(1));
      bare.add(() -> bare(processors));
      hashes.add(() -> whole(LogCheck.hashes(new ExportFolder(folder), trusted())));
    }
    say("SHA-256 alone in one thread, entries/s", "%.0f", perSecond(one.nanos));
    say("SHA-256 alone in as many, entries/s", "%.0f", perSecond(bare.nanos));
    say("verify, hashes only, entries/s", "%.0f", perSecond(hashes.nanos));
    say("hashes only / SHA-256 in one thread", "%.2f", one.median() / hashes.median());
    say("hashes only / SHA-256 in as many (bar 0.6)", "%.2f", bare.median() / hashes.median());
    say("processor time of SHA-256 alone, ns an entry", "%.0f", bare.processor() / entries);
    say("processor time of verify, ns an entry", "%.0f", hashes.processor() / entries);
    say("the ratio by processor time", "%.2f", bare.processor() / hashes.processor());
    full();
    proofs();
  }

  private void full() {
    System.gc();
    heaps().forEach(MemoryPoolMXBean::resetPeakUsage);
    long nanos = timed(() -> whole(LogCheck.full(new ExportFolder(folder), trusted())));
    long peak = heaps().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    say("verify, everything, entries/s", "%.0f", entries / (nanos / 1e9));
    say("verify, everything, seconds", "%.1f", nanos / 1e9);
    say("heap at its peak, MiB, garbage included", "%.0f", peak / 1048576.0);
  }

  private static java.util.stream.Stream<MemoryPoolMXBean> heaps() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP);
  }

  private void proofs() {
    var export = new ExportFolder(folder);
    var proofs = new Proofs(export);
    var note = export.checkpoints().notes().get(0);
    var root = Checkpoint.unverified(note).root();
    var random = new Random(7);
    var nanos = new long[1000];
    int longest = 0;
    for (int i = 0; i < nanos.length; i++) {
      long index = random.nextInt(entries);
      long start = System.nanoTime();
      var proof = proofs.inclusion(index, entries);
      nanos[i] = System.nanoTime() - start;
      var receipt = new Receipt(entry(index), index, proof.path(), note);
      longest = Math.max(longest, receipt.bytes().length - receipt.entry().length * 4 / 3);
      if (!proof.leads(new TreeHash().leaf(entry(index)), root)) System.exit(1);
    }
    java.util.Arrays.sort(nanos);
    say("proof without its entry, bytes, at most (bar 1228)", "%d", longest);
    say("to make a proof, ms, median (bar 5)", "%.2f", nanos[nanos.length / 2] / 1e6);
    say("to make a proof, ms, of 100 the slowest", "%.2f", nanos[nanos.length * 99 / 100] / 1e6);
  }

  /** Wall clock and processor time of the rounds of one thing. */
  private static final class Series {
    private final List<Long> nanos = new ArrayList<>();
    private final List<Long> processors = new ArrayList<>();

    void add(Runnable work) {
      var mine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
      long before = mine.getProcessCpuTime();
      nanos.add(timed(work));
      processors.add(mine.getProcessCpuTime() - before);
    }

    double median() {
      return nanos.stream().sorted().toList().get(nanos.size() / 2);
    }

    double processor() {
      return processors.stream().sorted().toList().get(processors.size() / 2);
    }
  }

  /** Each thread takes every so-manieth bundle. */
  private void bare(int threads) {
    IntStream.range(0, threads)
        .mapToObj(
            number -> {
              var thread = new Thread(() -> bare(number, threads));
              thread.start();
              return thread;
            })
        .toList()
        .forEach(VerifyBench::joined);
  }

  private static void joined(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Reads the same files and hashes the same entries, and nothing else. */
  private void bare(int first, int step) {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      for (long tile = first; tile * 256 < entries; tile += step) {
        long seen = tile * 256;
        int width = (int) Math.min(256, entries - seen);
        byte[] bundle = Files.readAllBytes(folder.resolve(bundle(tile, width)));
        for (int at = 0; at < bundle.length; seen++) {
          int length = (bundle[at] & 0xff) << 8 | bundle[at + 1] & 0xff;
          sha256.update(bundle, at + 2, length);
          if (sha256.digest().length != 32) throw new IllegalStateException();
          at += 2 + length;
        }
      }
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String bundle(long number, int width) {
    var path = new StringBuilder(String.format(Locale.ROOT, "%03d", number % 1000));
    for (long rest = number / 1000; rest > 0; rest /= 1000)
      path.insert(0, String.format(Locale.ROOT, "x%03d/", rest % 1000));
    return "tile/entries/" + path + (width == 256 ? "" : ".p/" + width);
  }

  private long export() throws IOException {
    var writer = new ExportWriter(folder);
    long bytes = 0;
    for (int i = 0; i < entries; i++) {
      byte[] entry = entry(i);
      bytes += entry.length;
      writer.add(entry);
    }
    writer.finish(signer.sign(new Checkpoint(ORIGIN, entries, writer.root())));
    return bytes;
  }

  private static byte[] entry(long number) {
    return new LogEntry(
            ORIGIN,
            new UUID(number, ~number).toString(),
            "PAGE_VIEWED",
            Instant.EPOCH.plusSeconds(1_700_000_000L + number),
            new UUID(9, 9).toString(),
            number + 1,
            List.of(),
            "staff:dana",
            Optional.of(String.format("26-%04d", number % 9999)),
            Map.of("page", String.valueOf(number % 300), "document", "doc-" + number % 977),
            Map.of())
        .bytes();
  }

  private List<NoteKey> trusted() {
    return List.of(signer.key());
  }

  private void whole(LogCheck.Report report) {
    if (report.whole() && report.size() == entries) return;
    System.out.println("The log is not whole, so the figures count for nothing.");
    System.exit(1);
  }

  private double perSecond(List<Long> nanos) {
    return entries / (nanos.stream().sorted().toList().get(nanos.size() / 2) / 1e9);
  }

  private static long timed(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return System.nanoTime() - start;
  }

  private static void say(String what, String form, Object figure) {
    System.out.printf(Locale.ROOT, "%-52s" + form + "%n", what, figure);
  }
}

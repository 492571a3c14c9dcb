package bench;

import ch.qos.logback.classic.Level;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.custodian.pdf.GapWidth;
import org.custodian.pdf.Matching;
import org.custodian.pdf.PdfFile;
import org.custodian.pdf.PdfRefused;
import org.custodian.pdf.RedactionPlan;
import org.custodian.pdf.RedactionResult;
import org.custodian.pdf.Redactor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Processor time of a redaction beside PyMuPDF: both open a file, search a word, take every hit out
 * and save, each in one process that has been through all files before. The two take turns on every
 * file, and who goes first changes with every round.
 *
 * <p>Arguments: a folder of PDFs, or "charts" for {@link LongCharts}, or "growth" for charts of 250
 * to 5,000 pages; then the passes that only warm up (2) and those that are measured (3). Ours is
 * the time of the thread that works; what the compiler and the collector take beside it is in the
 * rows "whole process".
 */
public final class SpeedBench {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final List<Job> jobs;
  private final Path folder = Files.createTempDirectory("speed-bench");

  /** A file with its measured times in milliseconds, one each round. */
  private static final class Job {
    final Path file;
    final String term;
    final List<Double> redaction = new ArrayList<>();
    final List<Double> proven = new ArrayList<>();
    final List<Double> peer = new ArrayList<>();
    final List<Double> whole = new ArrayList<>();
    final List<Double> wholeProven = new ArrayList<>();
    boolean done = true;

    Job(Path file, String term) {
      this.file = file;
      this.term = term;
    }

    double ratio() {
      return median(redaction) / median(peer);
    }

    double provenRatio() {
      return median(proven) / median(peer);
    }
  }

  private SpeedBench(List<Job> jobs) throws IOException {
    this.jobs = jobs;
  }

  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 1) {
      System.err.println("Name a folder with PDF files, or say charts or growth.");
      System.exit(2);
    }
    // What libraries say about a file is no figure.
    if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)
        instanceof ch.qos.logback.classic.Logger root) root.setLevel(Level.OFF);
    var bench = new SpeedBench(jobs(arguments[0]));
    bench.run(number(arguments, 1, 2), number(arguments, 2, 3));
    bench.print(!Files.isDirectory(Path.of(arguments[0])));
  }

  private static int number(String[] arguments, int index, int otherwise) {
    return index < arguments.length ? Integer.parseInt(arguments[index]) : otherwise;
  }

  private static List<Job> jobs(String what) throws IOException {
    var jobs = new ArrayList<Job>();
    Path charts = Path.of("target/bench-charts");
    switch (what) {
      case "charts" -> {
        for (Path file : LongCharts.in(charts)) jobs.add(new Job(file, LongCharts.NAME));
      }
      case "growth" -> {
        for (int pages : new int[] {250, 500, 1000, 2500, 5000})
          jobs.add(new Job(LongCharts.of(charts, pages), LongCharts.NAME));
      }
      default -> {
        for (RedactJob job : RedactJob.under(Path.of(what)))
          jobs.add(new Job(job.file(), job.term()));
      }
    }
    return jobs;
  }

  private void run(int warm, int measured) throws IOException {
    try (var peer = new RedactPeer(Path.of("src/bench/python/redact_peer.py"))) {
      for (int round = 0; round < warm + measured; round++) {
        long start = System.nanoTime();
        for (Job job : jobs) {
          if (!job.done) continue;
          boolean counts = round >= warm;
          // What is compiled before it runs is warm after one pass.
          boolean both = counts || round == 0;
          if (both && round % 2 == 0) theirs(peer, job, counts);
          ours(job, false, counts);
          ours(job, true, counts);
          if (both && round % 2 == 1) theirs(peer, job, counts);
        }
        System.out.printf(
            "pass %d: %d s%n", round + 1, (System.nanoTime() - start) / 1_000_000_000);
      }
    }
  }

  private void theirs(RedactPeer peer, Job job, boolean counts) throws IOException {
    RedactPeer.Answer answer = peer.redact(job.file, folder.resolve("peer.pdf"), job.term);
    job.done &= answer.done();
    if (counts) job.peer.add(answer.milliseconds());
  }

  private void ours(Job job, boolean proving, boolean counts) throws IOException {
    long thread = THREADS.getCurrentThreadCpuTime();
    long process = SYSTEM.getProcessCpuTime();
    job.done &= redacted(job, proving);
    double taken = (THREADS.getCurrentThreadCpuTime() - thread) / 1e6;
    double whole = (SYSTEM.getProcessCpuTime() - process) / 1e6;
    if (!counts) return;
    (proving ? job.proven : job.redaction).add(taken);
    (proving ? job.wholeProven : job.whole).add(whole);
  }

  private boolean redacted(Job job, boolean proving) throws IOException {
    try (PdfFile file = PdfFile.open(Files.readAllBytes(job.file))) {
      var plan =
          RedactionPlan.keepingAll(file.pages().size())
              .withTerms(List.of(job.term))
              .withMatching(Matching.ANYWHERE)
              .withGap(GapWidth.EXACT);
      RedactionResult result =
          proving ? Redactor.redactProven(file, plan).result() : Redactor.redact(file, plan);
      if (!(result instanceof RedactionResult.Redacted redacted)) return false;
      Files.write(folder.resolve("ours.pdf"), redacted.document().bytes());
      return true;
    } catch (PdfRefused refused) {
      return false;
    }
  }

  private void print(boolean each) {
    List<Job> both = jobs.stream().filter(job -> job.done).toList();
    if (each) each(both);
    System.out.println("| what | figure |\n|---|---|");
    say("files both finished", "%.0f of " + jobs.size(), both.size());
    say("redaction, median ms", "%.2f", over(both, job -> median(job.redaction)));
    say("with the proof, median ms", "%.2f", over(both, job -> median(job.proven)));
    say("PyMuPDF, median ms", "%.2f", over(both, job -> median(job.peer)));
    say("redaction / PyMuPDF, median of files", "%.2f", over(both, Job::ratio));
    say("with the proof / PyMuPDF, median of files", "%.2f", over(both, Job::provenRatio));
    say(
        "whole process: redaction / PyMuPDF, median",
        "%.2f",
        over(both, job -> median(job.whole) / median(job.peer)));
    say(
        "whole process: with the proof / PyMuPDF, median",
        "%.2f",
        over(both, job -> median(job.wholeProven) / median(job.peer)));
    double peers = sum(both, job -> median(job.peer));
    say("whole process: all files, s", "%.1f", sum(both, job -> median(job.whole)) / 1000);
    say("with the proof, s", "%.1f", sum(both, job -> median(job.wholeProven)) / 1000);
    say("PyMuPDF, all files, s", "%.1f", peers / 1000);
  }

  private static void each(List<Job> jobs) {
    System.out.println("| file | redaction ms | with the proof ms | PyMuPDF ms | ratio | proven |");
    System.out.println("|---|---|---|---|---|---|");
    for (Job job : jobs)
      System.out.printf(
          Locale.ROOT,
          "| %s | %.0f | %.0f | %.0f | %.2f | %.2f |%n",
          job.file.getFileName(),
          median(job.redaction),
          median(job.proven),
          median(job.peer),
          job.ratio(),
          job.provenRatio());
  }

  private static double sum(List<Job> jobs, ToDoubleFunction<Job> figure) {
    return jobs.stream().mapToDouble(figure).sum();
  }

  private static double over(List<Job> jobs, ToDoubleFunction<Job> figure) {
    return median(
        jobs.stream().mapToDouble(figure).boxed().sorted(Comparator.naturalOrder()).toList());
  }

  private static double median(List<Double> of) {
    double[] sorted = of.stream().mapToDouble(d -> d).toArray();
    Arrays.sort(sorted);
    return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
  }

  private static void say(String what, String form, double figure) {
    System.out.printf(Locale.ROOT, "| %s | " + form + " |%n", what, figure);
  }
}

package bench;

import ch.qos.logback.classic.Level;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.custodian.pdf.GapWidth;
import org.custodian.pdf.Matching;
import org.custodian.pdf.PageFrame;
import org.custodian.pdf.PageOutcome;
import org.custodian.pdf.PageResult;
import org.custodian.pdf.PdfFile;
import org.custodian.pdf.PdfRefused;
import org.custodian.pdf.RedactedDocument;
import org.custodian.pdf.RedactionPlan;
import org.custodian.pdf.RedactionResult;
import org.custodian.pdf.Redactor;
import org.custodian.pdf.ScanReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Redacts a word from every PDF of a folder and judges the outcome by pdftotext, mutool and our own
 * reader, against PyMuPDF in the same run: both read, search, redact every hit and save.
 *
 * <p>Arguments: the folder, and "quick" to leave out the judges, or "bars" to leave out the peer
 * and all times; scans are then read where tesseract is installed, as a batch does. Needs
 * pdftotext, pdftoppm, mutool and python3-fitz. Ends with 1 if a word is left in a finished file.
 */
public final class RedactBench {
  private static final int WARM_UP = 100;
  private static final double PIXELS = 0.002;
  private static final int LONG = 200;

  private final Path peerScript = Path.of("src/bench/python/redact_peer.py");
  private final Mode mode;
  private final boolean judged;
  private final ScanReader scans = ScanReader.of(ScanReader.AUTO, "eng");
  private final List<Row> rows = new ArrayList<>();
  private final Path folder = Files.createTempDirectory("redact-bench");

  /** What was found out about one file. */
  private record Row(
      Path file,
      Ours ours,
      RedactPeer.Answer peer,
      boolean gone,
      int wordsLost,
      int lostOrJoined,
      double changed) {
    boolean done() {
      return ours.word.equals("done");
    }

    boolean compared() {
      return done() && peer.done();
    }
  }

  /** One file with our engine; times in milliseconds, the second with the proof. */
  private record Ours(
      String word,
      double redaction,
      double proven,
      int pages,
      int held,
      int raster,
      List<PageFrame> frames,
      RedactedDocument document) {}

  private RedactBench(Mode mode) throws IOException {
    this.mode = mode;
    this.judged = mode != Mode.QUICK;
  }

  /** Everything, times alone, or the bars on the output alone. */
  private enum Mode {
    ALL,
    QUICK,
    BARS
  }

  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 1) {
      System.err.println("Name a folder with PDF files.");
      System.exit(2);
    }
    // What libraries say about a file is no figure.
    if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)
        instanceof ch.qos.logback.classic.Logger root) root.setLevel(Level.OFF);
    Mode mode =
        arguments.length < 2 ? Mode.ALL : Mode.valueOf(arguments[1].toUpperCase(Locale.ROOT));
    var bench = new RedactBench(mode);
    bench.run(RedactJob.under(Path.of(arguments[0])));
    bench.print();
    System.exit(bench.rows.stream().anyMatch(row -> row.done() && !row.gone) ? 1 : 0);
  }

  private void run(List<RedactJob> jobs) throws IOException {
    if (mode == Mode.BARS) {
      Path out = folder.resolve("out.pdf");
      for (RedactJob job : jobs)
        rows.add(judge(job, once(job, out), new RedactPeer.Answer(0, false), out));
      return;
    }
    try (var peer = new RedactPeer(peerScript)) {
      Path out = folder.resolve("out.pdf");
      Path other = folder.resolve("peer.pdf");
      for (RedactJob job : jobs.subList(0, Math.min(WARM_UP, jobs.size()))) {
        ours(job, out);
        peer.redact(job.file(), other, job.term());
      }
      for (RedactJob job : jobs) {
        Ours ours = ours(job, out);
        rows.add(judge(job, ours, peer.redact(job.file(), other, job.term()), out));
      }
    }
  }

  private Row judge(RedactJob job, Ours ours, RedactPeer.Answer peer, Path out) throws IOException {
    int number = rows.size() + 1;
    if (ours.document == null && mode == Mode.BARS)
      System.out.println(number + " " + ours.word + ", " + ours.held + " pages");
    if (!judged || ours.document == null) return new Row(job.file(), ours, peer, true, 0, 0, 0);
    String after = Programs.text("pdftotext", "-q", out.toString(), "-");
    String again = Programs.text("mutool", "draw", "-q", "-F", "txt", out.toString());
    boolean gone =
        RedactJudge.gone(after, job.term())
            && RedactJudge.gone(again, job.term())
            && RedactJudge.goneForOurReader(ours.document.bytes(), job.term());
    int lost = RedactJudge.wordsLost(job, after, out);
    int joined = RedactJudge.wordsLostOrJoined(job.text(), after, job.term());
    double changed =
        RedactJudge.changedOutside(job.file(), out, ours.frames, ours.document.pages());
    // By number, in the order of their paths: what a file is called is nobody's business.
    if (!gone) System.out.println(number + " term left");
    if (lost > 0) System.out.println(number + " other words lost: " + lost);
    if (changed > PIXELS)
      System.out.printf(Locale.ROOT, "%d pixels changed: %.4f%n", number, changed);
    return new Row(job.file(), ours, peer, gone, lost, joined, changed);
  }

  private static Ours ours(RedactJob job, Path out) throws IOException {
    long start = processorTime();
    try (PdfFile file = PdfFile.open(Files.readAllBytes(job.file()))) {
      List<PageFrame> frames = file.pages();
      var plan =
          RedactionPlan.keepingAll(frames.size())
              .withTerms(List.of(job.term()))
              .withMatching(Matching.ANYWHERE)
              .withGap(GapWidth.EXACT);
      RedactionResult result = Redactor.redact(file, plan);
      if (result instanceof RedactionResult.Held held) {
        double taken = since(start);
        return new Ours("held", taken, taken, frames.size(), held.pages().size(), 0, frames, null);
      }
      RedactedDocument document = ((RedactionResult.Redacted) result).document();
      byte[] bytes = document.bytes();
      Files.write(out, bytes);
      double redaction = since(start);
      start = processorTime();
      boolean proven = proven(job, plan, out);
      double whole = since(start);
      int raster = (int) document.pages().stream().filter(RedactBench::isRaster).count();
      return proven
          ? new Ours("done", redaction, whole, frames.size(), 0, raster, frames, document)
          : new Ours("held", redaction, whole, frames.size(), 1, raster, frames, null);
    } catch (PdfRefused refused) {
      double taken = since(start);
      return new Ours("refused", taken, taken, 0, 0, 0, List.of(), null);
    }
  }

  /** One file as a batch does it: scans are read, and the file is there only when it is proven. */
  private Ours once(RedactJob job, Path out) throws IOException {
    long start = System.nanoTime();
    try (PdfFile file = PdfFile.open(Files.readAllBytes(job.file()))) {
      List<PageFrame> frames = file.pages();
      var plan =
          RedactionPlan.keepingAll(frames.size())
              .withTerms(List.of(job.term()))
              .withMatching(Matching.ANYWHERE)
              .withGap(GapWidth.EXACT);
      var redaction = Redactor.redactProven(file, plan, scans);
      double taken = since(start);
      if (redaction.result() instanceof RedactionResult.Held held)
        return new Ours("held", taken, taken, frames.size(), held.pages().size(), 0, frames, null);
      RedactedDocument document = ((RedactionResult.Redacted) redaction.result()).document();
      if (!redaction.proof().orElseThrow().passed())
        return new Ours("held", taken, taken, frames.size(), frames.size(), 0, frames, null);
      Files.write(out, document.bytes());
      int raster = (int) document.pages().stream().filter(RedactBench::isRaster).count();
      return new Ours("done", taken, taken, frames.size(), 0, raster, frames, document);
    } catch (PdfRefused refused) {
      return new Ours("refused", 0, 0, 0, 0, 0, List.of(), null);
    }
  }

  private static boolean isRaster(PageResult page) {
    return page.outcome() instanceof PageOutcome.Raster;
  }

  /** The same once more as the command line does it: the file appears only when it is proven. */
  private static boolean proven(RedactJob job, RedactionPlan plan, Path out) throws IOException {
    try (PdfFile file = PdfFile.open(Files.readAllBytes(job.file()))) {
      var redaction = Redactor.redactProven(file, plan);
      if (!(redaction.result() instanceof RedactionResult.Redacted redacted)) return false;
      Files.write(out, redacted.document().bytes());
      return redaction.proof().orElseThrow().passed();
    }
  }

  // As the peer counts its own; SpeedBench has the times of warm processes.
  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static double since(long start) {
    return (processorTime() - start) / 1e6;
  }

  private void print() {
    long pages = rows.stream().mapToLong(row -> row.ours.pages).sum();
    System.out.println("| what | figure |");
    System.out.println("|---|---|");
    say("files with a word to redact", "%d", rows.size());
    say("pages", "%d", pages);
    for (String word : List.of("done", "held", "refused"))
      say(word, "%d", count(row -> row.ours.word.equals(word)));
    say("pages that became pictures", "%d", rows.stream().mapToInt(r -> r.ours.raster).sum());
    say("held pages", "%.2f %%", 100.0 * rows.stream().mapToInt(r -> r.ours.held).sum() / pages);
    if (judged) {
      bar("finished, term gone for three readers", row -> row.gone, 100);
      bar("finished, no other word lost", row -> row.wordsLost == 0, 99);
      bar("finished, no other word lost or joined", row -> row.lostOrJoined == 0, 0);
      bar("finished, pixels outside boxes unchanged", row -> row.changed <= PIXELS, 99);
    }
    if (mode == Mode.BARS) return;
    var compared = rows.stream().filter(Row::compared).toList();
    var large = compared.stream().filter(row -> row.ours.pages > LONG).toList();
    say("files both finished", "%d", compared.size());
    say("our redaction, median ms", "%.1f", median(compared, row -> row.ours.redaction));
    say("with the proof, median ms", "%.1f", median(compared, row -> row.ours.proven));
    say("PyMuPDF, median ms", "%.1f", median(compared, row -> row.peer.milliseconds()));
    say("redaction / PyMuPDF, median of files", "%.2f", median(compared, RedactBench::ratio));
    say(
        "with the proof / PyMuPDF, median of files",
        "%.2f",
        median(compared, row -> row.ours.proven / row.peer.milliseconds()));
    say("documents over 200 pages", "%d", large.size());
    say("their redaction / PyMuPDF, median", "%.2f", median(large, RedactBench::ratio));
  }

  private static double ratio(Row row) {
    return row.ours.redaction / row.peer.milliseconds();
  }

  private static double median(List<Row> of, ToDoubleFunction<Row> figure) {
    double[] sorted = of.stream().mapToDouble(figure).sorted().toArray();
    return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
  }

  private long count(Predicate<Row> which) {
    return rows.stream().filter(which).count();
  }

  private void bar(String what, Predicate<Row> kept, int wanted) {
    long good = count(row -> row.done() && kept.test(row));
    long all = count(Row::done);
    String reached = share(kept) >= wanted ? "reached" : "not reached";
    System.out.printf(
        Locale.ROOT,
        "| %s | %d of %d, %.2f %%; bar %d %%: %s |%n",
        what,
        good,
        all,
        share(kept),
        wanted,
        reached);
  }

  private double share(Predicate<Row> which) {
    return 100.0 * count(row -> row.done() && which.test(row)) / count(Row::done);
  }

  private static void say(String what, String form, Object figure) {
    System.out.printf(Locale.ROOT, "| %s | " + form + " |%n", what, figure);
  }
}

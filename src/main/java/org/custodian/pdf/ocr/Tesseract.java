package org.custodian.pdf.ocr;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The program tesseract. A picture goes to its input and a table comes from its output, so nothing
 * of it ever lies in a file; no shell is asked. What it costs is bounded: seconds of processor and
 * on the clock, memory, and the length of its answer.
 */
public final class Tesseract {
  private static final Pattern LANGUAGES =
      Pattern.compile("[A-Za-z_/]{2,30}(\\+[A-Za-z_/]{2,30}){0,9}");
  private static final int MOST_ANSWER = 8 << 20;
  private static final long SECONDS = 30;

  /** One for each processor: more would only wait for each other. */
  private static final Semaphore PLACES =
      new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors()), true);

  private final Path program;
  private final String languages;

  private Tesseract(Path program, String languages) {
    this.program = program;
    this.languages = languages;
  }

  /** The program of this name in one of the folders of PATH. */
  public static Optional<Path> onPath() {
    String folders = Map.copyOf(System.getenv()).getOrDefault("PATH", "");
    return Arrays.stream(folders.split(File.pathSeparator))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, "tesseract"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * @param languages names of its trained models with a plus between them, such as eng+spa
   * @throws IllegalArgumentException if they have another form
   */
  public static Tesseract at(Path program, String languages) {
    if (!LANGUAGES.matcher(languages).matches())
      throw new IllegalArgumentException(
          "PDF-14 Languages are names of tesseract's models with a plus between them, such as"
              + " eng+spa.");
    return new Tesseract(program, languages);
  }

  /** Which of the languages are not installed; all of them if the program does not start. */
  public Set<String> missing() {
    var wanted = Arrays.stream(languages.split("\\+")).collect(Collectors.toSet());
    try {
      String list = run(List.of("--list-langs"), Optional.empty());
      Set<String> there = list.lines().map(String::strip).collect(Collectors.toSet());
      wanted.removeAll(there);
    } catch (ReadingFailed doesNotStart) {
      return wanted;
    }
    return wanted;
  }

  /**
   * Reads the picture; if that leaves doubts, also turned by one, two and three quarters, since
   * sheets lie in scanners as they fall.
   *
   * @param dpi dots per inch
   * @param first how often it is turned clockwise for the first try
   * @throws ReadingFailed if there is no answer
   */
  public Transcript read(GreyPicture picture, int dpi, int first) {
    GreyPicture turned = picture;
    for (int i = 0; i < first; i++) turned = turned.turned();
    Transcript best = Transcript.of(turned, first % 4, words(turned, dpi));
    for (int further = 1; further < 4 && !best.sure() && !best.upright(); further++) {
      turned = turned.turned();
      Transcript other = Transcript.of(turned, (first + further) % 4, words(turned, dpi));
      if (other.weight() > best.weight()) best = other;
    }
    return best;
  }

  private List<ReadWord> words(GreyPicture picture, int dpi) {
    List<String> options =
        List.of("stdin", "stdout", "-l", languages, "--psm", "3", "--dpi", Integer.toString(dpi));
    var all = new ArrayList<>(options);
    all.addAll(List.of("-c", "tessedit_create_tsv=1"));
    return WordTable.words(run(all, Optional.of(picture)));
  }

  private String run(List<String> options, Optional<GreyPicture> picture) {
    try {
      PLACES.acquire();
      try {
        return talk(options, picture);
      } finally {
        PLACES.release();
      }
    } catch (IOException broken) {
      throw new ReadingFailed();
    } catch (InterruptedException cancelled) {
      Thread.currentThread().interrupt();
      throw new ReadingFailed();
    }
  }

  private String talk(List<String> options, Optional<GreyPicture> picture)
      throws IOException, InterruptedException {
    Process process = start(options);
    // One that ended by then is not met: the system asks the process, not its number.
    CompletableFuture.delayedExecutor(3 * SECONDS, TimeUnit.SECONDS)
        .execute(process::destroyForcibly);
    var input = new Thread(() -> give(process, picture), "tesseract-input");
    input.setDaemon(true);
    try {
      input.start();
      byte[] answer = process.getInputStream().readNBytes(MOST_ANSWER);
      boolean whole = answer.length < MOST_ANSWER && process.waitFor() == 0;
      if (!whole) throw new ReadingFailed();
      return new String(answer, StandardCharsets.UTF_8);
    } finally {
      process.destroyForcibly();
    }
  }

  private Process start(List<String> options) throws IOException {
    var command = new ArrayList<String>();
    Path prlimit = Path.of("/usr/bin/prlimit");
    if (Files.isExecutable(prlimit))
      command.addAll(
          List.of(
              prlimit.toString(),
              "--core=0",
              "--fsize=0",
              "--cpu=" + SECONDS,
              "--as=" + (2L << 30)));
    command.add(program.toString());
    command.addAll(options);
    var builder = new ProcessBuilder(command);
    String models = System.getenv("TESSDATA_PREFIX");
    builder.environment().clear();
    builder.environment().put("LC_ALL", "C.UTF-8");
    // Several threads on one page cost more than they save, and the letters stay the same.
    builder.environment().put("OMP_THREAD_LIMIT", "1");
    if (models != null) builder.environment().put("TESSDATA_PREFIX", models);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    return builder.start();
  }

  private static void give(Process process, Optional<GreyPicture> picture) {
    try (var out = process.getOutputStream()) {
      if (picture.isPresent()) picture.orElseThrow().write(out);
    } catch (IOException itEnded) {
      // Its answer, or the lack of one, says why.
      return;
    }
  }
}

package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.custodian.rehearsal.FaultyFile;
import org.custodian.rehearsal.Rehearsal;
import org.custodian.rehearsal.Unplayable;

/**
 * Plays every scenario file of a folder, once each and in one application, and prints how many it
 * plays a second. The first file is left out of the figure: it starts the application.
 *
 * <p>Argument: a folder; the scenarios of the tests if there is none. Ends with 1 if a scenario
 * differs from what it expects, because then the figure is that of a broken product.
 */
public final class ScenariosBench {
  private final List<Long> nanos = new ArrayList<>();
  private int differing;

  private ScenariosBench() {}

  public static void main(String[] arguments) throws IOException {
    var folder = Path.of(arguments.length > 0 ? arguments[0] : "src/test/resources/scenarios");
    var bench = new ScenariosBench();
    bench.play(files(folder));
    bench.print();
    System.exit(bench.differing == 0 ? 0 : 1);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (var below = Files.walk(folder)) {
      return below.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  private void play(List<Path> files) {
    if (files.size() < 2) throw new IllegalArgumentException("The bench needs two files or more.");
    try (var rehearsal = new Rehearsal()) {
      for (var file : files) {
        long start = System.nanoTime();
        boolean asExpected = asExpected(rehearsal, file);
        nanos.add(System.nanoTime() - start);
        if (!asExpected) {
          differing++;
          System.out.println("differs: " + file);
        }
      }
    }
  }

  private static boolean asExpected(Rehearsal rehearsal, Path file) {
    try {
      return rehearsal.play(file).stream().allMatch(played -> played.differences().isEmpty());
    } catch (FaultyFile | Unplayable broken) {
      System.out.println(broken.getMessage());
      return false;
    }
  }

  private void print() {
    var others = nanos.subList(1, nanos.size()).stream().sorted().toList();
    double seconds = others.stream().mapToLong(Long::longValue).sum() / 1e9;
    say("scenarios after the first", "%d", others.size());
    say("differing from what they expect", "%d", differing);
    say("first scenario, with the start", "%.1f s", nanos.get(0) / 1e9);
    say("scenarios per second after the first", "%.2f", others.size() / seconds);
    say("median", "%.0f ms", others.get(others.size() / 2) / 1e6);
    say("slowest", "%.0f ms", others.get(others.size() - 1) / 1e6);
  }

  private static void say(String what, String form, Object figure) {
    System.out.printf(Locale.ROOT, "%-40s" + form + "%n", what, figure);
  }
}

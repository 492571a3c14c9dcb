package org.custodian.cli;

import static org.custodian.cli.Json.JSON;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.custodian.rehearsal.FaultyFile;
import org.custodian.rehearsal.Rehearsal;
import org.custodian.rehearsal.SchemaWriter;
import org.custodian.rehearsal.Unplayable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plays scenario files and compares with what they expect. */
@Command(
    name = "rehearse",
    mixinStandardHelpOptions = true,
    description = {
      "Plays scenario files in virtual time, on a database in memory, with the real models, tables,"
          + " modules and templates, and says what happens.",
      "With --against it plays each file with both packs and prints only what differs."
    })
final class Rehearse implements Callable<Integer> {
  private static final int DIFFERS = 1;
  private static final int FAULTY = 2;

  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "Print JSON, one array with an object per scenario.")
  private boolean json;

  @Option(names = "--pack", description = "State pack that decides: an id or a YAML file.")
  private Optional<String> pack = Optional.empty();

  @Option(names = "--against", description = "State pack to compare with.")
  private Optional<String> against = Optional.empty();

  @Option(
      names = "--time",
      description = "Say how many scenarios were played a second after the first file.")
  private boolean time;

  @Option(names = "--schema", description = "Print the JSON Schema of scenario files.")
  private boolean schema;

  @Parameters(arity = "0..*", paramLabel = "FILE", description = "Scenario files or folders.")
  private List<Path> files = List.of();

  @SuppressWarnings("NullAway") // picocli sets it before the call.
  Rehearse() {}

  @Override
  public Integer call() {
    var out = spec.commandLine().getOut();
    if (schema) {
      print(SchemaWriter.schema(), out);
      return 0;
    }
    var found = new ArrayList<Path>();
    for (var file : files) {
      found.addAll(scenarios(file));
    }
    if (found.isEmpty()) {
      out.println("There is no scenario file (*.yaml) here.");
      return FAULTY;
    }
    return against.isPresent() ? compare(found, out) : play(found, out);
  }

  /** Plays each file with both packs; what differs is told by file, number and title. */
  private int compare(List<Path> found, PrintWriter out) {
    int worst = 0;
    var all = JSON.createArrayNode();
    try (var rehearsal = new Rehearsal(Optional.empty())) {
      for (var file : found) {
        try {
          var before = rehearsal.play(file, against);
          var after = rehearsal.play(file, pack);
          for (int i = 0; i < before.size(); i++) {
            var told = PackChange.between(file, before.get(i), after.get(i));
            told.filter(change -> !json).ifPresent(change -> out.println(change.prose()));
            told.ifPresent(change -> all.add(change.tree(JSON)));
            worst = Math.max(worst, told.isPresent() ? DIFFERS : 0);
          }
        } catch (FaultyFile | Unplayable broken) {
          all.add(faulty(file, broken));
          worst = FAULTY;
        }
      }
    }
    if (json) print(all, out);
    return worst;
  }

  private int play(List<Path> found, PrintWriter out) {
    int worst = 0;
    long since = 0;
    int counted = 0;
    var all = JSON.createArrayNode();
    try (var rehearsal = new Rehearsal(pack)) {
      for (var file : found) {
        try {
          for (var played : rehearsal.play(file)) {
            if (json) {
              all.add(
                  played.chronicle().set("differences", JSON.valueToTree(played.differences())));
            } else {
              tell(played, out);
            }
            worst = Math.max(worst, played.differences().isEmpty() ? 0 : DIFFERS);
            if (since > 0) counted++;
          }
          // The first file starts the application; that is not what is measured.
          if (since == 0) since = System.nanoTime();
        } catch (FaultyFile | Unplayable broken) {
          all.add(faulty(file, broken));
          worst = FAULTY;
        }
      }
    }
    if (json) print(all, out);
    if (time && counted > 0) {
      double seconds = (System.nanoTime() - since) / 1e9;
      spec.commandLine()
          .getErr()
          .printf("%.2f scenarios per second after the first%n", counted / seconds);
    }
    return worst;
  }

  /** Told for people, and once more where a machine reads. */
  private ObjectNode faulty(Path file, RuntimeException broken) {
    var said = String.valueOf(broken.getMessage());
    // A scenario that cannot be played is named without its folder.
    var told = broken instanceof Unplayable ? PackChange.beside(file, said) : said;
    var lines = told.lines().toList();
    lines.forEach(spec.commandLine().getErr()::println);
    var tree = JSON.createObjectNode().put("file", file.getFileName().toString());
    return tree.set("faults", JSON.valueToTree(lines));
  }

  private static void tell(Rehearsal.Played played, PrintWriter out) {
    out.println(played.prose());
    out.println();
    if (!played.differences().isEmpty()) {
      out.println("  differs from what was expected:");
      played.differences().forEach(difference -> out.println("    " + difference));
      out.println();
    }
  }

  private static void print(Object tree, PrintWriter out) {
    out.println(Json.text(tree));
  }

  private static List<Path> scenarios(Path place) {
    if (!Files.isDirectory(place)) return List.of(place);
    try (var below = Files.walk(place)) {
      return below.filter(file -> file.toString().matches(".*\\.ya?ml")).sorted().toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}

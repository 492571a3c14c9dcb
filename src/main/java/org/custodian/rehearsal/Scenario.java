package org.custodian.rehearsal;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * A file that can be played: well formed, and nothing in it is impossible.
 *
 * @param name the file's name without its folder
 */
record Scenario(String name, Part root, List<Act> acts) {

  /**
   * Something that happens.
   *
   * @param at in the hospital's zone
   * @param what the act's key, for example "approve"
   */
  record Act(LocalDateTime at, String what, Part part) {}

  /**
   * Reads a file: one scenario, or several with a line of three hyphens between them.
   *
   * @throws FaultyFile with every fault
   */
  static List<Scenario> read(Path path) {
    try {
      return all(path.toString(), Files.readString(path));
    } catch (NoSuchFileException e) {
      throw new FaultyFile(List.of(new Fault(path.toString(), 1, 1, "there is no such file.")));
    } catch (IOException e) {
      throw new FaultyFile(
          List.of(new Fault(path.toString(), 1, 1, "the file cannot be read as UTF-8 text.")));
    }
  }

  /** The only or the first scenario of a text. */
  static Scenario of(String file, String text) {
    return all(file, text).get(0);
  }

  private static List<Scenario> all(String file, String text) {
    var found = new ArrayList<Scenario>();
    var faults = new ArrayList<FaultyFile>();
    var name = Path.of(file).getFileName().toString();
    for (var root : compose(file, text)) {
      try {
        int place = found.size() + faults.size() + 1;
        found.add(checked(place == 1 ? name : name + " (" + place + ")", file, root));
      } catch (FaultyFile faulty) {
        faults.add(faulty);
      }
    }
    if (!faults.isEmpty()) throw FaultyFile.together(faults);
    return List.copyOf(found);
  }

  private static Scenario checked(String name, String file, Part root) {
    var faults = new Wellformed(file).faults(root.node(), ScenarioKeys.FILE);
    if (!faults.isEmpty()) throw new FaultyFile(faults);
    var acts = root.items("when").stream().flatMap(event -> act(event).stream()).toList();
    var scenario = new Scenario(name, root, acts);
    var impossible = new Possible(scenario).faults();
    if (!impossible.isEmpty()) throw new FaultyFile(impossible);
    return scenario;
  }

  Optional<Part> given() {
    return root.at("given");
  }

  List<Part> given(String key) {
    return given().map(part -> part.items(key)).orElse(List.of());
  }

  Optional<Part> expect() {
    return root.at("expect");
  }

  private static Optional<Act> act(Part event) {
    var at = event.at("at").orElseThrow().moment();
    return event.keys().entrySet().stream()
        .filter(key -> !key.getKey().equals("at"))
        .map(key -> new Act(at, key.getKey(), key.getValue()))
        .findFirst();
  }

  /** The reader's sentence about its limit, for example about too many aliases. */
  private static String limit(YAMLException e) {
    var sentence = String.valueOf(e.getMessage()).strip();
    return sentence.endsWith(".") ? sentence : sentence + ".";
  }

  private static List<Part> compose(String file, String text) {
    try {
      var options = new LoaderOptions();
      options.setMaxAliasesForCollections(20);
      var parts = new ArrayList<Part>();
      new Yaml(options)
          .composeAll(new StringReader(text))
          .forEach(node -> parts.add(new Part(file, node)));
      if (parts.isEmpty()) {
        throw new FaultyFile(List.of(new Fault(file, 1, 1, "the file is empty.")));
      }
      return parts;
    } catch (MarkedYAMLException e) {
      var mark = e.getProblemMark();
      int line = mark == null ? 1 : mark.getLine() + 1;
      int column = mark == null ? 1 : mark.getColumn() + 1;
      throw new FaultyFile(
          List.of(new Fault(file, line, column, "this is not YAML: " + e.getProblem() + ".")));
    } catch (YAMLException e) {
      // A limit of the reader: too many aliases, too deep, too long.
      throw new FaultyFile(
          List.of(new Fault(file, 1, 1, "this YAML is more than can be read: " + limit(e))));
    } catch (UncheckedIOException e) {
      throw new FaultyFile(List.of(new Fault(file, 1, 1, "the file cannot be read.")));
    }
  }
}

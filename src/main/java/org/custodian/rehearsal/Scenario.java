package org.custodian.rehearsal;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;

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
   * Reads a file.
   *
   * @throws FaultyFile with every fault
   */
  static Scenario read(Path path) {
    try {
      return of(path.toString(), Files.readString(path));
    } catch (IOException e) {
      throw new FaultyFile(
          List.of(new Fault(path.toString(), 1, 1, "the file cannot be read as UTF-8 text.")));
    }
  }

  static Scenario of(String file, String text) {
    var root = compose(file, text);
    var faults = new Wellformed(file).faults(root.node(), ScenarioKeys.FILE);
    if (!faults.isEmpty()) throw new FaultyFile(faults);
    var acts = root.items("when").stream().flatMap(event -> act(event).stream()).toList();
    var scenario = new Scenario(Path.of(file).getFileName().toString(), root, acts);
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

  private static Part compose(String file, String text) {
    try {
      var options = new LoaderOptions();
      options.setMaxAliasesForCollections(20);
      var node = new Yaml(options).compose(new StringReader(text));
      if (node == null) {
        throw new FaultyFile(List.of(new Fault(file, 1, 1, "the file is empty.")));
      }
      return new Part(file, node);
    } catch (MarkedYAMLException e) {
      var mark = e.getProblemMark();
      int line = mark == null ? 1 : mark.getLine() + 1;
      int column = mark == null ? 1 : mark.getColumn() + 1;
      throw new FaultyFile(
          List.of(new Fault(file, line, column, "this is not YAML: " + e.getProblem() + ".")));
    } catch (UncheckedIOException e) {
      throw new FaultyFile(List.of(new Fault(file, 1, 1, "the file cannot be read.")));
    }
  }
}

package org.custodian.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.custodian.rehearsal.Changes;
import org.custodian.rehearsal.Rehearsal.Played;

/**
 * What another state pack changes in one scenario.
 *
 * @param file where the scenario stands
 * @param after the scenario as the new pack decides it
 * @param lines each difference: where, what it was, what it is
 */
record PackChange(Path file, Played after, List<String> lines) {

  /** Empty if both packs come to the same. */
  static Optional<PackChange> between(Path file, Played before, Played after) {
    var lines = Changes.between(before.chronicle(), after.chronicle());
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(new PackChange(file, after, List.copyOf(lines)));
  }

  /** What a rehearsal tells of a file by its bare name, with the folder of the file before it. */
  static String beside(Path file, String told) {
    var folder = file.getParent();
    return folder == null ? told : folder + file.getFileSystem().getSeparator() + told;
  }

  String prose() {
    var told = new StringBuilder(beside(file, after.name()));
    lines.forEach(line -> told.append(System.lineSeparator()).append("  ").append(line));
    return told.toString();
  }

  ObjectNode tree(JsonMapper json) {
    var tree = json.createObjectNode();
    tree.put("file", after.chronicle().path("file").asText());
    tree.put("title", after.chronicle().path("title").asText());
    return tree.set("changes", json.valueToTree(lines));
  }
}

package org.custodian.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.custodian.pdf.PacketLock;
import org.custodian.pdf.PacketPlan;
import org.custodian.pdf.PdfSource;

/** The file that says what a packet is made of, documented in docs/redaction.md. */
final class PacketManifest {
  private static final Set<String> KEYS =
      Set.of("title", "language", "batesPrefix", "firstBates", "password", "front", "documents");
  private static final Set<String> DOCUMENT_KEYS = Set.of("file", "title");

  private final Path file;
  private final JsonNode root;

  private PacketManifest(Path file, JsonNode root) {
    this.file = file;
    this.root = root;
  }

  /**
   * @throws BadInput if the file is missing or not of this form
   */
  static PacketManifest read(Path file) {
    byte[] bytes = Inputs.bytes(file, "manifest");
    try {
      JsonNode root = new YAMLMapper().readTree(new String(bytes, StandardCharsets.UTF_8));
      if (root == null || !root.isObject())
        throw new BadInput("The manifest has no documents. See the help for its form.");
      check(root, KEYS, "The manifest");
      return new PacketManifest(file, root);
    } catch (JsonProcessingException broken) {
      var place = broken.getLocation();
      throw new BadInput(
          "The manifest is not YAML"
              + (place == null ? "" : ": see line " + place.getLineNr())
              + ". Check its indents and quotes.");
    }
  }

  /** What the password's place in the manifest says; empty if there is none. */
  String password() {
    return text(root, "password", "");
  }

  PacketPlan plan(Instant writtenAt) {
    List<PacketPlan.Part> records = parts("documents");
    if (records.isEmpty()) throw new BadInput("The manifest names no document. Name at least one.");
    int first = root.path("firstBates").asInt(1);
    String prefix = text(root, "batesPrefix", "");
    if (first < 1) throw new BadInput("The manifest's firstBates is a number from 1.");
    if (!prefix.matches("[A-Za-z0-9-]{0,32}"))
      throw new BadInput("The manifest's batesPrefix is up to 32 letters, digits and hyphens.");
    var plan =
        new PacketPlan(
            text(root, "title", "Records"),
            text(root, "language", "en-US"),
            parts("front"),
            records,
            prefix,
            first,
            writtenAt);
    String password = password();
    if (password.isEmpty()) return plan;
    if (password.length() < 8)
      throw new BadInput("The manifest's password has at least 8 characters.");
    return plan.lockedWith(new PacketLock(password));
  }

  private List<PacketPlan.Part> parts(String key) {
    JsonNode list = root.path(key);
    if (!list.isMissingNode() && !list.isArray())
      throw new BadInput("The manifest's " + key + " is a list. Begin each line with a hyphen.");
    var parts = new ArrayList<PacketPlan.Part>();
    for (JsonNode item : list) {
      String name = "Number " + (parts.size() + 1) + " of the manifest's " + key;
      if (item.isObject()) check(item, DOCUMENT_KEYS, name);
      String file = item.isTextual() ? item.asText() : text(item, "file", "");
      if (file.isBlank()) throw new BadInput(name + " names no file. Give it one.");
      Path path = path(file, name);
      Inputs.bytes(path, "file that is number " + (parts.size() + 1) + " of " + key);
      String title = text(item, "title", "Document " + (parts.size() + 1));
      parts.add(new PacketPlan.Part(title, PdfSource.of(path)));
    }
    return parts;
  }

  private Path path(String named, String name) {
    try {
      return file.toAbsolutePath().resolveSibling(named);
    } catch (InvalidPathException strange) {
      throw new BadInput(name + " names a path that is none. Check the characters in it.");
    }
  }

  private static void check(JsonNode node, Set<String> keys, String name) {
    var fields = node.fieldNames();
    while (fields.hasNext())
      if (!keys.contains(fields.next()))
        throw new BadInput(
            name
                + " has a key nobody knows. It may have: "
                + String.join(", ", keys.stream().sorted().toList())
                + ".");
  }

  private static String text(JsonNode node, String key, String otherwise) {
    JsonNode value = node.path(key);
    return value.isValueNode() && !value.isNull() ? value.asText() : otherwise;
  }
}

package org.custodian.jurisdiction;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a pack file and refuses one that lacks a value or contradicts itself (rule Q1). */
final class PackReader {
  private static final Set<String> FRAME = Set.of("pack", "name", "version", "values");
  private static final Set<String> ENTRY =
      Set.of("value", "source", "verified_by", "verified_on", "effective_from", "effective_to");
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,19}");
  private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9._-]{1,20}");

  private final String file;
  private final Function<String, Optional<StatePack>> packs;

  /**
   * Reads one file.
   *
   * @param file its name, which faults quote
   * @param packs where the pack it inherits from is found by id
   */
  PackReader(String file, Function<String, Optional<StatePack>> packs) {
    this.file = file;
    this.packs = packs;
  }

  StatePack read(byte[] content) {
    var parts = new Cell(file, "", root(content)).parts(FRAME, Set.of("inherits"));
    var id = matching(Forms.part(parts, "pack"), ID, "write small letters such as tx");
    var version = matching(Forms.part(parts, "version"), VERSION, "write a version such as 2026-1");
    var parent = Optional.ofNullable(parts.get("inherits")).map(this::parent);
    var values = new TreeMap<String, List<PackValue<?>>>();
    Forms.part(parts, "values")
        .parts()
        .forEach(
            (name, cell) -> values.put(name, entries(key(name, cell), name, cell, id, parent)));
    var pack =
        new StatePack(
            id,
            Forms.part(parts, "name").word(),
            version + "+" + digest(content, parent),
            file,
            parent,
            values);
    PackChecks.check(pack, file);
    return pack;
  }

  /** The id of the pack that a file inherits from, before the file is read as a whole. */
  static Optional<String> inherits(String file, byte[] content) {
    var parts =
        new Cell(file, "", new PackReader(file, id -> Optional.empty()).root(content)).parts();
    return Optional.ofNullable(parts.get("inherits")).map(Cell::word);
  }

  /** The id that a file declares, before the file is read as a whole. */
  static String id(String file, byte[] content) {
    var root = new Cell(file, "", new PackReader(file, id -> Optional.empty()).root(content));
    var cell = root.parts().get("pack");
    if (cell == null) {
      throw root.refused("lacks the key pack", "add pack");
    }
    return matching(cell, ID, "write small letters such as tx");
  }

  private Node root(byte[] content) {
    var options = new LoaderOptions();
    options.setMaxAliasesForCollections(0);
    options.setNestingDepthLimit(12);
    try {
      var node =
          new Yaml(new SafeConstructor(options))
              .compose(new java.io.StringReader(new String(content, StandardCharsets.UTF_8)));
      if (node == null) {
        throw new PackRefused(file, "pack", "is missing, as the file is empty", "write the pack");
      }
      return node;
    } catch (MarkedYAMLException e) {
      var line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw new PackRefused(
          file + " line " + line, "the text", "is not YAML", "mend this line or the one before");
    } catch (YAMLException e) {
      throw new PackRefused(file, "the text", "is not YAML", "mend the file");
    }
  }

  private StatePack parent(Cell cell) {
    return packs
        .apply(cell.word())
        .orElseThrow(
            () -> cell.refused("names a pack that is not there", "name a pack of this folder"));
  }

  private static PackKey<?> key(String name, Cell cell) {
    return PackKey.ALL.stream()
        .filter(key -> key.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                cell.refused(
                    "is not a known key",
                    "write " + Nearest.of(name, PackKey.ALL.stream().map(PackKey::name).toList())));
  }

  private List<PackValue<?>> entries(
      PackKey<?> key, String name, Cell cell, String pack, Optional<StatePack> parent) {
    var entries = new ArrayList<PackValue<?>>();
    for (Cell item : new Cell(file, name, cell.node()).items()) {
      entries.add(entry(key, item, pack));
    }
    if (entries.isEmpty()) {
      throw cell.refused("has no entry", "add an entry");
    }
    entries.sort(Comparator.comparing(PackValue::effectiveFrom));
    boolean goesOn = parent.map(up -> up.answers(key)).orElse(false);
    PackChecks.seamless(new Cell(file, name, cell.node()), entries, goesOn);
    return List.copyOf(entries);
  }

  private static PackValue<?> entry(PackKey<?> key, Cell item, String pack) {
    Map<String, Cell> parts = item.parts(ENTRY, Set.of());
    var by = Optional.of(Forms.part(parts, "verified_by").text()).filter(text -> !text.isEmpty());
    Optional<LocalDate> on = Forms.part(parts, "verified_on").dayIfAny();
    if (by.isPresent() != on.isPresent()) {
      throw item.refused(
          "has only one of verified_by and verified_on", "fill in both or leave both empty");
    }
    var from = Forms.part(parts, "effective_from").day();
    var to = Forms.part(parts, "effective_to").dayIfAny();
    if (to.isPresent() && to.get().isBefore(from)) {
      throw item.refused(
          "ends before it starts", "write an effective_to on or after effective_from");
    }
    return new PackValue<Object>(
        key.form().apply(Forms.part(parts, "value")),
        Forms.part(parts, "source").word(),
        by,
        on,
        from,
        to,
        key.name(),
        pack);
  }

  private static String matching(Cell cell, Pattern form, String mend) {
    if (!form.matcher(cell.text()).matches()) {
      throw cell.refused("does not have its form", mend);
    }
    return cell.text();
  }

  /** A change in the pack inherited from is a change of this one. */
  private static String digest(byte[] content, Optional<StatePack> parent) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      sha.update(content);
      parent.ifPresent(up -> sha.update(up.version().getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(sha.digest()).substring(0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("JUR-02 This Java has no SHA-256.");
    }
  }
}

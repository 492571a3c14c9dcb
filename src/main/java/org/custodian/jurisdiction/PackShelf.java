package org.custodian.jurisdiction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The pack files that lie there, shipped ones and the hospital's own, each read once. */
final class PackShelf {
  private static final String SHIPPED = "classpath*:processes/rules/states/*.yaml";

  /** A pack file as it lies there. */
  private record Sheet(String file, byte[] content) {}

  private final Map<String, Sheet> sheets = new TreeMap<>();
  private final Map<String, StatePack> read = new TreeMap<>();

  PackShelf(String folder) {
    try {
      for (Resource shipped : new PathMatchingResourcePatternResolver().getResources(SHIPPED)) {
        put(sheet(shipped.getFilename(), shipped.getContentAsByteArray()), sheets);
      }
      if (!folder.isEmpty()) {
        sheets.putAll(own(Path.of(folder)));
      }
    } catch (IOException e) {
      throw new PackRefused(
          folder.isEmpty() ? "of the product" : "folder",
          "custodian.jurisdiction.folder",
          "cannot be read",
          "name a folder that exists and may be read");
    }
  }

  private static Map<String, Sheet> own(Path folder) throws IOException {
    var own = new TreeMap<String, Sheet>();
    try (var files = Files.list(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".yaml")).sorted().toList()) {
        put(sheet(name(file), Files.readAllBytes(file)), own);
      }
    }
    return own;
  }

  private static void put(Sheet sheet, Map<String, Sheet> sheets) {
    if (sheets.put(PackReader.id(sheet.file(), sheet.content()), sheet) != null) {
      throw new PackRefused(
          sheet.file(), "pack", "is the id of another file too", "give each pack an id of its own");
    }
  }

  private static Sheet sheet(@Nullable String file, byte[] content) {
    return new Sheet(file == null ? "without name" : file, content);
  }

  static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  /**
   * Reads all of them, so that a faulty one is found at the start and not on the day it decides.
   */
  Set<String> readAll() {
    sheets.keySet().forEach(this::pack);
    return new TreeSet<>(sheets.keySet());
  }

  Optional<StatePack> pack(String id) {
    return find(id, new TreeSet<>());
  }

  /** A pack in a file that lies elsewhere; what it inherits is found on this shelf. */
  StatePack read(Path file) {
    try {
      return new PackReader(name(file), this::pack).read(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new PackRefused(name(file), "the file", "cannot be read", "name a file that exists");
    }
  }

  private Optional<StatePack> find(String id, Set<String> below) {
    var known = read.get(id);
    if (known != null) {
      return Optional.of(known);
    }
    var sheet = sheets.get(id);
    if (sheet == null) {
      return Optional.empty();
    }
    if (!below.add(id)) {
      throw new PackRefused(
          sheet.file(), "inherits", "leads back to the pack itself", "let one of them stand alone");
    }
    var pack = new PackReader(sheet.file(), up -> find(up, below)).read(sheet.content());
    read.put(id, pack);
    return Optional.of(pack);
  }
}

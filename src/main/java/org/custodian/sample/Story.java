package org.custodian.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The sentences of one patient, or of everyone, in named pools. */
record Story(Map<String, List<String>> pools) {

  static Story read(String name) {
    var pools = new LinkedHashMap<String, List<String>>();
    List<String> pool = new ArrayList<>();
    for (String line : Texts.lines("stories/" + name + ".txt")) {
      if (line.isBlank() || line.startsWith("#")) continue;
      if (line.startsWith("[") && line.endsWith("]")) {
        pool = pools.computeIfAbsent(line.substring(1, line.length() - 1), k -> new ArrayList<>());
      } else {
        pool.add(line.strip());
      }
    }
    return new Story(pools);
  }

  /**
   * The pool for the document: one whose word after a slash stands in the title, else that of the
   * unit after a dot, else the plain one, else nothing.
   */
  List<String> pool(String name, ChartDocument document) {
    var title = document.title().toLowerCase(Locale.ROOT);
    return pools.keySet().stream()
        .filter(key -> key.startsWith(name + "/"))
        .filter(key -> title.contains(key.substring(name.length() + 1)))
        .findFirst()
        .map(pools::get)
        .or(() -> Optional.ofNullable(pools.get(name + "." + document.unit())))
        .or(() -> Optional.ofNullable(pools.get(name)))
        .orElse(List.of());
  }
}

package org.custodian.pdf;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What was noticed, and on which pages if it lies on pages. */
final class NoticedPages {
  private final EnumMap<Notice, TreeSet<Integer>> found = new EnumMap<>(Notice.class);

  /** It concerns the whole file. */
  void inFile(Notice notice) {
    found.computeIfAbsent(notice, n -> new TreeSet<>());
  }

  /**
   * @param page from 1
   */
  void on(int page, Notice notice) {
    found.computeIfAbsent(notice, n -> new TreeSet<>()).add(page);
  }

  List<Notice> notices() {
    return List.copyOf(found.keySet());
  }

  Map<Notice, List<Integer>> pages() {
    return found.entrySet().stream()
        .filter(entry -> !entry.getValue().isEmpty())
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
  }
}

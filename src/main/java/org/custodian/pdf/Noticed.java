package org.custodian.pdf;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Something that a first look at a file found, and where.
 *
 * @param pages as {@link PageRanges} writes them; empty if it concerns the whole file
 */
public record Noticed(Notice kind, String pages) {
  /** So that a chart of thousands of pages has room in a column. */
  private static final int MOST_RANGES = 14;

  /** It concerns the whole file. */
  public Noticed(Notice kind) {
    this(kind, "");
  }

  /** Everything that was found, each kind once and in the order of the kinds. */
  public static List<Noticed> in(Inspection.Readable file) {
    return file.notices().stream()
        .distinct()
        .sorted()
        .map(
            kind ->
                new Noticed(
                    kind,
                    PageRanges.of(file.noticedOn().getOrDefault(kind, List.of()), MOST_RANGES)))
        .toList();
  }

  /** As codes for a column of 4,000 signs. */
  public static String codes(List<Noticed> noticed) {
    return noticed.stream()
        .map(one -> one.pages().isEmpty() ? one.kind().name() : one.kind() + ":" + one.pages())
        .collect(Collectors.joining(";"));
  }

  /** What such a column says; older ones have commas and no pages. */
  public static List<Noticed> of(String codes) {
    if (codes.isEmpty()) return List.of();
    boolean old = codes.indexOf(':') < 0 && codes.indexOf(';') < 0;
    return Arrays.stream(codes.split(old ? "," : ";"))
        .map(code -> code.split(":", 2))
        .map(parts -> new Noticed(Notice.valueOf(parts[0]), parts.length > 1 ? parts[1] : ""))
        .toList();
  }
}

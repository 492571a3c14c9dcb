package org.custodian.sample;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;

/**
 * A text with marks at the beginning of its lines: {@code #} heading, {@code =} banner, {@code |}
 * field, {@code -} or a digit bullet, {@code [x]} tick, {@code @} table or signature. After {@code
 * ~~~} stand the parts that a long document goes on with, again and again.
 */
record Script(List<List<String>> parts) {
  static final String DOT = "*";

  static Script ofChart(String kind, String unit) {
    var plain = "charts/" + kind.toLowerCase(Locale.ROOT);
    return read(Texts.exists(plain + "." + unit + ".txt") ? plain + "." + unit : plain);
  }

  static Script read(String name) {
    var parts = new ArrayList<List<String>>();
    parts.add(new ArrayList<>());
    for (String line : Texts.lines(name + ".txt")) {
      if (line.equals("~~~")) parts.add(new ArrayList<>());
      else if (!line.isBlank()) parts.get(parts.size() - 1).add(line);
    }
    return new Script(parts);
  }

  /** The opening part only. */
  List<Block> once(Words words) {
    return parts.get(0).stream().map(line -> block(line, words)).toList();
  }

  /** The opening part, then the others in turn without end. */
  Iterator<Block> endless(Words words) {
    return new Iterator<>() {
      private int part = 0;
      private int line = 0;

      @Override
      public boolean hasNext() {
        return true;
      }

      @Override
      public Block next() {
        if (parts.isEmpty()) throw new NoSuchElementException("A script has an opening part.");
        while (line >= parts.get(part).size()) {
          line = 0;
          part = part + 1 < parts.size() ? part + 1 : Math.min(1, parts.size() - 1);
        }
        return block(parts.get(part).get(line++), words);
      }
    };
  }

  private static Block block(String line, Words words) {
    if (line.startsWith("@hand")) return hand(words.fill(line.substring(5)).strip());
    if (line.equals("@page")) return new Block.PageBreak();
    if (line.startsWith("@room ")) return new Block.Room(Float.parseFloat(line.substring(6)));
    if (line.startsWith("@")) return table(line.substring(1), words);
    if (line.startsWith("# ")) return new Block.Heading(words.fill(line.substring(2)));
    if (line.startsWith("= ")) return new Block.Banner(words.fill(line.substring(2)));
    if (line.startsWith("| ")) return field(line.substring(2), words);
    if (line.startsWith("- ")) return new Block.Bullet(DOT, words.fill(line.substring(2)));
    if (line.startsWith("[")) {
      return new Block.Tick(line.startsWith("[x]"), words.fill(line.substring(3).strip()));
    }
    if (line.matches("\\d{1,2} .*")) return numbered(line, words);
    return new Block.Prose(words.fill(line));
  }

  private static Block numbered(String line, Words words) {
    var gap = line.indexOf(' ');
    return new Block.Bullet(line.substring(0, gap) + ".", words.fill(line.substring(gap + 1)));
  }

  private static Block field(String line, Words words) {
    var bar = line.indexOf('|');
    return new Block.Field(
        line.substring(0, bar).strip(), words.fill(line.substring(bar + 1).strip()));
  }

  private static Block hand(String text) {
    var bar = text.indexOf('|');
    if (bar < 0) return new Block.Hand(text, "");
    return new Block.Hand(text.substring(0, bar).strip(), text.substring(bar + 1).strip());
  }

  private static Block table(String call, Words words) {
    var gap = call.indexOf(' ');
    if (gap < 0) return words.table(call, "");
    return words.table(call.substring(0, gap), call.substring(gap + 1).strip());
  }
}

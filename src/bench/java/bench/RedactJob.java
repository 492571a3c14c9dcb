package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A file and the word that is to go from it.
 *
 * @param text what pdftotext reads in it
 */
record RedactJob(Path file, String term, String text) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{4,}");

  /** Every PDF under a folder that has a word of four letters, in the order of their paths. */
  static List<RedactJob> under(Path folder) throws IOException {
    var jobs = new ArrayList<RedactJob>();
    List<Path> files;
    try (var below = Files.walk(folder)) {
      files = below.filter(file -> file.toString().endsWith(".pdf")).sorted().toList();
    }
    for (Path file : files) of(file).ifPresent(jobs::add);
    return jobs;
  }

  private static Optional<RedactJob> of(Path file) throws IOException {
    String text = Programs.text("pdftotext", "-q", file.toString(), "-");
    var words = new TreeSet<String>();
    WORD.matcher(text).results().forEach(match -> words.add(match.group()));
    if (words.isEmpty()) return Optional.empty();
    // The words themselves choose, so that nobody does.
    int chosen = Math.floorMod(words.hashCode(), words.size());
    return Optional.of(new RedactJob(file, List.copyOf(words).get(chosen), text));
  }
}

package org.custodian.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.custodian.pdf.Matching;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The options that say what is to go, or must be gone. */
final class WhatGoes {
  @Option(
      names = "--term",
      paramLabel = "T",
      description = {
        "A text that goes wherever it stands: in any case, with or without accents, inside a longer"
            + " word and over a line break. May be given often."
      })
  private List<String> terms = List.of();

  @Option(
      names = "--terms-file",
      paramLabel = "F",
      description = {
        "A file in UTF-8 with a term per line. Better than --term for names: what is typed in a"
            + " command line can be read by others on the same machine."
      })
  private Optional<Path> termsFile = Optional.empty();

  @Option(
      names = "--pattern",
      paramLabel = "REGEX",
      description = {
        "A Java regular expression whose matches go. Case and accents never matter, and it may run"
            + " on into the next line. May be given often."
      })
  private List<String> patterns = List.of();

  @Option(
      names = "--area",
      paramLabel = "PAGE:X,Y,W,H",
      description = {
        "A region that is emptied: the page from 1, then left, bottom, width and height in points"
            + " from the lower left of the unrotated page. May be given often."
      })
  private List<String> areas = List.of();

  @Option(
      names = "--whole-word",
      description = "A term goes only where it stands alone, not inside a longer word.")
  private boolean wholeWord;

  Matching matching() {
    return wholeWord ? Matching.WHOLE_WORD : Matching.ANYWHERE;
  }

  /**
   * The terms of the options, then those of the file; their places from 1 are their numbers.
   *
   * @throws Misused if one of them could not be found in any text
   */
  List<String> terms(CommandLine command) {
    var all = new ArrayList<>(terms);
    termsFile.ifPresent(file -> all.addAll(inFile(file)));
    for (int i = 0; i < all.size(); i++)
      if (!Terms.searchable(all.get(i)))
        throw new Misused(
            command,
            "Term "
                + (i + 1)
                + " has nothing to search for. Give at least one letter, digit or sign.");
    return List.copyOf(all);
  }

  // An empty list is most likely the wrong file, and a file from which nothing went looks redacted.
  private static List<String> inFile(Path file) {
    var lines =
        Inputs.lines(file, "terms file").stream()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .toList();
    if (lines.isEmpty())
      throw new BadInput("The terms file holds no term. Write one on each line.");
    return lines;
  }

  /**
   * @throws Misused if one of them is not a regular expression, or would match everywhere
   */
  List<String> patterns(CommandLine command) {
    for (int i = 0; i < patterns.size(); i++) {
      String fault = Terms.fault(patterns.get(i));
      if (!fault.isEmpty()) throw new Misused(command, "Pattern " + (i + 1) + " " + fault);
    }
    return List.copyOf(patterns);
  }

  List<PageArea> areas(CommandLine command) {
    var all = new ArrayList<PageArea>();
    for (String text : areas) {
      int number = all.size() + 1;
      all.add(
          PageArea.parse(text)
              .orElseThrow(
                  () ->
                      new Misused(
                          command,
                          "Area "
                              + number
                              + " has not the form PAGE:X,Y,W,H with a page from 1 and a width and"
                              + " height above 0, such as 1:72,700,200,14.")));
    }
    return List.copyOf(all);
  }

  boolean nothing() {
    return terms.isEmpty() && patterns.isEmpty() && termsFile.isEmpty() && areas.isEmpty();
  }
}

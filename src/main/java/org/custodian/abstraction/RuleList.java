package org.custodian.abstraction;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/** Reads a list of processes/rules that is too long for a table. */
final class RuleList {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setCommentMarker('#').get();

  /** The columns of every row, in the order in which they are asked for. */
  static List<List<String>> rows(String file, String... columns) {
    try (var in = RuleList.class.getResourceAsStream("/processes/rules/" + file)) {
      if (in == null) {
        throw new IllegalStateException("ABS-10 The rule list " + file + " is missing.");
      }
      var parser = FORMAT.parse(new InputStreamReader(in, StandardCharsets.UTF_8));
      return parser.stream()
          .map(row -> Arrays.stream(columns).map(row::get).map(String::strip).toList())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("ABS-11 The rule list " + file + " cannot be read.", e);
    }
  }

  private RuleList() {}
}

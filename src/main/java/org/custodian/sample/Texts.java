package org.custodian.sample;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The committed texts that the sample hospital is told from. */
final class Texts {
  private static final String FOLDER = "/sample-hospital/";

  private Texts() {}

  static boolean exists(String name) {
    return Texts.class.getResource(FOLDER + name) != null;
  }

  static List<String> lines(String name) {
    try (var in = Texts.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) throw new IllegalStateException("The text " + name + " is not in the jar.");
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  static List<CSVRecord> table(String name) {
    var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var in = Texts.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) throw new IllegalStateException("The table " + name + " is not in the jar.");
      return format.parse(new InputStreamReader(in, StandardCharsets.UTF_8)).getRecords();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}

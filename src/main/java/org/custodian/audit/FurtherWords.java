package org.custodian.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.custodian.ledger.Cosignatures;
import org.custodian.vocabulary.RequestNumber;

/** How what the further checks found stands in a row. */
final class FurtherWords {
  private static final int LONGEST = 2000;
  private static final String SIGNED = "yes:";
  private static final String NOT_SIGNED = "no:";

  /** Such as {@code disclosure 17 26-0003,release -1 -}. */
  static String differences(List<ComparedTables.Difference> first) {
    return first.stream()
        .map(
            one ->
                one.what()
                    + " "
                    + one.index().orElse(-1L)
                    + " "
                    + one.request().map(RequestNumber::value).orElse("-"))
        .collect(Collectors.joining(","));
  }

  /** Names of keys hold no spaces. Those that have no room are left out, the result counts them. */
  static String witnesses(List<Cosignatures.Witness> each) {
    var told = new ArrayList<String>();
    int length = 0;
    for (var one : each) {
      String word = (one.signed() ? SIGNED : NOT_SIGNED) + one.name();
      length += word.length() + 1;
      if (length <= LONGEST) told.add(word);
    }
    return String.join(" ", told);
  }

  /**
   * @param runs whether the check still does; what had not ended by then never will
   */
  static ComparedTables tables(ResultSet row, boolean runs) throws SQLException {
    var result = ComparedTables.Result.valueOf(row.getString("tables_result"));
    return new ComparedTables(
        result == ComparedTables.Result.RUNNING && !runs ? ComparedTables.Result.FAILED : result,
        row.getLong("tables_all"),
        row.getLong("tables_read"),
        row.getLong("differing"),
        parts(row.getString("differences"), ",").map(FurtherWords::difference).toList(),
        row.getLong("older"));
  }

  private static ComparedTables.Difference difference(String told) {
    String[] parts = told.split(" ");
    return new ComparedTables.Difference(
        parts[0],
        Optional.of(Long.parseLong(parts[1])).filter(index -> index >= 0),
        Optional.of(parts[2]).filter(RequestNumber::isOne).map(RequestNumber::new));
  }

  /**
   * @param runs whether the check still does
   */
  static AskedWitnesses witnesses(ResultSet row, boolean runs) throws SQLException {
    var result = AskedWitnesses.Result.valueOf(row.getString("witness_result"));
    return new AskedWitnesses(
        result == AskedWitnesses.Result.RUNNING && !runs ? AskedWitnesses.Result.FAILED : result,
        row.getLong("witnessed_size"),
        parts(row.getString("witnesses"), " ").map(FurtherWords::witness).toList());
  }

  private static Cosignatures.Witness witness(String told) {
    return new Cosignatures.Witness(told.substring(told.indexOf(':') + 1), told.startsWith(SIGNED));
  }

  private static java.util.stream.Stream<String> parts(String told, String between) {
    return Arrays.stream(told.split(between)).filter(one -> !one.isEmpty());
  }

  private FurtherWords() {}
}

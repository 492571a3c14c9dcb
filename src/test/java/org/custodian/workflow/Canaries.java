package org.custodian.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * Looks for words in every column of every table of a database, so that a table nobody thought of
 * is looked at, too. Bytes are read as text of one and of two bytes a letter.
 */
public final class Canaries {
  private final DataSource source;

  public Canaries(DataSource source) {
    this.source = source;
  }

  /** Where the text stands, as TABLE.COLUMN. */
  public List<String> in(String text, String tables) {
    return in(Pattern.compile(Pattern.quote(text)), tables);
  }

  /**
   * Where the pattern is found, as TABLE.COLUMN.
   *
   * @param tables a LIKE pattern for names of tables, in capitals
   */
  public List<String> in(Pattern words, String tables) {
    var found = new TreeSet<String>();
    try (var connection = source.getConnection()) {
      for (var table : tables(connection, tables)) {
        found.addAll(inTable(connection, table, words));
      }
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(e);
    }
    return List.copyOf(found);
  }

  /** How many tables that are, so that a test sees that it looked somewhere. */
  public int tables(String tables) {
    try (var connection = source.getConnection()) {
      return tables(connection, tables).size();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> tables(Connection connection, String like) throws SQLException {
    var query =
        "select table_name from information_schema.tables where upper(table_name) like ?"
            + " and upper(table_type) like '%TABLE'"
            + " and upper(table_schema) in ('PUBLIC', 'CUSTODIAN') order by table_name";
    var names = new ArrayList<String>();
    try (var statement = connection.prepareStatement(query)) {
      statement.setString(1, like);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          names.add(rows.getString(1));
        }
      }
    }
    return names;
  }

  private static Collection<String> inTable(Connection connection, String table, Pattern words)
      throws SQLException, IOException {
    var found = new TreeSet<String>();
    var quote = connection.getMetaData().getIdentifierQuoteString();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("select * from " + quote + table + quote)) {
      var columns = rows.getMetaData();
      while (rows.next()) {
        for (int column = 1; column <= columns.getColumnCount(); column++) {
          if (words.matcher(text(rows, column)).find()) {
            found.add(table + "." + columns.getColumnLabel(column));
          }
        }
      }
    }
    return found;
  }

  private static String text(ResultSet rows, int column) throws SQLException, IOException {
    var value = rows.getObject(column);
    if (value instanceof byte[] bytes) {
      return text(bytes);
    }
    if (value instanceof java.sql.Blob blob) {
      try (InputStream in = blob.getBinaryStream()) {
        return text(in.readAllBytes());
      }
    }
    if (value instanceof java.sql.Clob clob) {
      try (Reader in = clob.getCharacterStream()) {
        var copy = new java.io.StringWriter();
        in.transferTo(copy);
        return copy.toString();
      }
    }
    return value == null ? "" : value.toString();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8)
        + "\n"
        + new String(bytes, StandardCharsets.UTF_16BE);
  }
}

package bench;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * Rows that a database says it read for what a thread asked: MySQL by its counters of rows that
 * were read, H2 by asking every query once more with EXPLAIN ANALYZE.
 */
final class CountedReads {
  private static final Pattern READ = Pattern.compile("scanCount: (\\d+)");

  private final DataSource database;
  private final boolean mysql;
  private final List<Asked> asked = new ArrayList<>();
  private volatile boolean listening;

  /** A query with what stood for its question marks, by place. */
  private record Asked(String sql, Map<Integer, Object> values) {}

  CountedReads(DataSource database, boolean mysql) {
    this.database = database;
    this.mysql = mysql;
  }

  /** The same database, which remembers what it is asked while somebody counts. */
  DataSource watched() {
    return proxy(
        DataSource.class,
        (self, method, values) -> {
          var answer = called(database, method, values);
          return answer instanceof Connection connection ? watched(connection) : answer;
        });
  }

  private Connection watched(Connection connection) {
    return proxy(
        Connection.class,
        (self, method, values) -> {
          var answer = called(connection, method, values);
          if (!listening || !(answer instanceof PreparedStatement statement)) return answer;
          return watched(statement, (String) values[0]);
        });
  }

  private PreparedStatement watched(PreparedStatement statement, String sql) {
    var given = new TreeMap<Integer, Object>();
    return proxy(
        PreparedStatement.class,
        (self, method, values) -> {
          if (method.getName().startsWith("set")
              && values.length > 1
              && values[0] instanceof Integer at) given.put(at, values[1]);
          if (method.getName().equals("executeQuery"))
            synchronized (asked) {
              asked.add(new Asked(sql, Map.copyOf(given)));
            }
          return called(statement, method, values);
        });
  }

  /** Rows read by this work. Nothing else may ask the database meanwhile. */
  long of(Runnable work) throws SQLException {
    long before = mysql ? counters() : 0;
    asked.clear();
    listening = !mysql;
    work.run();
    listening = false;
    if (mysql) return counters() - before;
    long rows = 0;
    for (Asked one : List.copyOf(asked)) rows += explained(one);
    return rows;
  }

  private long explained(Asked one) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement("explain analyze " + one.sql())) {
      for (var value : one.values().entrySet())
        statement.setObject(value.getKey(), value.getValue());
      long rows = 0;
      try (var plan = statement.executeQuery()) {
        while (plan.next()) {
          var read = READ.matcher(plan.getString(1));
          while (read.find()) rows += Long.parseLong(read.group(1));
        }
      }
      return rows;
    }
  }

  private long counters() throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "select sum(variable_value) from performance_schema.global_status where"
                    + " variable_name in ('Handler_read_first', 'Handler_read_key',"
                    + " 'Handler_read_last', 'Handler_read_next', 'Handler_read_prev')")) {
      row.next();
      return row.getLong(1);
    }
  }

  private static Object called(Object on, Method method, Object[] values) throws Throwable {
    try {
      return method.invoke(on, values);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler calls) {
    return type.cast(
        Proxy.newProxyInstance(CountedReads.class.getClassLoader(), new Class<?>[] {type}, calls));
  }
}

package org.custodian.verify;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceLoader;
import javax.sql.DataSource;
import org.custodian.proof.DatabaseLog;
import org.jspecify.annotations.Nullable;

/**
 * One connection for all questions of a check, in one snapshot: what the product writes meanwhile
 * is not seen, so that log and tables are compared as they were at one moment.
 */
final class OpenDatabase implements DatabaseLog.Connections, AutoCloseable {
  private final Connection connection;
  private final Connection lent;

  private OpenDatabase(Connection connection) {
    this.connection = connection;
    this.lent =
        (Connection)
            Proxy.newProxyInstance(
                OpenDatabase.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) ->
                    method.getName().equals("close") ? null : asked(connection, method, arguments));
  }

  private static @Nullable Object asked(
      Connection connection, java.lang.reflect.Method method, Object @Nullable [] arguments)
      throws Throwable {
    try {
      return method.invoke(connection, arguments);
    } catch (InvocationTargetException refused) {
      throw refused.getTargetException();
    }
  }

  /**
   * @param driver jar of a JDBC driver, for a program that brings none
   * @throws Unreadable if nobody answers there
   */
  static OpenDatabase at(String url, String user, String password, Optional<Path> driver) {
    try {
      var there = existing(url);
      var connection =
          driver.isPresent()
              ? foreign(driver.get(), there, user, password)
              : DriverManager.getConnection(there, user, password);
      return snapshot(connection);
    } catch (SQLException | IOException closed) {
      throw new Unreadable(
          "The database cannot be opened. Check its address, its user, and the password in the"
              + " environment; this program may need --driver with the jar of a JDBC driver.");
    }
  }

  /** H2 would make a file that is not there; who only reads must leave nothing behind. */
  private static String existing(String url) {
    boolean file = url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:h2:mem:");
    return file && !url.toUpperCase(Locale.ROOT).contains(";IFEXISTS=")
        ? url + ";IFEXISTS=TRUE"
        : url;
  }

  /**
   * A snapshot within the product itself.
   *
   * @throws Unreadable if no connection is to be had
   */
  static OpenDatabase of(DataSource database) {
    try {
      return snapshot(database.getConnection());
    } catch (SQLException closed) {
      throw new Unreadable("The database cannot be opened.");
    }
  }

  private static OpenDatabase snapshot(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    connection.setReadOnly(true);
    return new OpenDatabase(connection);
  }

  private static Connection foreign(Path driver, String url, String user, String password)
      throws SQLException, IOException {
    var known = new Properties();
    known.setProperty("user", user);
    known.setProperty("password", password);
    // Stays open as long as the program: the driver loads further classes when it is used.
    var jar = new URLClassLoader(new URL[] {driver.toUri().toURL()});
    for (Driver found : ServiceLoader.load(Driver.class, jar))
      if (found.acceptsURL(url)) {
        var connection = found.connect(url, known);
        if (connection != null) return connection;
      }
    throw new SQLException();
  }

  @Override
  public Connection open() {
    return lent;
  }

  @Override
  public void close() {
    try {
      connection.rollback();
      connection.close();
    } catch (SQLException alreadyClosed) {
      // Nothing was written that could be lost.
    }
  }
}

package org.custodian;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Empties the database of the server that the environment names, and has the context use it. */
public final class FreshMySql
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  static final String URL = "CUSTODIAN_TEST_MYSQL";
  private static final String NAME_AND_PASSWORD = "custodian";

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var url = System.getenv(URL);
    empty(url);
    TestPropertyValues.of(
            "spring.datasource.url=" + url,
            "spring.datasource.username=" + NAME_AND_PASSWORD,
            "spring.datasource.password=" + NAME_AND_PASSWORD)
        .applyTo(context);
  }

  private static void empty(String url) {
    try (var connection = DriverManager.getConnection(url, NAME_AND_PASSWORD, NAME_AND_PASSWORD);
        var statement = connection.createStatement()) {
      var name = connection.getCatalog();
      statement.execute("DROP DATABASE " + name);
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}

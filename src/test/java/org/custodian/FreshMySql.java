package org.custodian;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Makes an empty database on the server that the environment names, for the context to use. */
public final class FreshMySql
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  static final String URL = "CUSTODIAN_TEST_MYSQL";
  private static final String NAME_AND_PASSWORD = "custodian";

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var url = own(System.getenv(URL));
    TestPropertyValues.of(
            "spring.datasource.url=" + url,
            "spring.datasource.username=" + NAME_AND_PASSWORD,
            "spring.datasource.password=" + NAME_AND_PASSWORD)
        .applyTo(context);
  }

  /** The address of an empty database of this JVM's own: the build runs two beside each other. */
  private static String own(String url) {
    try (var connection = DriverManager.getConnection(url, NAME_AND_PASSWORD, NAME_AND_PASSWORD);
        var statement = connection.createStatement()) {
      var common = connection.getCatalog();
      var own = common + "_" + Integer.getInteger("custodian.fork", 0);
      statement.execute("DROP DATABASE IF EXISTS " + own);
      statement.execute("CREATE DATABASE " + own);
      return url.replace("/" + common + "?", "/" + own + "?");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}

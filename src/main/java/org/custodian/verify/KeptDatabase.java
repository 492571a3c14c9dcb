package org.custodian.verify;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How a command comes into a database that it reads. */
final class KeptDatabase {
  @Option(
      names = "--user",
      description = "User of the database; needs to read only.",
      defaultValue = "custodian")
  private String user = "";

  @Option(
      names = "--password-env",
      paramLabel = "NAME",
      description = "Environment variable with the user's password (${DEFAULT-VALUE}).",
      defaultValue = "CUSTODIAN_DATABASE_PASSWORD")
  private String passwordVariable = "";

  @Option(
      names = "--driver",
      paramLabel = "JAR",
      description = "JDBC driver, for the program that brings none.")
  private Optional<Path> driver = Optional.empty();

  /**
   * @throws Unreadable if nobody answers there
   */
  OpenDatabase open(String url) {
    var password = Optional.ofNullable(System.getenv(passwordVariable)).orElse("");
    return OpenDatabase.at(url, user, password, driver);
  }
}

package org.custodian.cli;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Optional;
import org.custodian.proof.DatabaseLog;
import org.custodian.proof.ExportFolder;
import org.custodian.proof.Proofs;
import org.custodian.proof.StoredLog;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Where the log is read that a command checks. */
final class KeptLog {
  @ArgGroup(exclusive = true, multiplicity = "0..1")
  private @Nullable Place place;

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

  /** One of the two. */
  static final class Place {
    @Option(names = "--database", paramLabel = "URL", description = "JDBC address of the database.")
    Optional<String> database = Optional.empty();

    @Option(names = "--export", paramLabel = "DIR", description = "Folder with an exported log.")
    Optional<Path> export = Optional.empty();
  }

  /** A log with whatever proofs can be made from it. */
  record Opened(StoredLog log, Proofs proofs) {}

  /**
   * @throws org.custodian.proof.NotAccepted if nothing can be read there
   */
  Opened open() {
    var where = place;
    if (where == null) throw new BadInput("Say where the log is: --database URL or --export DIR.");
    if (where.export.isPresent()) return opened(where.export.get());
    var url = where.database.orElse("");
    var password = Optional.ofNullable(System.getenv(passwordVariable)).orElse("");
    var log = new DatabaseLog(() -> DriverManager.getConnection(url, user, password));
    return new Opened(log, new Proofs(log));
  }

  static Opened opened(Path export) {
    var log = new ExportFolder(export);
    return new Opened(log, new Proofs(log));
  }
}

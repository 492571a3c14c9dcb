package org.custodian.verify;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.custodian.proof.DatabaseLog;
import org.custodian.proof.ExportFolder;
import org.custodian.proof.NotAccepted;
import org.custodian.proof.Proofs;
import org.custodian.proof.StoredLog;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where the log is read that a command checks. */
final class KeptLog {
  /** Hashes of a full tile. */
  private static final int FIRST_TILE = 256;

  @ArgGroup(exclusive = true, multiplicity = "0..1")
  private @Nullable Place place;

  @Mixin private KeptDatabase databases;

  @SuppressWarnings("NullAway") // picocli sets it before the call.
  KeptLog() {}

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
   * @throws Unreadable if no place was named or nobody answers there
   */
  Opened open() {
    var where = place;
    if (where == null)
      throw new Unreadable("Say where the log is: --database URL or --export DIR.");
    if (where.export.isPresent()) return opened(where.export.get());
    var log = new DatabaseLog(databases.open(where.database.orElse("")));
    return new Opened(answering(log), new Proofs(log));
  }

  /** A database without such tables is none of ours, which says nothing about any log. */
  private static DatabaseLog answering(DatabaseLog log) {
    try {
      log.tileAsKept(0, 0, FIRST_TILE);
      return log;
    } catch (NotAccepted noTable) {
      throw new Unreadable(String.valueOf(noTable.getMessage()));
    }
  }

  /** The same, but if no place was named the log is looked for beside its checkpoint. */
  Opened openOrBeside(Path checkpoint) {
    var folder = checkpoint.toAbsolutePath().getParent();
    return place == null && folder != null && Files.isDirectory(folder.resolve("tile"))
        ? opened(folder)
        : open();
  }

  /** The same; empty if no place was named and none is beside the checkpoint. */
  Optional<Opened> placeOrBeside(Path checkpoint) {
    var folder = checkpoint.toAbsolutePath().getParent();
    boolean beside = folder != null && Files.isDirectory(folder.resolve("tile"));
    return place == null && !beside ? Optional.empty() : Optional.of(openOrBeside(checkpoint));
  }

  /**
   * @throws Unreadable if there is no export, whole or not
   */
  static Opened opened(Path export) {
    if (!Files.exists(export.resolve("checkpoint")) && !Files.isDirectory(export.resolve("tile")))
      throw new Unreadable("There is no export of a log in that folder. Check the path.");
    var log = new ExportFolder(export);
    return new Opened(log, new Proofs(log));
  }
}

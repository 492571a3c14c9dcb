package org.custodian.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The report file, if one was asked for. */
final class Paper implements AutoCloseable {
  private final @Nullable NewFile file;

  Paper(Optional<Path> place) {
    this.file = place.map(at -> NewFile.at(at, "report")).orElse(null);
  }

  void write(Supplier<Report> report) {
    if (file != null) file.write(report.get().bytes());
  }

  void publish() {
    if (file != null) file.publish();
  }

  @Override
  public void close() {
    if (file != null) file.close();
  }
}

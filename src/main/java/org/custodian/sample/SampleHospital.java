package org.custodian.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The invented Riverbend Medical Center: fourteen patients and their charts, for a first look and
 * for tests. No person in it exists.
 */
public final class SampleHospital {
  private static final int DRAWERS = 2;

  private SampleHospital() {}

  /**
   * Writes {@code patients.csv}, {@code index.csv} and every document into the folder, the same
   * bytes each time.
   */
  public static void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    var cast = Cast.read();
    var plan = ChartPlan.read(cast);
    IntStream.range(0, DRAWERS).parallel().forEach(which -> draw(folder, cast, plan, which));
    HospitalIndex.write(folder, cast.people(), plan.documents());
  }

  /**
   * Writes the hospital unless it stands already. It is written beside the folder and moved at the
   * end, so that a start that was cut off leaves no half hospital.
   *
   * @return whether it had to be written
   * @throws IllegalStateException if the folder holds something else, which is left as it is
   */
  public static boolean writeIfAbsent(Path folder) throws IOException {
    if (Files.exists(folder.resolve(HospitalIndex.DOCUMENTS))) return false;
    var whole = folder.toAbsolutePath().normalize();
    if (Files.exists(whole)) {
      try (var inside = Files.list(whole)) {
        if (inside.findAny().isPresent()) {
          throw new IllegalStateException(
              "SMP-01 The folder for the sample hospital holds other files and no index.csv. "
                  + "Name an empty or a new folder in custodian.records.folder.");
        }
      }
      Files.delete(whole);
    }
    var building = whole.resolveSibling(whole.getFileName() + ".building");
    clear(building);
    write(building);
    Files.move(building, whole, StandardCopyOption.ATOMIC_MOVE);
    return true;
  }

  /** Every so many-th document, so that the slow ones are shared out evenly. */
  private static void draw(Path folder, Cast cast, ChartPlan plan, int which) {
    var drawer = new ChartDrawer(cast);
    try {
      for (int i = which; i < plan.documents().size(); i += DRAWERS) {
        var document = plan.documents().get(i);
        Files.write(folder.resolve(document.fileName()), drawer.draw(document));
      }
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private static void clear(Path folder) throws IOException {
    if (!Files.exists(folder)) return;
    try (var found = Files.walk(folder)) {
      for (var path : found.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
    }
  }
}

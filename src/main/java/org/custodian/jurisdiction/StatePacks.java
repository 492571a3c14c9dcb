package org.custodian.jurisdiction;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import org.custodian.vocabulary.Facility;
import org.springframework.stereotype.Component;

/**
 * The state packs of the installation. All are read and checked at the start; a faulty one stops it
 * with {@link PackRefused}.
 */
@Component
public class StatePacks {
  private final PackShelf shelf;
  private final Set<String> ids;
  private volatile StatePack inForce;

  StatePacks(JurisdictionSettings settings, Facility facility, Clock clock) {
    this.shelf = new PackShelf(settings.folder());
    this.ids = shelf.readAll();
    this.inForce = pack(settings.pack());
    var today = inForce.inForce(facility.day(clock.instant()));
    JurisdictionLog.inForce(inForce, today.stream().filter(value -> !value.verified()).count());
  }

  /** The pack that decides here. */
  public StatePack inForce() {
    return inForce;
  }

  /**
   * A pack by its id.
   *
   * @throws PackRefused if there is none
   */
  public StatePack pack(String id) {
    return shelf
        .pack(id)
        .orElseThrow(
            () ->
                new PackRefused(
                    id + ".yaml",
                    "custodian.jurisdiction.pack",
                    "names a pack that is not there",
                    "name one of " + String.join(", ", ids)));
  }

  /** The ids of all packs, in order. */
  public Set<String> ids() {
    return ids;
  }

  /**
   * Reads a pack that lies outside the installation's folders, without putting it in force.
   *
   * @throws PackRefused if it lacks a value or contradicts itself
   */
  public StatePack read(Path file) {
    return shelf.read(file);
  }

  /**
   * Puts a pack in force until the next start. For a rehearsal; nothing that was decided changes.
   */
  public void use(StatePack pack) {
    this.inForce = pack;
  }
}

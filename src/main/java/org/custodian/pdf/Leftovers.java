package org.custodian.pdf;

import java.io.IOException;
import java.nio.file.Path;
import org.custodian.pdf.worker.JobFolder;

/**
 * What jobs of processes that crashed left behind: enciphered files without their keys, which only
 * take room.
 */
public final class Leftovers {
  private Leftovers() {}

  /**
   * Removes them. The folder of a job at work stays, in whatever process it is, and so does one in
   * which something was written within the hour.
   *
   * @param parent where {@link PacketPress} and {@link RedactionPress} make their folders; one that
   *     does not exist has none
   * @return how many folders were removed
   * @throws IOException if the parent cannot be read
   */
  public static int sweep(Path parent) throws IOException {
    return JobFolder.sweep(parent);
  }
}

package org.custodian.audit;

import java.util.List;
import org.custodian.ledger.Entry;

/**
 * Entries that answer a question, newest first.
 *
 * @param more whether older ones follow
 * @param tooMany whether what was typed fits so many requests that more must be typed
 */
public record FoundEntries(List<Entry> shown, boolean more, boolean tooMany) {
  public FoundEntries {
    shown = List.copyOf(shown);
  }

  static FoundEntries of(List<Entry> found, int most) {
    boolean more = found.size() > most;
    return new FoundEntries(more ? found.subList(0, most) : found, more, false);
  }

  static FoundEntries ofTooMany() {
    return new FoundEntries(List.of(), false, true);
  }
}

package org.custodian.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is known of the pages of a source that are pictures, by page from 1.
 *
 * @param readings of the source
 * @param also what was read as wanted when a redacted page was read again
 * @param layers of the redacted pages: the words that go over them as unseen text
 */
record Scans(
    Map<Integer, ScanReading> readings,
    Map<Integer, List<Box>> also,
    Map<Integer, ScanReading> layers) {
  static final Scans NONE = new Scans(Map.of(), Map.of(), Map.of());

  Scans {
    readings = Map.copyOf(readings);
    also = Map.copyOf(also);
    layers = Map.copyOf(layers);
  }

  static Scans of(Map<Integer, ScanReading> readings) {
    return new Scans(readings, Map.of(), Map.of());
  }

  Scans withReading(int page, ScanReading reading) {
    return new Scans(with(readings, page, reading), also, layers);
  }

  Scans withAlso(int page, List<Box> boxes) {
    List<Box> all = Stream.concat(alsoOn(page).stream(), boxes.stream()).toList();
    return new Scans(readings, with(also, page, all), layers);
  }

  Scans withLayer(int page, ScanReading layer) {
    return new Scans(readings, also, with(layers, page, layer));
  }

  List<Box> alsoOn(int page) {
    return also.getOrDefault(page, List.of());
  }

  private static <T> Map<Integer, T> with(Map<Integer, T> map, int page, T value) {
    var changed = new HashMap<>(map);
    changed.put(page, value);
    return changed;
  }

  @Override
  public String toString() {
    return "Scans[withheld]";
  }
}

package org.custodian.jurisdiction;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Packs for tests of other modules: the shipped ones, or one written in the test. */
public final class Packs {
  private static final PackShelf SHELF = new PackShelf("");

  /** A shipped pack. */
  public static StatePack shipped(String id) {
    return SHELF.pack(id).orElseThrow();
  }

  /** A pack that inherits from federal law and sets one value. */
  public static StatePack with(String key, String value) {
    return read(
        """
        pack: qq
        name: a state for a test
        version: 1
        inherits: us
        values:
          %s:
            - value: %s
              source: the test
              verified_by: ""
              verified_on: ""
              effective_from: 2000-01-01
              effective_to: ""
        """
            .formatted(key, value));
  }

  /** A pack as its file says it; it may inherit from a shipped one. */
  public static StatePack read(String yaml) {
    return new PackReader("qq.yaml", id -> SHELF.pack(id))
        .read(yaml.getBytes(StandardCharsets.UTF_8));
  }

  static Optional<StatePack> none(String id) {
    return Optional.empty();
  }

  private Packs() {}
}

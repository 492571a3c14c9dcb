package org.custodian.web.api;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the names of parts that are not there. */
final class Gaps {
  private final List<String> found = new ArrayList<>();

  void look(String name, @Nullable Object part) {
    if (part == null) {
      found.add(name);
    }
  }

  List<String> found() {
    return List.copyOf(found);
  }
}

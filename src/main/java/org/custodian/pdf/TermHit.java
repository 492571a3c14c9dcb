package org.custodian.pdf;

import java.util.List;

/**
 * One place where a term stands.
 *
 * @param page from 1
 * @param boxes one box per line the term runs over
 */
public record TermHit(int page, List<Box> boxes) {
  public TermHit {
    boxes = List.copyOf(boxes);
  }

  /** Whether all of it lies within another, longer hit. */
  boolean liesIn(TermHit other) {
    return page == other.page
        && !boxes.equals(other.boxes)
        && boxes.stream()
            .allMatch(box -> other.boxes.stream().anyMatch(around -> around.contains(box)));
  }
}

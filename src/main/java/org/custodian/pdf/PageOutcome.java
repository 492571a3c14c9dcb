package org.custodian.pdf;

/** How a page left the ladder: as text, else as a picture, else not at all. Never as it was. */
public sealed interface PageOutcome {
  /** The page stayed text and drawings; what was marked is gone from them. */
  record Vector() implements PageOutcome {}

  /** The page became a picture with the marks burnt in. */
  record Raster(Obstacle because) implements PageOutcome {}

  /** The page cannot go; a person has to choose. */
  record Held(Obstacle because) implements PageOutcome {}
}

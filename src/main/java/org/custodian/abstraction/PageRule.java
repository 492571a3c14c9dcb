package org.custodian.abstraction;

import java.util.Optional;

/** One rule of the law about one page; it is silent where it has nothing to say. */
@FunctionalInterface
interface PageRule {
  Optional<Ruling> speak(PageFacts page);
}

package org.custodian.sample;

import java.util.List;

/** A piece of a page that the typesetter knows how to set. */
sealed interface Block {
  record Heading(String text) implements Block {}

  record Banner(String text) implements Block {}

  record Prose(String text) implements Block {}

  record Bullet(String mark, String text) implements Block {}

  record Field(String label, String value) implements Block {}

  /** Widths are shares of the line and add up to one; a cell that begins with ! is printed bold. */
  record Grid(List<Float> widths, List<String> head, List<List<String>> rows) implements Block {}

  record Tick(boolean ticked, String text) implements Block {}

  /** A signature by hand above the printed name; a blank name leaves the line unsigned. */
  record Hand(String name, String remark) implements Block {}

  /** What follows stands on a new page. */
  record PageBreak() implements Block {}

  /** Room that is filled in later, for instance by form fields. */
  record Room(float height) implements Block {}
}

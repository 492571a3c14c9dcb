package org.custodian.sample;

import java.awt.Color;

/** How a piece of text is printed; the size is in points. */
record Ink(Cut cut, float size, Color color) {
  enum Cut {
    REGULAR,
    BOLD,
    ITALIC
  }

  static final Color BLACK = new Color(0x20, 0x20, 0x20);
  static final Color GREY = new Color(0x6a, 0x72, 0x78);
  static final Ink BODY = new Ink(Cut.REGULAR, 9.5f, BLACK);
  static final Ink STRONG = new Ink(Cut.BOLD, 9.5f, BLACK);
  static final Ink CELL = new Ink(Cut.REGULAR, 8.6f, BLACK);
  static final Ink CELL_STRONG = new Ink(Cut.BOLD, 8.6f, BLACK);
  static final Ink TINY = new Ink(Cut.REGULAR, 6.6f, GREY);

  Ink with(Color other) {
    return new Ink(cut, size, other);
  }

  Ink at(float points) {
    return new Ink(cut, points, color);
  }
}

package org.custodian.sample;

import java.io.IOException;

/** What stands around the column on every page. */
interface Frame {
  /** Where the column begins on the page, counted from one. */
  float top(int page);

  /** Where the column ends. */
  float bottom();

  void draw(Sheet sheet, int page, int of) throws IOException;
}

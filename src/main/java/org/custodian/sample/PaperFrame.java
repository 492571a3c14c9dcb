package org.custodian.sample;

import java.io.IOException;
import java.util.List;

/** A letterhead of up to three parts and the page number at the foot. */
record PaperFrame(List<String> head) implements Frame {

  @Override
  public float top(int page) {
    return page == 1 ? 116 : 64;
  }

  @Override
  public float bottom() {
    return 736;
  }

  @Override
  public void draw(Sheet sheet, int page, int of) throws IOException {
    if (page == 1) {
      sheet.centered(62, Ink.STRONG.at(15), head.get(0));
      sheet.centered(78, Ink.BODY.at(9), String.join("   ", head.subList(1, head.size())));
      sheet.line(Sheet.LEFT, 90, Sheet.RIGHT, 90, 0.9f, Ink.BLACK);
    }
    sheet.centered(760, Ink.BODY.at(8.5f), "Page " + page + " of " + of);
  }
}

package org.custodian.journey;

import com.microsoft.playwright.Page;

/** What somebody without a mouse does. */
final class Keys {
  private static final int MOST = 300;

  /** Goes on with Tab until the element has the focus. */
  static void tabTo(Page page, String wanted) {
    var there = page.locator(wanted).first();
    there.waitFor();
    for (int tries = 0; tries < MOST; tries++) {
      if ((Boolean) there.evaluate("(one) => one === document.activeElement")) return;
      press(page, "Tab");
    }
    throw new AssertionError("No Tab leads to " + wanted);
  }

  static void press(Page page, String... keys) {
    for (var key : keys) page.keyboard().press(key);
  }

  private Keys() {}
}

package org.custodian.journey;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Pictures of what people see. Every run makes them anew under target/pictures; a run with
 * -Dcustodian.write=true puts them under docs/pictures, from where README and docs show them.
 */
final class Pictures {
  private static final Path MADE = Path.of("target", "pictures");

  static void take(Page page, String name) {
    keep(name, page.screenshot());
  }

  static void takeWhole(Page page, String name) {
    keep(name, page.screenshot(new Page.ScreenshotOptions().setFullPage(true)));
  }

  private static void keep(String name, byte[] png) {
    try {
      Files.createDirectories(MADE);
      Files.write(MADE.resolve(name + ".png"), png);
      if (Boolean.getBoolean("custodian.write")) {
        Files.write(Path.of("docs", "pictures", name + ".png"), png);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Pictures() {}
}

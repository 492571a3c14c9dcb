package org.custodian.journey;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The accessibility rules of axe, WCAG A and AA up to 2.2, on a page in a real browser. */
final class Axe {
  private static final String RULES =
      """
      async (part) => {
        // A page measured in the font before its own is another page.
        await document.fonts.ready;
        const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
        const found = await axe.run(part ?? document, { runOnly: tags });
        return found.violations.map((one) => one.id + ': ' + one.nodes[0].html.slice(0, 200));
      }
      """;

  /** Every rule that the page breaks, with the first element that breaks it. */
  static List<String> violations(Page page) {
    return violations(page, null);
  }

  /**
   * As {@link #violations(Page)}, below one element only: the engine's own pages are not ours.
   *
   * @param part a CSS selector; null for the whole page
   */
  @SuppressWarnings("unchecked")
  static List<String> violations(Page page, @Nullable String part) {
    page.evaluate(program());
    return (List<String>) page.evaluate(RULES, part);
  }

  private static String program() {
    try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Axe() {}
}

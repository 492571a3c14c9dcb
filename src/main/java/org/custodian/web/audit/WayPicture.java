package org.custodian.web.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.custodian.workflow.RequestWay;
import org.springframework.core.io.ClassPathResource;

/** The committed picture of a model, with the way that a request took drawn into it. */
final class WayPicture {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z-]{0,60}");
  private static final Pattern ELEMENT =
      Pattern.compile("class=\"djs-element ([a-z-]+)\" data-element-id=\"([A-Za-z0-9_]+)\"");
  private static final Pattern ROOT = Pattern.compile("<svg [^>]*>");

  /** Colour, width and dashes: whoever sees no colours sees the way, too. */
  private static final String STYLE =
      """
      <style>
      .way-done.djs-shape .djs-visual > :first-child { fill: #d9e8f6 !important;
        fill-opacity: 1 !important; stroke: #005ea2 !important; stroke-width: 3px !important; }
      .way-done.djs-connection .djs-visual > path { stroke: #005ea2 !important;
        stroke-width: 3px !important; }
      .way-now.djs-shape .djs-visual > :first-child { fill: #fef0c8 !important;
        fill-opacity: 1 !important; stroke: #936f38 !important; stroke-width: 4px !important;
        stroke-dasharray: 8 4 !important; }
      </style>""";

  /** The picture as SVG; empty if the model has none. */
  static Optional<String> of(RequestWay way) {
    return drawn(way.process())
        .map(plain -> ELEMENT.matcher(plain).replaceAll(found -> marked(found, way)))
        .map(marked -> ROOT.matcher(marked).replaceFirst(root -> quoted(root.group() + STYLE)));
  }

  static boolean exists(String process) {
    return NAME.matcher(process).matches() && file(process).exists();
  }

  private static String marked(java.util.regex.MatchResult found, RequestWay way) {
    return quoted(
        "class=\"djs-element "
            + found.group(1)
            + mark(found.group(2), way.now(), " way-now", mark(found.group(2), way))
            + "\" data-element-id=\""
            + found.group(2)
            + "\"");
  }

  private static String mark(String id, RequestWay way) {
    return mark(id, way.done(), " way-done", "");
  }

  private static String mark(String id, Set<String> among, String mark, String otherwise) {
    return among.contains(id) ? mark : otherwise;
  }

  private static String quoted(String text) {
    return Matcher.quoteReplacement(text);
  }

  private static Optional<String> drawn(String process) {
    if (!exists(process)) return Optional.empty();
    try {
      return Optional.of(file(process).getContentAsString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ClassPathResource file(String process) {
    return new ClassPathResource("pictures/" + process + ".svg");
  }

  private WayPicture() {}
}

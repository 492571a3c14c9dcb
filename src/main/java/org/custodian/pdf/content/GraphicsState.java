package org.custodian.pdf.content;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import org.jspecify.annotations.Nullable;

/** What q saves and Q restores, as far as it decides where things are. */
final class GraphicsState {
  final AffineTransform toPage;
  Rectangle2D clip;
  @Nullable GlyphFont font;
  double fontSize;
  double charSpacing;
  double wordSpacing;
  double scaling = 1;
  double leading;
  double rise;
  int renderMode;
  double lineWidth = 1;
  boolean fillPatterned;
  boolean strokePatterned;

  GraphicsState(AffineTransform toPage, Rectangle2D clip) {
    this.toPage = new AffineTransform(toPage);
    this.clip = clip;
  }

  GraphicsState(GraphicsState other) {
    this(other.toPage, other.clip);
    font = other.font;
    fontSize = other.fontSize;
    charSpacing = other.charSpacing;
    wordSpacing = other.wordSpacing;
    scaling = other.scaling;
    leading = other.leading;
    rise = other.rise;
    renderMode = other.renderMode;
    lineWidth = other.lineWidth;
    fillPatterned = other.fillPatterned;
    strokePatterned = other.strokePatterned;
  }
}

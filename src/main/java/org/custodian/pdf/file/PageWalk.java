package org.custodian.pdf.file;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/**
 * Walks the page tree without recursion and without believing /Count or /Type: trees 20,000 deep,
 * trees that contain themselves and pages that forget their type all occur.
 */
final class PageWalk {
  private static final COSName[] INHERITED = {
    COSName.RESOURCES, COSName.MEDIA_BOX, COSName.CROP_BOX, COSName.ROTATE
  };
  private static final PDRectangle LETTER = PDRectangle.LETTER;

  /** A node yet to be visited, with what it inherits. */
  private record Pending(COSDictionary node, @Nullable COSBase[] inherited) {}

  private final Set<COSDictionary> nodesSeen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<SourcePage> pages = new ArrayList<>();
  private final Deque<Pending> pending = new ArrayDeque<>();

  static List<SourcePage> pages(COSDictionary catalog) {
    var walk = new PageWalk();
    if (catalog.getDictionaryObject(COSName.PAGES) instanceof COSDictionary root)
      walk.pending.push(new Pending(root, new COSBase[INHERITED.length]));
    while (!walk.pending.isEmpty()) walk.visit(walk.pending.pop());
    return walk.pages;
  }

  private void visit(Pending next) {
    COSDictionary node = next.node();
    @Nullable COSBase[] values = next.inherited().clone();
    for (int i = 0; i < INHERITED.length; i++) {
      COSBase own = node.getDictionaryObject(INHERITED[i]);
      if (own != null) values[i] = own;
    }
    if (node.getDictionaryObject(COSName.KIDS) instanceof COSArray kids) {
      if (nodesSeen.add(node)) pushKids(kids, values);
    } else {
      addPage(node, values);
    }
  }

  private void pushKids(COSArray kids, @Nullable COSBase[] values) {
    if (kids.size() > Budget.MAX_PAGES) throw new Refusal(Refusal.Kind.TOO_MANY_PAGES);
    for (int i = kids.size() - 1; i >= 0; i--)
      if (kids.getObject(i) instanceof COSDictionary kid) pending.push(new Pending(kid, values));
    if (pending.size() > 8 * Budget.MAX_PAGES) throw new Refusal(Refusal.Kind.TOO_MANY_PAGES);
  }

  private void addPage(COSDictionary page, @Nullable COSBase[] values) {
    if (pages.size() >= Budget.MAX_PAGES) throw new Refusal(Refusal.Kind.TOO_MANY_PAGES);
    var resources = values[0] instanceof COSDictionary found ? found : new COSDictionary();
    PDRectangle media = rectangle(values[1], LETTER);
    PDRectangle crop = intersection(rectangle(values[2], media), media);
    int rotation = values[3] instanceof COSNumber turn ? turn.intValue() : 0;
    rotation = rotation % 90 == 0 ? Math.floorMod(rotation, 360) : 0;
    pages.add(new SourcePage(pages.size() + 1, page, resources, media, crop, rotation));
  }

  private static PDRectangle rectangle(@Nullable COSBase value, PDRectangle otherwise) {
    if (!(value instanceof COSArray array) || array.size() < 4) return otherwise;
    float[] n = new float[4];
    for (int i = 0; i < 4; i++) {
      if (!(array.getObject(i) instanceof COSNumber number)) return otherwise;
      n[i] = number.floatValue();
      if (!Float.isFinite(n[i]) || Math.abs(n[i]) > 1e6f) return otherwise;
    }
    float x = Math.min(n[0], n[2]);
    float y = Math.min(n[1], n[3]);
    float width = Math.abs(n[2] - n[0]);
    float height = Math.abs(n[3] - n[1]);
    return width < 0.01f || height < 0.01f ? otherwise : new PDRectangle(x, y, width, height);
  }

  private static PDRectangle intersection(PDRectangle crop, PDRectangle media) {
    float x1 = Math.max(crop.getLowerLeftX(), media.getLowerLeftX());
    float y1 = Math.max(crop.getLowerLeftY(), media.getLowerLeftY());
    float x2 = Math.min(crop.getUpperRightX(), media.getUpperRightX());
    float y2 = Math.min(crop.getUpperRightY(), media.getUpperRightY());
    return x2 - x1 < 1 || y2 - y1 < 1 ? media : new PDRectangle(x1, y1, x2 - x1, y2 - y1);
  }
}

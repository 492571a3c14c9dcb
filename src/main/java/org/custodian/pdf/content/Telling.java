package org.custodian.pdf.content;

import java.util.BitSet;

/**
 * Pages of the source, from 1, that may not go as text: the program of a font they show could not
 * be cut and still draws what was taken out. 0 stands for all pages.
 *
 * @param drawable pages that can go as a picture
 * @param unreadable pages whose picture would show letters of another font, since the program
 *     cannot be read
 */
public record Telling(BitSet drawable, BitSet unreadable) {
  private static boolean holds(BitSet pages, int page) {
    return pages.get(0) || pages.get(page);
  }

  public boolean isToldBy(int page) {
    return holds(drawable, page) || holds(unreadable, page);
  }

  public boolean cannotBeDrawn(int page) {
    return holds(unreadable, page);
  }
}

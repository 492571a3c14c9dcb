package org.custodian.packet;

import java.util.List;
import org.custodian.pdf.Box;
import org.custodian.pdf.Obstacle;
import org.custodian.pdf.PageOutcome;
import org.custodian.pdf.PageResult;

/**
 * A page of a staged document as it is kept, in the vault.
 *
 * @param picture why it is a picture; empty if it stayed text
 */
record StagedPage(
    int sourcePage,
    int outputPage,
    String picture,
    List<double[]> blackened,
    int termHits,
    PageResult.Scan scan) {
  static StagedPage of(PageResult page) {
    var boxes =
        page.blackened().stream()
            .map(box -> new double[] {box.x1(), box.y1(), box.x2(), box.y2()})
            .toList();
    return new StagedPage(
        page.sourcePage(),
        page.outputPage(),
        because(page.outcome()),
        boxes,
        page.termHits(),
        page.scan());
  }

  private static String because(PageOutcome outcome) {
    if (outcome instanceof PageOutcome.Held) {
      throw new IllegalStateException("PKT-10 A held page is never staged.");
    }
    return outcome instanceof PageOutcome.Raster raster ? raster.because().name() : "";
  }

  PageResult result() {
    var outcome =
        picture.isEmpty()
            ? new PageOutcome.Vector()
            : new PageOutcome.Raster(Obstacle.valueOf(picture));
    var boxes = blackened.stream().map(n -> new Box(n[0], n[1], n[2], n[3])).toList();
    return new PageResult(sourcePage, outputPage, outcome, boxes, termHits, scan);
  }
}

package org.custodian.abstraction;

import java.util.Optional;
import org.custodian.pdf.PageText;
import org.custodian.records.CollectedDocument;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The collected chart as people look at it. Each look is logged, 45 CFR 164.312(b). */
@Component
@Transactional
public class ChartLooks {
  private final Chart chart;
  private final Work work;
  private final Views views;

  ChartLooks(Chart chart, Work work, Views views) {
    this.chart = chart;
    this.work = work;
    this.views = views;
  }

  /** The words of one page, for a person who looks at it; the look is logged. */
  public PageText look(RequestNumber request, PageKey page, StaffId by) {
    var text = chart.page(request, page);
    views.looked(request, page, by);
    work.remember(request, page);
    return text;
  }

  /** A collected document as it came, for a person who looks at it; the look is logged. */
  public byte[] open(RequestNumber request, CollectedDocument document, StaffId by) {
    return open(request, document, by, Optional.empty());
  }

  /**
   * The same for somebody who opened the request in an emergency.
   *
   * @param emergency id of the opening; the entry of the look names it
   */
  public byte[] openInEmergency(
      RequestNumber request, CollectedDocument document, StaffId by, String emergency) {
    return open(request, document, by, Optional.of(emergency));
  }

  private byte[] open(
      RequestNumber request, CollectedDocument document, StaffId by, Optional<String> emergency) {
    var own = chart.document(request, document.documentId());
    views.opened(request, own.documentId(), own.pages(), by, emergency);
    return chart.bytes(own);
  }

  /** The page somebody looked at last, to go on from. */
  @Transactional(readOnly = true)
  public Optional<PageKey> lastPage(RequestNumber request) {
    return work.lastPage(request);
  }
}

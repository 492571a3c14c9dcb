package org.custodian.abstraction;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.stereotype.Component;

/** Lets changes of one request in one by one, and only those that saw the newest state. */
@Component
class Work {
  private final Sheets sheets;
  private final Clock clock;

  Work(Sheets sheets, Clock clock) {
    this.sheets = sheets;
    this.clock = clock;
  }

  boolean begun(RequestNumber request) {
    return sheets.existsByRequestNo(request.value());
  }

  void begin(RequestNumber request) {
    sheets.save(new Sheet(request.value(), clock.instant().truncatedTo(ChronoUnit.MICROS)));
  }

  long revision(RequestNumber request) {
    return sheets.findById(request.value()).map(sheet -> sheet.revision).orElse(0L);
  }

  /** Opens the work for a change; the row stays locked until the transaction ends. */
  void change(RequestNumber request, long seen) {
    var sheet = locked(request);
    if (sheet.revision != seen) {
      throw new AbstractionChanged();
    }
    sheet.revision++;
  }

  /** The rules spoke anew: whoever has the older state open has to look again. */
  void moved(RequestNumber request) {
    locked(request).revision++;
  }

  Sheet locked(RequestNumber request) {
    return sheets
        .lock(request.value())
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "ABS-07 No pages of request " + request + " were proposed yet."));
  }

  void remember(RequestNumber request, PageKey page) {
    var sheet = locked(request);
    sheet.lastDocument = page.documentId();
    sheet.lastPage = page.page();
  }

  /** The page looked at last may not be there any more. */
  void forget(RequestNumber request) {
    var sheet = locked(request);
    sheet.lastDocument = null;
    sheet.lastPage = null;
  }

  Optional<PageKey> lastPage(RequestNumber request) {
    return sheets
        .findById(request.value())
        .filter(sheet -> sheet.lastDocument != null && sheet.lastPage != null)
        .map(Work::place);
  }

  @SuppressWarnings("NullAway") // Only called where both are set.
  private static PageKey place(Sheet sheet) {
    return new PageKey(sheet.lastDocument, sheet.lastPage);
  }
}

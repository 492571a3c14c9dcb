package org.custodian.abstraction;

import java.util.Map;
import java.util.Optional;
import org.custodian.records.Records;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the sheet that goes to an official who looks for a person, in place of any page of the
 * chart (rule C7).
 */
@Component
@Transactional
public class Locating {
  private final Framing framing;
  private final Records records;
  private final ToldFacts told;

  Locating(Framing framing, Records records, ToldFacts told) {
    this.framing = framing;
    this.records = records;
    this.told = told;
  }

  /**
   * What staff adds to name, address and birth date, which the index knows.
   *
   * @throws AbstractionRefused with "not-locating" for a request on another basis
   */
  public void record(RequestNumber request, LocateSheet sheet, StaffId by) {
    mustLocate(request);
    told.keep(request, CaseFact.LOCATE_SHEET, sheet, Map.of("fields", sheet.lines().size()), by);
  }

  /** The sheet; empty for a request on another basis. */
  @Transactional(readOnly = true)
  public Optional<LocateSheet> sheet(RequestNumber request) {
    if (framing.frame(request).basis() != LegalBasis.LE_LOCATE) {
      return Optional.empty();
    }
    var patient = records.patient(framing.patient(request));
    var known =
        patient.address().isBlank()
            ? patient.name().full()
            : patient.name().full() + ", " + patient.address();
    return Optional.of(
        told.latest(request, CaseFact.LOCATE_SHEET, LocateSheet.class)
            .orElseGet(LocateSheet::empty)
            .orKnown(known, patient.born()));
  }

  private void mustLocate(RequestNumber request) {
    if (framing.frame(request).basis() != LegalBasis.LE_LOCATE) {
      throw new AbstractionRefused("not-locating");
    }
  }
}

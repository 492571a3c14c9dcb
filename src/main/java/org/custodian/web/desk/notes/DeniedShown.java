package org.custodian.web.desk.notes;

import java.util.List;
import org.custodian.abstraction.Denial;
import org.custodian.abstraction.Denials;
import org.custodian.abstraction.PageDecision;
import org.custodian.records.Records;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.web.desk.notes.Note.Standing;
import org.springframework.stereotype.Component;

/** What a patient is denied, by ground and count; no page is named. */
@Component
class DeniedShown {
  private final Denials denials;
  private final Records records;

  DeniedShown(Denials denials, Records records) {
    this.denials = denials;
    this.records = records;
  }

  /** Whether pages of somebody who exercises the right of access were collected. */
  boolean begun(About about) {
    return about.patient().isPresent()
        && about
            .basis()
            .filter(basis -> basis == LegalBasis.ACCESS || basis == LegalBasis.ACCESS_PR)
            .isPresent()
        && !records.documents(about.number()).isEmpty();
  }

  List<Denial> of(About about) {
    return about.request().isPresent() && begun(about)
        ? denials.denials(about.number())
        : List.of();
  }

  List<Standing> told(About about) {
    return of(about).stream()
        .map(
            denial ->
                denial.by().equals(PageDecision.RULE)
                    ? Standing.of("note.denied.rule", denial.pages().size())
                    : Standing.of(
                        "note.denied",
                        "note.ground." + denial.ground(),
                        denial.ground().citation(),
                        denial.pages().size(),
                        denial.by(),
                        "note.review." + denial.state()))
        .toList();
  }
}

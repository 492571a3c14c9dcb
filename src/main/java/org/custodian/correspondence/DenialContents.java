package org.custodian.correspondence;

import com.samskivert.mustache.Escapers;
import java.util.ArrayList;
import java.util.List;
import org.custodian.vocabulary.Facility;

/**
 * What a letter to a patient must say when it denies something, 45 CFR 164.524(d)(2) (rule D12):
 * the basis, the right to a review where there is one, whom at the hospital to complain to, and how
 * to complain to the Department of Health and Human Services. A letter that lacks one is not sent.
 */
final class DenialContents {
  private final Facility facility;

  DenialContents(Facility facility) {
    this.facility = facility;
  }

  /**
   * Checks a written letter.
   *
   * @throws IllegalStateException if it denies something and lacks one of the four
   */
  String complete(Letter letter, String markup) {
    var lacking = new ArrayList<String>();
    if (letter instanceof Letter.Denial denial) {
      var citations = denial.grounds().stream().map(Ground::citation).toList();
      lacking.addAll(lacking(markup, citations, denial.reviewable()));
    } else if (letter instanceof AccessLetter.PartialDenial part) {
      var citations = part.parts().stream().map(DeniedPart::citation).toList();
      lacking.addAll(lacking(markup, citations, part.reviewable()));
    }
    if (!lacking.isEmpty()) {
      throw new IllegalStateException(
          "COR-11 A denial letter lacks what 45 CFR 164.524(d)(2) asks for: "
              + String.join(", ", lacking)
              + " (rule D12). Mend its template or the facility's settings.");
    }
    return markup;
  }

  private List<String> lacking(String markup, List<String> citations, boolean reviewable) {
    var lacking = new ArrayList<String>();
    if (citations.isEmpty() || !citations.stream().allMatch(one -> shows(markup, one))) {
      lacking.add("the basis");
    }
    if (reviewable != markup.contains("164.524(a)(4)")) {
      lacking.add("the right to a review, exactly where there is one");
    }
    if (!shows(markup, facility.privacyOfficer()) || !shows(markup, facility.phone())) {
      lacking.add("whom at the hospital to complain to");
    }
    if (!markup.contains("www.hhs.gov/ocr")) {
      lacking.add("how to complain to HHS");
    }
    return lacking;
  }

  private static boolean shows(String markup, String text) {
    return !text.isBlank() && markup.contains(Escapers.HTML.escape(text));
  }
}

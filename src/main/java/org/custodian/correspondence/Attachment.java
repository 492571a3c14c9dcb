package org.custodian.correspondence;

import org.custodian.ledger.Included;
import org.custodian.ledger.Kind;
import org.custodian.vault.CheckedFile;
import org.custodian.vocabulary.Phi;
import org.custodian.vocabulary.RequestNumber;

/**
 * A packet that goes with an e-mail because a patient who was warned wants it so, 45 CFR
 * 164.524(c)(2) (rule D5). Its file is named by the request number, which says nothing of anybody.
 */
@Phi
public record Attachment(RequestNumber request, CheckedFile pdf, Included release) {

  /**
   * @throws IllegalArgumentException if the signed log does not say that these bytes were released;
   *     so no code can mail a file that nobody could prove later
   */
  public Attachment {
    boolean logged =
        release.tells(Kind.RELEASED, request.value())
            && release.fact("packetSha256").filter(pdf.sha256()::equals).isPresent();
    if (!logged) {
      throw new IllegalArgumentException(
          "COR-14 The log says nothing of releasing this file, so it is not mailed.");
    }
  }

  /** Such as 26-0003.pdf. */
  public String fileName() {
    return request + ".pdf";
  }

  /** It is the records themselves, so nothing is printed. */
  @Override
  public String toString() {
    return "Attachment[withheld]";
  }
}

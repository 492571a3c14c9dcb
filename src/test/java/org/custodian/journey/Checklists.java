package org.custodian.journey;

import static org.custodian.verification.Papers.ENFORCEABLE;

import java.time.LocalDate;
import java.util.Optional;
import org.custodian.sample.SampleRequests;
import org.custodian.verification.Authorization;
import org.custodian.verification.Papers;
import org.custodian.verification.SatisfactoryAssurance.NoticeToPatient;
import org.custodian.verification.SatisfactoryAssurance.Objections;
import org.custodian.verification.SatisfactoryAssurance.ShownBy;
import org.custodian.verification.Subpoena;

/** What Dana reads off the sample papers. */
final class Checklists {

  /** The subpoena of Brandt &amp; Hale LLP with its affidavit. */
  static Subpoena subpoenaWithNotice(LocalDate today) {
    return Papers.subpoena(
        new NoticeToPatient(
            ShownBy.STATEMENT,
            true,
            today.minusDays(SampleRequests.NOTICE_DAYS_AGO),
            true,
            true,
            14,
            Optional.of(today.minusDays(SampleRequests.STATEMENT_DAYS_AGO)),
            Objections.NONE_FILED));
  }

  static Subpoena bareSubpoena() {
    return new Subpoena(ENFORCEABLE, Optional.empty(), Optional.empty());
  }

  /** An authorization with everything. */
  static Authorization authorization(LocalDate signedOn, LocalDate expiresOn) {
    return Papers.authorization(signedOn.toString(), expiresOn.toString());
  }

  private Checklists() {}
}

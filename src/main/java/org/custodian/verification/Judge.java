package org.custodian.verification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Collectors;
import org.custodian.intake.Intake;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.stereotype.Component;

/** Collects the facts of a request and has them judged; keeps no judgement. */
@Component
class Judge {
  private final Intake intake;
  private final CaseFile file;

  Judge(Intake intake, CaseFile file) {
    this.intake = intake;
    this.file = file;
  }

  /** The judgement on the basis alone. */
  Finding reviewedOn(RequestNumber request, LocalDate day) {
    return new CaseFacts(
            intake.request(request).requestClass(),
            file.patient(request).isPresent(),
            file.checklist(request),
            file.revokedOn(request))
        .judgedOn(day);
  }

  /** The judgement at release: the basis once more, and whether it is the one of the packet. */
  Finding recheckedOn(RequestNumber request, LocalDate day) {
    var finding = reviewedOn(request, day);
    var defects = new ArrayList<>(finding.defects());
    if (file.reviewedBasis(request).isEmpty()) {
      defects.add(Defect.BASIS_NOT_REVIEWED);
    }
    if (finding instanceof Finding.Sufficient good
        && file.everStoodOnAnother(request, good.basis())) {
      defects.add(Defect.BASIS_CHANGED);
    }
    if (intake.request(request).outcome().isPresent() || intake.withdrawn(request)) {
      defects.add(Defect.REQUEST_CLOSED);
    }
    return defects.isEmpty() ? finding : new Finding.Deficient(defects);
  }

  /** What the ledger is told of a finding: codes and dates. */
  static Map<String, ?> told(Finding finding, LocalDate day) {
    if (finding instanceof Finding.Sufficient good) {
      return Map.of("basis", good.basis(), "day", day);
    }
    var named =
        finding.defects().stream()
            .map(defect -> defect.rule() + " " + defect)
            .collect(Collectors.joining(", "));
    return Map.of("defects", named, "day", day);
  }
}

package org.custodian.verification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Collectors;
import org.custodian.intake.Intake;
import org.custodian.intake.Outcome;
import org.custodian.vocabulary.RequestClass;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.stereotype.Component;

/** Collects the facts of a request and has them judged; keeps no judgement. */
@Component
class Judge {
  private final Intake intake;
  private final CaseFile file;
  private final LawOfTheState laws;
  private final Proceedings proceedings;
  private final Duties duties;
  private final Representatives representatives;

  Judge(
      Intake intake,
      CaseFile file,
      LawOfTheState laws,
      Proceedings proceedings,
      Duties duties,
      Representatives representatives) {
    this.intake = intake;
    this.file = file;
    this.laws = laws;
    this.proceedings = proceedings;
    this.duties = duties;
    this.representatives = representatives;
  }

  /** The judgement on the basis alone. */
  Finding reviewedOn(RequestNumber request, LocalDate day) {
    var received = intake.request(request);
    var course = proceedings.of(request);
    var finding =
        new CaseFacts(
                received.requestClass(),
                file.whom(request),
                file.checklist(request)
                    .map(read -> duties.appliedTo(request, read))
                    .map(read -> course.appliedTo(read, day)),
                file.takenBack(request),
                received.patient().born(),
                received.particulars().purposeCode(),
                received.requester().kind(),
                laws.on(day))
            .judgedOn(day);
    return representatives.against(request, course.against(finding));
  }

  /** The judgement at release: the basis once more, and whether it is the one of the packet. */
  Finding recheckedOn(RequestNumber request, LocalDate day) {
    var finding = reviewedOn(request, day);
    var defects = new ArrayList<>(finding.defects());
    if (file.reviewedBasis(request).isEmpty()) {
      defects.add(Defect.BASIS_NOT_REVIEWED);
    }
    if (file.whom(request) == Whom.NOBODY) {
      defects.add(Defect.PATIENT_NOT_MATCHED);
    }
    if (finding instanceof Finding.Sufficient good && changed(request, good)) {
      defects.add(Defect.BASIS_CHANGED);
    }
    if (ended(request) || intake.withdrawn(request)) {
      defects.add(Defect.REQUEST_CLOSED);
    }
    return defects.isEmpty() ? finding : new Finding.Deficient(defects, finding.decisions());
  }

  /**
   * Whether nothing may follow. A patient who was denied everything gets what a review frees (rule
   * D13); nobody can refuse a patient in another way.
   */
  private boolean ended(RequestNumber request) {
    var received = intake.request(request);
    boolean own = received.requestClass() == RequestClass.PATIENT_ACCESS;
    return received
        .outcome()
        .filter(outcome -> !outcome.mayContinue() && !(own && outcome == Outcome.REFUSED))
        .isPresent();
  }

  /**
   * The packet was made for the basis and the reach that the review found; with another one it may
   * hold pages or lack notices that it should not.
   */
  private boolean changed(RequestNumber request, Finding.Sufficient good) {
    return file.everStoodOnAnother(request, good.basis())
        || file.reviewedGrants(request).filter(made -> !made.equals(good.grants())).isPresent();
  }

  /** What the ledger is told of a finding: codes and dates. */
  static Map<String, ?> told(Finding finding, LocalDate day) {
    if (finding instanceof Finding.Sufficient good) {
      return good.partTwoBasis().isEmpty()
          ? Map.of("basis", good.basis(), "day", day)
          : Map.of("basis", good.basis(), "partTwo", good.partTwoBasis().get(), "day", day);
    }
    if (finding instanceof Finding.NotProtected open) {
      return Map.of("notProtectedSince", open.since(), "day", day);
    }
    var named =
        finding.defects().stream()
            .map(defect -> defect.rule() + " " + defect)
            .collect(Collectors.joining(", "));
    return Map.of("defects", named, "day", day);
  }
}

package org.custodian.abstraction;

import java.util.Arrays;
import java.util.Optional;

/** Why a person decided about a page. Each fits one verdict. */
public enum DecisionReason {
  BELONGS_IN_SCOPE("belongs-in-scope", Verdict.INCLUDE),
  RIGHT_PATIENT("right-patient", Verdict.INCLUDE),
  /** As a picture of what readers show, because it cannot go safely as text. */
  AS_PICTURE("as-picture", Verdict.INCLUDE),
  OUTSIDE_SCOPE("outside-scope", Verdict.WITHHOLD),
  NOT_NEEDED("not-needed", Verdict.WITHHOLD),
  OTHER_PATIENT("wrong-patient", Verdict.WITHHOLD),
  SEPARATE_CONSENT("separate-consent", Verdict.WITHHOLD),
  PRIVILEGED("privileged", Verdict.WITHHOLD),
  NOT_IN_ABSTRACT("not-in-abstract", Verdict.WITHHOLD),
  DUPLICATE("duplicate", Verdict.WITHHOLD),
  CANNOT_BE_READ("cannot-be-read", Verdict.WITHHOLD),
  LOOK_AGAIN("look-again", Verdict.UNDECIDED),
  NEXT_BATCH("next-batch", Verdict.LATER);

  private final String code;
  private final Verdict verdict;

  DecisionReason(String code, Verdict verdict) {
    this.code = code;
    this.verdict = verdict;
  }

  /** The code that a decision keeps, for example "outside-scope". */
  public String code() {
    return code;
  }

  /** The verdict it can stand for. */
  public Verdict verdict() {
    return verdict;
  }

  static Optional<DecisionReason> of(String code) {
    return Arrays.stream(values()).filter(reason -> reason.code.equals(code)).findFirst();
  }
}

package org.custodian.abstraction;

/** What kind of finding repeats a protected fact. */
enum EchoKind {
  WORD(Confidence.MEDIUM),
  DRUG(Confidence.HIGH),
  TEST(Confidence.HIGH),
  CODE(Confidence.HIGH),
  /** The service date of a document that may stay. */
  DAY(Confidence.LOW),
  /** A number or birth date that is not the patient's. */
  FOREIGN(Confidence.HIGH);

  private final Confidence confidence;

  EchoKind(Confidence confidence) {
    this.confidence = confidence;
  }

  Confidence confidence() {
    return confidence;
  }
}

package org.custodian.abstraction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.custodian.vocabulary.Phi;

/**
 * What the purpose needs at most (rules F1 to F5), where the basis asks for the minimum.
 *
 * @param applies whether 45 CFR 164.502(b) asks for the minimum at all (rule F2)
 * @param protocol name of the hospital's protocol, for example CLAIM_REVIEW
 * @param types document types of the protocol, where it is a list
 * @param encounterOnly whether only the visit in question belongs to it
 * @param encounters the visit or visits in question
 * @param day of the service in question, for documents that name no visit
 * @param relied what the word of the requester adds (rule F4)
 * @param justified whether somebody wrote down why the entire record is needed (rule F5)
 */
@Phi
record Need(
    boolean applies,
    String protocol,
    Manner manner,
    Set<String> types,
    boolean encounterOnly,
    Set<String> encounters,
    Optional<LocalDate> day,
    List<Reach> relied,
    boolean justified) {
  /** Nothing is cut: the patient, a treating provider, an authorization. */
  static final Need WHOLE =
      new Need(
          false,
          "NONE",
          Manner.COMMANDED,
          Set.of(),
          false,
          Set.of(),
          Optional.empty(),
          List.of(),
          false);

  /** How a protocol limits. */
  enum Manner {
    /** A list of document types. */
    LIST,
    /** The requester's own limits, whose word may be relied on. */
    RELY,
    /** A public official's word, which may be relied on for an entire record too. */
    OFFICIAL,
    /** What the process commands. */
    COMMANDED,
    /** What the injury is about. */
    INJURY,
    /** A person judges. */
    REVIEW
  }

  /** Whether somebody can tell which visit is in question. */
  boolean visitKnown() {
    return !encounters.isEmpty() || day.isPresent();
  }

  /** Whether a page is of the visit in question. */
  boolean ofTheVisit(PageFacts page) {
    return encounters.contains(page.encounter())
        || page.encounter().isEmpty() && day.filter(page.serviceDate()::equals).isPresent();
  }

  @Override
  public String toString() {
    return "Need[withheld]";
  }
}

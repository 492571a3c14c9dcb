package org.custodian.verification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How far the papers of a sufficient request reach, for whoever decides on pages. What is not in
 * here was not granted.
 *
 * @param optIns special categories that the paper names; matters where a law asks for it
 * @param partTwo the ground on which records of a Part 2 program may go, if there is one; the
 *     patient's own access needs none (rule M12)
 * @param psychotherapyOnly whether nothing but psychotherapy notes may go (rule A9)
 * @param limits every one must reach a document: each paper narrows (rules A10, B1, B9)
 * @param excluded what was taken out again, as by a revocation of some records (rule A8)
 * @param standing in which relation to the patient the requester gets them
 * @param minorsOwnVisitsExcluded whether encounters to which a minor consented alone stay out (rule
 *     L2)
 * @param injuryOnly whether only records about the claimed injury may go (rule C9)
 */
public record Grants(
    Set<SpecialCategory> optIns,
    Optional<PartTwoGrant> partTwo,
    boolean psychotherapyOnly,
    List<ScopeLimit> limits,
    List<ScopeLimit> excluded,
    Standing standing,
    boolean minorsOwnVisitsExcluded,
    boolean injuryOnly) {
  private static final Grants NONE =
      new Grants(
          Set.of(), Optional.empty(), false, List.of(), List.of(), Standing.OTHER, false, false);

  public Grants {
    optIns = Collections.unmodifiableSet(new TreeSet<>(optIns));
    limits = List.copyOf(limits);
    excluded = List.copyOf(excluded);
  }

  /** No special category, no program record, no further limit than the request's own. */
  public static Grants none() {
    return NONE;
  }

  /** Whether the paper names the category. */
  public boolean optsIn(SpecialCategory category) {
    return optIns.contains(category);
  }

  /** Whether every paper reaches a document of this type and day. */
  public boolean reaches(String documentType, LocalDate serviceDate) {
    return limits.stream().allMatch(limit -> limit.covers(documentType, serviceDate))
        && excluded.stream().noneMatch(limit -> limit.covers(documentType, serviceDate));
  }

  Grants naming(Set<SpecialCategory> categories) {
    return new Grants(
        categories,
        partTwo,
        psychotherapyOnly,
        limits,
        excluded,
        standing,
        minorsOwnVisitsExcluded,
        injuryOnly);
  }

  Grants on(PartTwoGrant ground) {
    return new Grants(
        optIns,
        Optional.of(ground),
        psychotherapyOnly,
        limits,
        excluded,
        standing,
        minorsOwnVisitsExcluded,
        injuryOnly);
  }

  Grants onlyPsychotherapyNotes() {
    return new Grants(
        optIns, partTwo, true, limits, excluded, standing, minorsOwnVisitsExcluded, injuryOnly);
  }

  Grants within(List<ScopeLimit> more) {
    var all = new ArrayList<>(limits);
    all.addAll(more);
    return new Grants(
        optIns,
        partTwo,
        psychotherapyOnly,
        all,
        excluded,
        standing,
        minorsOwnVisitsExcluded,
        injuryOnly);
  }

  Grants without(List<ScopeLimit> more) {
    var all = new ArrayList<>(excluded);
    all.addAll(more);
    return new Grants(
        optIns,
        partTwo,
        psychotherapyOnly,
        limits,
        all,
        standing,
        minorsOwnVisitsExcluded,
        injuryOnly);
  }

  Grants to(Standing who) {
    return new Grants(
        optIns,
        partTwo,
        psychotherapyOnly,
        limits,
        excluded,
        who,
        minorsOwnVisitsExcluded || who == Standing.PARENT_OF_MINOR,
        injuryOnly);
  }

  /** What a representative who signed may permit: no more than they may see. */
  Grants permittedBy(Authority signer, Situation now) {
    var narrowed = within(signer.limit().stream().toList());
    return signer.standing(now) == Standing.PARENT_OF_MINOR
        ? narrowed.to(Standing.PARENT_OF_MINOR).to(standing)
        : narrowed;
  }

  Grants aboutInjuryOnly() {
    return new Grants(
        optIns,
        partTwo,
        psychotherapyOnly,
        limits,
        excluded,
        standing,
        minorsOwnVisitsExcluded,
        true);
  }
}

package org.custodian.abstraction;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.custodian.intake.DateRange;
import org.custodian.records.Encounter;
import org.custodian.verification.Grants;
import org.custodian.verification.PartTwoGrant;
import org.custodian.verification.ScopeLimit;

/** Says what verification read off the papers in the words of the page rules. */
final class PermitSource {
  /** What a document has for a visit if none is noted. */
  private static final Set<String> NO_VISIT = Set.of("");

  static Permits of(Grants grants, List<Encounter> visits) {
    return new Permits(
        grants.optIns().stream().map(Enum::name).collect(Collectors.toUnmodifiableSet()),
        grants.partTwo().map(PermitSource::ground),
        grants.psychotherapyOnly(),
        reaches(grants.limits()),
        grants.excluded().stream().flatMap(limit -> takenBack(limit, visits)).toList(),
        grants.minorsOwnVisitsExcluded(),
        grants.injuryOnly());
  }

  private static Permits.PartTwoGround ground(PartTwoGrant grant) {
    return new Permits.PartTwoGround(
        grant.basis(), grant.counselingNotes(), reaches(grant.limits()));
  }

  private static List<Reach> reaches(List<ScopeLimit> limits) {
    return limits.stream().map(PermitSource::reach).toList();
  }

  static Reach reach(ScopeLimit limit) {
    return new Reach(limit.dates(), limit.documentTypes(), limit.encounters(), Set.of());
  }

  /**
   * What a revocation takes out (rule A8). Where it names visits, pages that name none stay as well
   * if their unit and day are those of such a visit: nobody can say that they are not of it.
   */
  private static Stream<Reach> takenBack(ScopeLimit limit, List<Encounter> visits) {
    var unnoted =
        visits.stream()
            .filter(visit -> limit.encounters().contains(visit.id()))
            .flatMap(visit -> unnoted(limit, visit));
    return Stream.concat(Stream.of(reach(limit)), unnoted);
  }

  private static Stream<Reach> unnoted(ScopeLimit limit, Encounter visit) {
    var days =
        limit.dates().isEmpty()
            ? List.of(days(visit))
            : limit.dates().stream().flatMap(range -> common(range, days(visit))).toList();
    return days.isEmpty()
        ? Stream.empty()
        : Stream.of(new Reach(days, limit.documentTypes(), NO_VISIT, Set.of(visit.unit())));
  }

  private static DateRange days(Encounter visit) {
    return new DateRange(Optional.of(visit.from()), visit.to().or(() -> Optional.of(visit.from())));
  }

  private static Stream<DateRange> common(DateRange range, DateRange visit) {
    var from = visit.from().filter(day -> range.from().filter(day::isBefore).isEmpty());
    var to = visit.to().filter(day -> range.to().filter(day::isAfter).isEmpty());
    var first = from.or(range::from);
    var last = to.or(range::to);
    boolean apart = first.isPresent() && last.filter(first.get()::isAfter).isPresent();
    return apart ? Stream.empty() : Stream.of(new DateRange(first, last));
  }

  private PermitSource() {}
}

package org.custodian.abstraction;

import java.util.List;
import java.util.stream.Collectors;
import org.custodian.verification.Grants;
import org.custodian.verification.PartTwoGrant;
import org.custodian.verification.ScopeLimit;

/** Says what verification read off the papers in the words of the page rules. */
final class PermitSource {
  static Permits of(Grants grants) {
    return new Permits(
        grants.optIns().stream().map(Enum::name).collect(Collectors.toUnmodifiableSet()),
        grants.partTwo().map(PermitSource::ground),
        grants.psychotherapyOnly(),
        reaches(grants.limits()),
        reaches(grants.excluded()),
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
    return Reach.of(limit.documentTypes(), limit.dates());
  }

  private PermitSource() {}
}

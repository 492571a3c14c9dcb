package org.custodian.approval;

import java.util.Set;
import org.custodian.vocabulary.LegalBasis;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the hospital chose for the second look.
 *
 * @param twoApprovers labels of HL7 v3-ActCode; a packet with a page that carries one of them goes
 *     only when two people besides its preparer released it
 * @param oneApprover legal bases for which one is always enough, because the patient or whoever
 *     treats them must not wait for another one
 */
@ConfigurationProperties("custodian.approval")
public record ApprovalSettings(
    @DefaultValue({"42CFRPart2", "PSYTHPN", "HIV", "SDV", "GDIS"}) Set<String> twoApprovers,
    @DefaultValue({"ACCESS", "ACCESS_PR", "TREATMENT", "P2_EMERGENCY"})
        Set<LegalBasis> oneApprover) {
  public ApprovalSettings {
    twoApprovers = Set.copyOf(twoApprovers);
    oneApprover = Set.copyOf(oneApprover);
  }
}

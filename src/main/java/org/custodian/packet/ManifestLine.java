package org.custodian.packet;

import java.util.Optional;

/**
 * What became of one source page, by which rule and whom. Stays inside the system: the gaps would
 * tell what was withheld.
 *
 * @param page in the source document, from 1
 * @param verdict name of the decision: INCLUDE, REDACT, WITHHOLD, LATER or SENT
 * @param decidedBy a rule or a person
 * @param bates empty for a page that is not in this packet
 * @param outcome TEXT, PICTURE, WITHHELD, EARLIER (went in a packet before) or LATER
 * @param blackened how many boxes were emptied
 */
public record ManifestLine(
    String documentId,
    int page,
    String verdict,
    String ruleId,
    String reason,
    String decidedBy,
    Optional<String> bates,
    String outcome,
    int blackened) {}

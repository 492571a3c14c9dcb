package org.custodian.abstraction;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.custodian.records.CollectedDocument;
import org.custodian.records.DocumentFlag;
import org.custodian.records.DocumentType;
import org.custodian.records.Encounter;
import org.custodian.records.EncounterFlag;

/**
 * Says what is sensitive about a document, in active codes of HL7 v3-ActCode. Part 2 follows from
 * the unit or the notice it came with, psychotherapy notes from the document's type, the rest from
 * the source's own labels and from ICD-10-CM codes (rule M1).
 */
final class Labels {
  static final String PART_TWO = "42CFRPart2";
  static final String PSYCHOTHERAPY = "PSYTHPN";
  static final String SELF_PAY = "HIPAASelfPay";

  /** What a label says beside itself: a narrower one says the wider one too. */
  private static final Map<String, String> WIDER =
      Map.of("ETHUD", "SUD", "OPIOIDUD", "SUD", "ETH", "SUD", PART_TWO, "SUD", "PSY", "MH");

  /** Which labels make a page one of a category that needs initials of its own. */
  private static final Map<String, Set<String>> CATEGORIES =
      Map.of(
          "HIV", Set.of("HIV"),
          "MENTAL_HEALTH", Set.of("MH", "PSY", "BH", "EMOTDIS", PSYCHOTHERAPY),
          "SUD", Set.of("SUD", "ETH", "ETHUD", "OPIOIDUD"),
          "GENETIC", Set.of("GDIS"));

  /** What a service is about to which a minor can consent alone. */
  private static final Map<String, String> SERVICES =
      Map.of(
          "STI", "STD",
          "HIV", "HIV",
          "SUD", "SUD",
          "MENTAL_HEALTH", "MH",
          "CONTRACEPTION", "SEX",
          "PREGNANCY", "PREGNANT");

  private final CodeRanges ranges;
  private final Set<String> programUnits;
  private final Set<String> psychiatricUnits;

  Labels(CodeRanges ranges, Set<String> programUnits, Set<String> psychiatricUnits) {
    this.ranges = ranges;
    this.programUnits = Set.copyOf(programUnits);
    this.psychiatricUnits = Set.copyOf(psychiatricUnits);
  }

  /** The labels of every page of a document. */
  Set<String> of(CollectedDocument document, Optional<Encounter> visit) {
    var labels = new TreeSet<>(document.labels());
    document.particulars().codes().forEach(code -> labels.addAll(ranges.labels(code)));
    visit.ifPresent(of -> of.codes().forEach(code -> labels.addAll(ranges.labels(code))));
    labels.addAll(origin(document));
    if (visit.filter(of -> of.flags().contains(EncounterFlag.SELF_PAID)).isPresent()) {
      labels.add(SELF_PAY);
    }
    visit
        .flatMap(Encounter::minorConsent)
        .ifPresent(
            service -> {
              labels.add("ADOL");
              Optional.ofNullable(SERVICES.get(service)).ifPresent(labels::add);
            });
    Set.copyOf(labels).forEach(label -> wider(label).ifPresent(labels::add));
    return labels;
  }

  /** The labels of a category of a state's law; none for a category that nobody knows. */
  static Set<String> ofCategory(String category) {
    return CATEGORIES.getOrDefault(category, Set.of());
  }

  /** Every label that stands for a fact of this one: SUD for all that say substance use. */
  static Set<String> alike(String label) {
    return CATEGORIES.values().stream()
        .filter(labels -> labels.contains(label))
        .findFirst()
        .orElse(Set.of(label));
  }

  private Set<String> origin(CollectedDocument document) {
    var labels = new TreeSet<String>();
    var flags = document.particulars().flags();
    if (programUnits.contains(document.unit())
        || document.type() == DocumentType.SUD_COUNSELING_NOTE
        || flags.contains(DocumentFlag.RECEIVED_WITH_NOTICE)
        || flags.contains(DocumentFlag.RECEIVED_UNDER_TPO)) {
      labels.add(PART_TWO);
    }
    if (document.type() == DocumentType.PSYCHOTHERAPY_NOTE) labels.add(PSYCHOTHERAPY);
    if (document.type() == DocumentType.PSYCHIATRIC_NOTE
        || psychiatricUnits.contains(document.unit())) {
      labels.add("PSY");
    }
    return labels;
  }

  private static Optional<String> wider(String label) {
    return Optional.ofNullable(WIDER.get(label));
  }
}

package org.custodian.rehearsal;

import static org.custodian.rehearsal.Shape.choice;
import static org.custodian.rehearsal.Shape.flag;
import static org.custodian.rehearsal.Shape.keys;
import static org.custodian.rehearsal.Shape.may;
import static org.custodian.rehearsal.Shape.whole;
import static org.custodian.rehearsal.Shape.words;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a hospital chooses where the law leaves it open; each switch is a setting of the server. */
final class PolicyKeys {
  private static final String ACCOUNTING = "custodian.accounting.";

  /** Which setting a switch turns. */
  private static final Map<String, String> SETTING =
      Map.ofEntries(
          Map.entry("partTwoStatement", "custodian.packet.part-two-statement"),
          Map.entry("consentShown", "custodian.packet.consent-shown"),
          Map.entry("reasonCodes", "custodian.packet.reason-codes"),
          Map.entry("patientLanguage", "custodian.records.patient-language"),
          Map.entry("twoApprovers", "custodian.approval.two-approvers"),
          Map.entry("directiveAccounted", ACCOUNTING + "directive-accounted"),
          Map.entry("partTwoReport", ACCOUNTING + "part-two-report"),
          Map.entry("groupSeries", ACCOUNTING + "group-series"),
          Map.entry("feeAnswerDays", ACCOUNTING + "fee-answer-days"),
          Map.entry("reproAttestation", "custodian.verification.papers.repro-attestation"),
          Map.entry("linkDays", "custodian.delivery.link-days"),
          Map.entry("assessDays", "custodian.incident.assess-days"));

  static final Shape.Keys POLICY =
      keys(
          "policy",
          may("directiveAccounted", flag(), "Whether an accounting lists directives; false."),
          may("partTwoReport", flag(), "Whether it lists what 2.25 counts; false. Rule E10."),
          may("groupSeries", flag(), "Whether a series is one line; true. Rule E4."),
          may("feeAnswerDays", whole(1, 60), "Days to agree to the fee of rule E7; 30."),
          may("reproAttestation", flag(), "Whether an attestation is asked for; false. Rule N1."),
          may("linkDays", whole(1, 90), "How long a link is open; 30."),
          may("partTwoStatement", choice("SHORT", "LONG"), "Which goes along; SHORT. Rule M5."),
          may(
              "consentShown",
              choice("COPY", "EXPLANATION"),
              "Of a Part 2 consent, a copy or its scope in words; COPY. Rule M5."),
          may(
              "patientLanguage",
              choice("en", "es"),
              "Of letters to patients whose is not known; en."),
          may("reasonCodes", flag(), "Whether boxes bear R1 or R2, neutral codes; false."),
          may(
              "twoApprovers",
              words(),
              "Labels of pages, with commas, for which two release a packet; NONE for none."),
          may("assessDays", whole(1, 20), "Business days to judge a misdirection; 5. Rule P1."));

  private PolicyKeys() {}

  /** The settings of the switches that a file turns, by property name. */
  static Map<String, String> settings(Part policy) {
    var settings = new LinkedHashMap<String, String>();
    policy.keys().forEach((name, value) -> settings.put(SETTING.get(name), value.text()));
    return settings;
  }
}

package org.custodian.rehearsal;

import java.util.Map;

/** What each fact of a paper says, for whoever writes a file; by the name of the fact. */
final class FactMeanings {
  private static final Map<String, String> SENTENCES =
      Map.ofEntries(
          Map.entry("signed", "Whether it is in writing and signed. Rule D6."),
          Map.entry("namesRecipient", "Whether it says who gets the copy. Rule D6."),
          Map.entry("namesPlace", "Whether it says where to send it. Rule D6."),
          Map.entry("electronicRecord", "Whether the records are kept electronically. Rule D6."),
          Map.entry(
              "electronicCopy", "Whether an electronic copy is asked for; by the delivery. D6."),
          Map.entry("namesThisPatient", "Whether it is about this patient."),
          Map.entry("use", "What the payer wants it for. Rules C11, F1."),
          Map.entry("planOrPayer", "Whether it is a plan, a payer or acts for one. Rule C11."),
          Map.entry("namesClaim", "Whether it names the claim or the operation."),
          Map.entry("relationship", "Whether it has or had to do with the patient; operations."),
          Map.entry("minimumStated", "What it states in writing as the least it needs. Rule F4."),
          Map.entry("reasonGiven", "Whether it says why. Rule F4."),
          Map.entry("claimShown", "Whether there is a claim for a work injury. Rule C9."),
          Map.entry("requesterIsParty", "Whether insurer, employer or board of it ask. Rule C9."),
          Map.entry("injuryOn", "Day of the injury; eventDate of the request. Rule C9."),
          Map.entry("properlyIssued", "Whether who signed had the power to. Rule C6."),
          Map.entry("relevantAndMaterial", "Statement that it is relevant and material. Rule C6."),
          Map.entry("specificAndLimited", "Statement that it is specific and limited. Rule C6."),
          Map.entry("deidentifiedNotUsable", "Statement that no other facts would do. Rule C6."),
          Map.entry("sought", "Whom the official looks for. Rule C7."),
          Map.entry("agreed", "Whether who has to agree did, or was told. Rules C2, C8."),
          Map.entry("unableToAgree", "Whether the victim cannot agree. Rule C8."),
          Map.entry("neededAgainstAnother", "Statement: needed to show another's crime. Rule C8."),
          Map.entry("notAgainstVictim", "Statement: not used against the victim. Rule C8."),
          Map.entry("activityWouldSuffer", "Statement: waiting would harm the work. Rule C8."),
          Map.entry("inBestInterest", "Whether it is in the victim's best interest. Rule C8."),
          Map.entry("groundShown", "Whether what (f)(4) to (6) asks for is there. Rule C8."),
          Map.entry("lawId", "The law, as lawyers cite it: 20 ILCS 2630/3.2. Rules C1, C3."),
          Map.entry("authorizedByLaw", "Whether a law lets it collect this. Rule C2."),
          Map.entry("publicHealthPurpose", "Whether it is a purpose of 164.512(b). Rule C2."),
          Map.entry("ground", "Why the abuse may be told. Rule C3."),
          Map.entry("seriousHarm", "Whether it prevents serious harm; AUTHORIZED_BY_LAW. C3."),
          Map.entry("agency", "Who oversees. Rule C4."),
          Map.entry("oversightActivity", "Whether it is an audit, a license, a survey. Rule C4."),
          Map.entry("patientIsTarget", "Whether the patient is investigated. Rule C4."),
          Map.entry("aboutHealthBenefits", "Whether it is about health benefits then. Rule C4."),
          Map.entry("office", "Who asks about the dead. Rule C5."),
          Map.entry("forDuty", "Whether the duty of the office needs it. Rule C5."),
          Map.entry("decidedBy", "Who decided; nobody is a defect. Rule C10."),
          Map.entry("decidedOn", "Day of the decision. Rule C10."),
          Map.entry("documented", "Whether the decision is among the papers. Rule C10."),
          Map.entry("recipient", "Who collects it. Rule C2."),
          Map.entry("kind", "Which one it is."));

  private FactMeanings() {}

  /** A sentence and what silence means, as "Whether it says why; true. Rule F4.". */
  static String of(String fact, String unsaid) {
    var sentence = SENTENCES.getOrDefault(fact, "");
    if (sentence.isEmpty()) return unsaid;
    return unsaid.isEmpty() ? sentence : sentence + " " + unsaid;
  }
}

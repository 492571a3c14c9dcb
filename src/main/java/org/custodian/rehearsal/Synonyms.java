package org.custodian.rehearsal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Other words for keys, as the law and other products use them. They are not read, but whoever
 * writes one is told the key.
 */
final class Synonyms {
  private static final Map<String, List<String>> KEYS =
      Map.ofEntries(
          Map.entry("dob", List.of("born", "dobOnForm")),
          Map.entry("birthdate", List.of("born", "dobOnForm")),
          Map.entry("dateofbirth", List.of("born", "dobOnForm")),
          Map.entry("dod", List.of("died")),
          Map.entry("deathdate", List.of("died")),
          Map.entry("deceased", List.of("died")),
          Map.entry("events", List.of("when")),
          Map.entry("steps", List.of("when", "route")),
          Map.entry("timeline", List.of("when")),
          Map.entry("then", List.of("expect")),
          Map.entry("description", List.of("title", "infoDescription", "wording")),
          Map.entry("name", List.of("title")),
          Map.entry("state", List.of("pack")),
          Map.entry("statepack", List.of("pack")),
          Map.entry("hospital", List.of("facility")),
          Map.entry("timezone", List.of("zone")),
          Map.entry("holidays", List.of("houseHolidays")),
          Map.entry("documents", List.of("chart", "documentTypes")),
          Map.entry("records", List.of("chart")),
          Map.entry("visits", List.of("encounters")),
          Map.entry("visit", List.of("encounter")),
          Map.entry("disclosures", List.of("earlierDisclosures", "log")),
          Map.entry("pagecount", List.of("pages")),
          Map.entry("count", List.of("pages")),
          Map.entry("department", List.of("unit")),
          Map.entry("type", List.of("class", "kind", "variant")),
          Map.entry("requestclass", List.of("class")),
          Map.entry("date", List.of("at")),
          Map.entry("servicedate", List.of("date")),
          Map.entry("receivedat", List.of("at")),
          Map.entry("receivedvia", List.of("channel")),
          Map.entry("via", List.of("channel", "method")),
          Map.entry("firm", List.of("organization")),
          Map.entry("company", List.of("organization")),
          Map.entry("role", List.of("kind", "roles")),
          Map.entry("start", List.of("from")),
          Map.entry("end", List.of("to")),
          Map.entry("until", List.of("to", "endsOn", "expiryDate")),
          Map.entry("types", List.of("documentTypes")),
          Map.entry("dateranges", List.of("ranges")),
          Map.entry("signed", List.of("signedAt")),
          Map.entry("signer", List.of("signerName", "signedBy")),
          Map.entry("expires", List.of("expiryDate")),
          Map.entry("expiry", List.of("expiryDate")),
          Map.entry("optins", List.of("specialCategoryOptIns")),
          Map.entry("initials", List.of("specialCategoryOptIns")),
          Map.entry("served", List.of("servedAt")),
          Map.entry("returnson", List.of("returnDate")),
          Map.entry("returnable", List.of("returnDate")),
          Map.entry("mailedat", List.of("sentAt")),
          Map.entry("mailed", List.of("sentAt")),
          Map.entry("endsat", List.of("objectionEndsAt")),
          Map.entry("days", List.of("objectionDays")),
          Map.entry("objectionfiled", List.of("objections")),
          Map.entry("signedby", List.of("issuedBy", "signerName")),
          Map.entry("soughtbyce", List.of("soughtByHospital")),
          Map.entry("eventhappenedat", List.of("eventHappened")),
          Map.entry("outcome", List.of("end", "answer", "result", "course")),
          Map.entry("closed", List.of("end", "endOn")),
          Map.entry("status", List.of("end")),
          Map.entry("legalbasis", List.of("basis")),
          Map.entry("due", List.of("dues")),
          Map.entry("legaldue", List.of("dues", "legal")),
          Map.entry("internaldue", List.of("dues", "internal")),
          Map.entry("fees", List.of("fee")),
          Map.entry("amount", List.of("total")),
          Map.entry("acc", List.of("accountable")),
          Map.entry("letter", List.of("letters")),
          Map.entry("user", List.of("by", "login")),
          Map.entry("fulfiller", List.of("by")),
          Map.entry("approver", List.of("by")));

  /** Words of the field for what the product calls otherwise. */
  private static final Map<String, List<String>> WORDS =
      Map.ofEntries(
          Map.entry("LOGGED", List.of("RECEIVED")),
          Map.entry("IDV_OK", List.of("IDENTITY_RECORDED")),
          Map.entry("IDV_FAIL", List.of("IDENTITY_RECORDED")),
          Map.entry("CLASSIFIED", List.of("BASIS_RECORDED")),
          Map.entry("RULES_EVALUATED", List.of("BASIS_REVIEWED")),
          Map.entry("PAGE_DECISION", List.of("PAGES_DECIDED")),
          Map.entry("QC_PASS", List.of("PACKET_ASSEMBLED")),
          Map.entry("QC_FAIL", List.of("PACKET_REFUSED")),
          Map.entry("DELIVERED", List.of("DELIVERY_CONFIRMED")),
          Map.entry("GRAND_JURY", List.of("GRAND_JURY_SUBPOENA")),
          Map.entry("GRAND_JURY_SUBPOENA", List.of("GRAND_JURY")),
          Map.entry("SUBPOENA_DUCES_TECUM", List.of("SUBPOENA")),
          Map.entry("DEPOSITION_SUBPOENA", List.of("SUBPOENA")),
          Map.entry("DISCOVERY_REQUEST", List.of("SUBPOENA")),
          Map.entry("DDS", List.of("DISABILITY")),
          Map.entry("POA", List.of("HEALTH_CARE_POWER")),
          Map.entry("HEALTH_CARE_POA", List.of("HEALTH_CARE_POWER")),
          Map.entry("FINANCIAL_POA", List.of("FINANCIAL_POWER")),
          Map.entry("SON", List.of("RELATIVE")),
          Map.entry("DAUGHTER", List.of("RELATIVE")),
          Map.entry("STEPFATHER", List.of("STEPPARENT")),
          Map.entry("STEPMOTHER", List.of("STEPPARENT")),
          Map.entry("PART2_ORDER_2_64", List.of("SECTION_2_64")),
          Map.entry("PART2_ORDER_2_65", List.of("SECTION_2_65")),
          Map.entry("PART2_ORDER_2_66", List.of("SECTION_2_66")),
          Map.entry("LEGAL", List.of("HLEGAL")),
          Map.entry("PART_2", List.of("42CFRPart2")),
          Map.entry("PART2", List.of("42CFRPart2")),
          Map.entry("MENTAL_HEALTH", List.of("MH")),
          Map.entry("SELF_PAY", List.of("HIPAASelfPay")),
          Map.entry("PSYCHOTHERAPY", List.of("PSYTHPN")),
          Map.entry("SICKLE", List.of("SCA")),
          Map.entry("SICKLE_CELL", List.of("SCA")),
          Map.entry("STI", List.of("STD")),
          Map.entry("GENETIC", List.of("GDIS")),
          Map.entry("LAB", List.of("LABORATORY")),
          Map.entry("LABS", List.of("LABORATORY")),
          Map.entry("OP_NOTE", List.of("OPERATIVE_NOTE")),
          Map.entry("H&P", List.of("HISTORY_AND_PHYSICAL")),
          Map.entry("RADIOLOGY", List.of("IMAGING")),
          Map.entry("IMAGING_REPORT", List.of("IMAGING")),
          Map.entry("LINK", List.of("SECURE_LINK")),
          Map.entry("MAIL", List.of("PAPER")),
          Map.entry("EXPIRED", List.of("NOT_CURED")),
          Map.entry("DEFICIENT", List.of("NOT_CURED")),
          Map.entry("CANCELLED", List.of("WITHDRAWN", "NOT_CURED")));

  private Synonyms() {}

  /** The word of these that is meant with another. */
  static Optional<String> word(String typed, List<String> known) {
    var plain = typed.toUpperCase(Locale.ROOT).replaceAll("[ -]", "_");
    return WORDS.getOrDefault(plain, List.of()).stream().filter(known::contains).findFirst();
  }

  /** The key of these that is meant with a word, if it is another word for one of them. */
  static Optional<String> of(String typed, List<String> known) {
    var plain = typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    return KEYS.getOrDefault(plain, List.of()).stream().filter(known::contains).findFirst();
  }
}

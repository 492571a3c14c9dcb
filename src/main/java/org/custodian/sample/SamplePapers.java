package org.custodian.sample;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * Papers that a requester would attach, as PDF files. All people and cases are invented; dates come
 * in, so that a walk through the product works on any day. The same dates give the same bytes.
 */
public final class SamplePapers {
  private SamplePapers() {}

  /** Lau v. Orchard Freight Co., 26-CV-231: Brandt & Hale LLP asks for Kim Lau's record of 2024. */
  public static byte[] subpoena(LocalDate servedOn, LocalDate returnDate) {
    return paper("subpoena", "issuedOn", servedOn, "servedOn", servedOn, "returnDate", returnDate);
  }

  /** 26-CV-118: an attorney's subpoena for Gina Holt without notice, order or authorization. */
  public static byte[] subpoenaWithoutAssurance(LocalDate servedOn, LocalDate returnDate) {
    return paper(
        "subpoena-bare", "issuedOn", servedOn, "servedOn", servedOn, "returnDate", returnDate);
  }

  /**
   * That notice of 26-CV-231 was mailed to Kim Lau and nobody objected, 45 CFR 164.512(e)(1)(iii).
   */
  public static byte[] noticeAffidavit(
      LocalDate mailedOn, LocalDate objectionsEnd, LocalDate statedOn) {
    return paper(
        "notice-affidavit",
        "mailedOn",
        mailedOn,
        "objectionsEnd",
        objectionsEnd,
        "statedOn",
        statedOn);
  }

  /** Qualified protective order in 26-CV-231, 45 CFR 164.512(e)(1)(v). */
  public static byte[] protectiveOrder(LocalDate orderedOn) {
    return paper("protective-order", "orderedOn", orderedOn);
  }

  /** An order for two documents of John A. Smith, MRN 200010, and no others. */
  public static byte[] courtOrder(LocalDate orderedOn, LocalDate returnDate) {
    return paper("court-order", "orderedOn", orderedOn, "returnDate", returnDate);
  }

  /** A grand jury asks for the record of Kim Lau made in 2026. */
  public static byte[] grandJurySubpoena(LocalDate issuedOn, LocalDate returnDate) {
    return paper("grand-jury-subpoena", "issuedOn", issuedOn, "returnDate", returnDate);
  }

  /** Carla Nunez to Dale & Pike LLP, complete; no special category is initialled. */
  public static byte[] authorization(LocalDate signedOn, LocalDate expiresOn) {
    return paper("authorization", "signedOn", signedOn, "expiresOn", expiresOn);
  }

  /** Gina Holt to Acme Life: no expiry, and the signature has no date. */
  public static byte[] authorizationWithDefects() {
    return paper("authorization-defective");
  }

  /** The same paper of Gina Holt to Acme Life with both defects cured. */
  public static byte[] authorizationCorrected(LocalDate signedOn, LocalDate expiresOn) {
    return paper("authorization-corrected", "signedOn", signedOn, "expiresOn", expiresOn);
  }

  /** Lena Voss, for psychotherapy notes and nothing else, 45 CFR 164.508(b)(3)(ii). */
  public static byte[] psychotherapyAuthorization(LocalDate signedOn, LocalDate expiresOn) {
    return paper("authorization-psychotherapy", "signedOn", signedOn, "expiresOn", expiresOn);
  }

  /** Nora Beck to a state agency for a disability claim; runs twelve months. */
  public static byte[] disabilityAuthorization(LocalDate signedOn) {
    return paper("disability-authorization", "signedOn", signedOn);
  }

  /** Omar Tate's single consent for treatment, payment and operations, 42 CFR 2.31, 2.33. */
  public static byte[] partTwoConsent(LocalDate signedOn) {
    return paper("part-two-consent", "signedOn", signedOn);
  }

  /** Northside Clinic asks for records of Gina Holt for treatment. */
  public static byte[] providerRequest(LocalDate writtenOn, LocalDate visitOn) {
    return paper("provider-request", "writtenOn", writtenOn, "visitOn", visitOn);
  }

  /** Lakeview Hospital asks for records of Omar Tate, who is in its emergency department. */
  public static byte[] statProviderRequest(LocalDate writtenOn) {
    return paper("provider-request-stat", "writtenOn", writtenOn);
  }

  /** Ana Ruiz asks for her own record of 2025, 45 CFR 164.524. */
  public static byte[] accessRequest(LocalDate writtenOn) {
    return paper("access-request", "writtenOn", writtenOn);
  }

  /** Dev Patel revokes his authorization for an insurer, 45 CFR 164.508(b)(5). */
  public static byte[] revocation(LocalDate authorizedOn, LocalDate writtenOn) {
    return paper("revocation", "authorizedOn", authorizedOn, "writtenOn", writtenOn);
  }

  /** Ellen Gill is executor of Frank Gill, 45 CFR 164.502(g)(4). */
  public static byte[] lettersTestamentary(LocalDate issuedOn) {
    return paper("letters-testamentary", "issuedOn", issuedOn);
  }

  /**
   * A copy of an identity card.
   *
   * @param mrn of a patient of the sample hospital
   */
  public static byte[] identityCard(String mrn) {
    var person = Cast.read().person(mrn);
    return paper(
        "identity-card",
        "name",
        person.spokenName(),
        "born",
        person.born(),
        "address",
        person.wholeAddress(),
        "mrn",
        mrn);
  }

  private static byte[] paper(String name, Object... slots) {
    Map<String, Object> filled = new TreeMap<>();
    for (int i = 0; i < slots.length; i += 2) filled.put(slots[i].toString(), slots[i + 1]);
    return new PaperWriter(filled).write(name);
  }
}

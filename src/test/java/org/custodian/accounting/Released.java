package org.custodian.accounting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.PatientName;
import org.custodian.vocabulary.PatientRef;
import org.custodian.vocabulary.RequestClass;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;

/** Disclosures as tests need them: Kim Lau's records to Brandt and Hale under a subpoena. */
final class Released {
  static final PatientRef KIM = new PatientRef("100009");

  static Disclosure subpoena(String number, String at) {
    return of(number, at, KIM, new PatientName("Lau", "Kim"), LegalBasis.SUBPOENA_NOTICE, true);
  }

  static Disclosure authorization(String number, String at) {
    return of(number, at, KIM, new PatientName("Lau", "Kim"), LegalBasis.AUTHORIZATION, false);
  }

  static Disclosure of(
      String number,
      String at,
      PatientRef patient,
      PatientName name,
      LegalBasis basis,
      boolean accountable) {
    return named(number, at, patient, name, basis, accountable, "Brandt & Hale LLP");
  }

  static Disclosure named(
      String number,
      String at,
      PatientRef patient,
      PatientName name,
      LegalBasis basis,
      boolean accountable,
      String recipient) {
    var moment = Instant.parse(at);
    return new Disclosure(
        UUID.nameUUIDFromBytes(number.getBytes(java.nio.charset.StandardCharsets.UTF_8)).toString(),
        Optional.of(new RequestNumber(number)),
        Optional.of(RequestClass.SUBPOENA),
        moment,
        LocalDate.ofInstant(moment, ZoneId.of("America/Chicago")),
        patient,
        name,
        recipient,
        Optional.of("12 Court Street\nSpringfield, IL 62701"),
        contents(number),
        Optional.empty(),
        Optional.of("Circuit Court, Doe v. Roe, 26-CV-231"),
        basis,
        accountable,
        "45 CFR 164.528(a)(1)",
        Method.LINK,
        new StaffId("dana"),
        Optional.of(new StaffId("omar")),
        FurtherFacts.none());
  }

  private static Contents contents(String number) {
    return new Contents(
        List.of("LABORATORY", "PROGRESS_NOTE"),
        LocalDate.of(2024, 1, 1),
        LocalDate.of(2024, 12, 31),
        88,
        "RMC-" + number + "-000001",
        "RMC-" + number + "-000088",
        1,
        "a".repeat(56) + number.replace("-", "") + "00",
        "b".repeat(64));
  }

  private Released() {}
}

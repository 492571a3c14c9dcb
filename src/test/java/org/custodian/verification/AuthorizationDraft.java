package org.custodian.verification;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.custodian.verification.Authorization.Circumstances;
import org.custodian.verification.Authorization.Combination;
import org.custodian.verification.Authorization.Conditioning;
import org.custodian.verification.Authorization.Content;
import org.custodian.verification.Authorization.Described;
import org.custodian.verification.Authorization.Ending;
import org.custodian.verification.Authorization.Expiry;
import org.custodian.verification.Authorization.FormKind;
import org.custodian.verification.Authorization.Signature;
import org.custodian.verification.Authorization.Signer;
import org.custodian.verification.Authorization.Statements;

/** A valid authorization of 2026-02-10 until 2027-02-10, of which a test changes single facts. */
final class AuthorizationDraft {
  static final LocalDate SIGNED = LocalDate.of(2026, 2, 10);

  FormKind form = FormKind.THIRD_PARTY;
  Described described = Described.SPECIFICALLY;
  boolean cleared;
  boolean namesDiscloser = true;
  boolean namesRecipient = true;
  boolean statesPurpose = true;
  boolean namesThisPatient = true;
  boolean coversRequester = true;
  Set<SpecialCategory> optIns = EnumSet.noneOf(SpecialCategory.class);
  List<ScopeLimit> limits = List.of();
  Optional<LocalDate> expiresOn = Optional.of(LocalDate.of(2027, 2, 10));
  Ending ending = Ending.NOTHING;
  boolean eventHappened;
  boolean signed = true;
  Optional<LocalDate> dated = Optional.of(SIGNED);
  Signer signer = Signer.PATIENT;
  boolean authorityDescribed;
  Optional<Authority> authority = Optional.empty();
  boolean revocation = true;
  boolean conditioningStated = true;
  boolean redisclosure = true;
  boolean plainLanguage = true;
  boolean soughtByHospital;
  boolean copyGiven;
  Combination combinedWith = Combination.NONE;
  Conditioning conditioning = Conditioning.NONE;
  boolean knownFalse;
  boolean forPay;
  boolean payStated;
  Optional<TakenBack> takenBack = Optional.empty();

  void signedBy(Authority who) {
    signer = Signer.REPRESENTATIVE;
    authorityDescribed = true;
    authority = Optional.of(who);
  }

  Authorization paper() {
    return new Authorization(
        form,
        new Content(
            described,
            cleared,
            namesDiscloser,
            namesRecipient,
            statesPurpose,
            namesThisPatient,
            coversRequester,
            optIns,
            limits),
        new Expiry(expiresOn, ending, eventHappened),
        new Signature(signed, dated, signer, authorityDescribed, authority),
        new Statements(revocation, conditioningStated, redisclosure),
        new Circumstances(
            plainLanguage,
            soughtByHospital,
            copyGiven,
            combinedWith,
            conditioning,
            knownFalse,
            forPay,
            payStated),
        takenBack);
  }
}

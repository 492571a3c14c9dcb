package org.custodian.workflow.letters;

import java.util.Optional;
import org.custodian.correspondence.Addressee;
import org.custodian.correspondence.Correspondence;
import org.custodian.correspondence.QrCode;
import org.custodian.correspondence.ReleaseReceipt;
import org.custodian.correspondence.SentLetter;
import org.custodian.delivery.Delivery;
import org.custodian.delivery.Receipts;
import org.custodian.delivery.Release;
import org.custodian.intake.ReceivedRequest;
import org.custodian.intake.RequesterKind;
import org.custodian.ledger.Included;
import org.custodian.ledger.Ledger;
import org.custodian.records.Records;
import org.custodian.verification.Verification;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Receipts of releases, one page each, kept with the letters. The recipient always gets one; the
 * patient gets a copy by post where a permission of their own is the basis. On any other basis the
 * patient learns of it by the accounting, which the law may suspend (45 CFR 164.528(a)(2)), so
 * nothing is sent unasked.
 */
@Component
public class ReceiptLetters {
  private static final int GROUP = 16;

  private final LetterPost post;
  private final Correspondence correspondence;
  private final Delivery delivery;
  private final Receipts receipts;
  private final Verification verification;
  private final Records records;
  private final PatientAddress patients;
  private final Ledger ledger;
  private final Facility facility;

  ReceiptLetters(
      LetterPost post,
      Correspondence correspondence,
      Delivery delivery,
      Receipts receipts,
      Verification verification,
      Records records,
      PatientAddress patients,
      Ledger ledger,
      Facility facility) {
    this.post = post;
    this.correspondence = correspondence;
    this.delivery = delivery;
    this.receipts = receipts;
    this.verification = verification;
    this.records = records;
    this.patients = patients;
    this.ledger = ledger;
    this.facility = facility;
  }

  /**
   * Makes the receipts of a release, once.
   *
   * @throws IllegalStateException if the release does not stand in the signed log yet; the next try
   *     may succeed
   */
  @Transactional
  public void issue(RequestNumber number, int version) {
    var release = released(number, version);
    var entry = receipts.proof(number, version);
    forRecipient(number, version, entry);
    boolean other = post.request(number).requester().kind() != RequesterKind.PATIENT;
    if (other && permittedByPatient(release.basis())) {
      verification
          .patient(number)
          .map(records::patient)
          .map(patients::of)
          .ifPresent(patient -> forPatient(number, version, entry, patient));
    }
  }

  /**
   * The receipt of a packet as PDF; the same file each time.
   *
   * @param entry by which the packet was let out
   */
  @Transactional
  public byte[] pdf(RequestNumber number, int version, Included entry) {
    return correspondence.content(number, forRecipient(number, version, entry).id());
  }

  private SentLetter forRecipient(RequestNumber number, int version, Included entry) {
    var request = post.request(number);
    return correspondence.send(
        number,
        letter(request, post.addressee(request), Optional.empty(), entry),
        request.language(),
        "RCPT/" + version);
  }

  private void forPatient(RequestNumber number, int version, Included entry, Addressee patient) {
    var request = post.request(number);
    var to = post.addressee(request);
    post.toOther(
        number,
        letter(request, patient, Optional.of(to.name()), entry),
        request.language(),
        "RCPP/" + version);
  }

  private static boolean permittedByPatient(LegalBasis basis) {
    return basis == LegalBasis.AUTHORIZATION || basis == LegalBasis.DIRECTIVE;
  }

  private ReleaseReceipt letter(
      ReceivedRequest request, Addressee to, Optional<String> sentTo, Included entry) {
    var check = facility.baseUrl() + "/check";
    return new ReleaseReceipt(
        request.number(),
        to,
        sentTo,
        facility.day(entry.at()),
        entry.fact("packetSha256").orElseThrow().replaceAll("(.{" + GROUP + "})(?!$)", "$1 "),
        entry.index(),
        entry.size(),
        entry.root(),
        entry.signed(),
        ledger.keyLine(),
        check,
        // After the hash mark, so that the number never reaches a server's log.
        new QrCode(check + "#entry-" + entry.index()));
  }

  private Release released(RequestNumber number, int version) {
    return delivery.releases(number).stream()
        .filter(release -> release.version() == version)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("FLW-40 This packet was not released."));
  }
}

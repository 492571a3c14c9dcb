package org.custodian.correspondence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.Phi;
import org.custodian.vocabulary.RequestNumber;

/**
 * What goes out on paper or as PDF. Each kind has one template of the same name under
 * templates/letters, which uses exactly the fields of the record. {@code patient} is the name as
 * the requester wrote it, so that a letter says nothing the requester did not say first.
 */
public sealed interface Letter
    permits Letter.Acknowledgement,
        Letter.Deficiency,
        Letter.Objection,
        Letter.Closing,
        Letter.RevocationAcknowledged,
        Letter.WithdrawalConfirmed,
        Letter.NoRecords,
        Letter.NoRecordsCertificate,
        Letter.Denial,
        Letter.Refusal,
        Letter.Transmittal,
        Letter.Certificate,
        Letter.ContentsPage,
        Letter.ProtectiveOrderNotice,
        Letter.CodesNotice,
        Letter.PartTwoNotice,
        Letter.ConsentCover,
        Letter.AccountingReport,
        FeeLetter,
        ProgressLetter,
        AccessLetter,
        PatientNotice,
        RecipientLetter,
        ReleaseReceipt {

  /** The kind of letter as the log and the status page name it, for example "DEF". */
  String code();

  /**
   * The request has arrived.
   *
   * @param dueOn the day the law or the process sets; the hospital's own target is not promised
   */
  @Phi
  record Acknowledgement(
      RequestNumber request,
      Addressee to,
      String patient,
      LocalDate receivedOn,
      Optional<LocalDate> dueOn)
      implements Letter {
    @Override
    public String code() {
      return "ACK";
    }

    @Override
    public String toString() {
      return "Acknowledgement[withheld]";
    }
  }

  /** Every defect at once, with what to send and by when; 45 CFR 164.508(b)(2). */
  @Phi
  record Deficiency(
      RequestNumber request,
      Addressee to,
      String patient,
      LocalDate receivedOn,
      List<DefectLine> defects,
      LocalDate answerBy)
      implements Letter {
    public Deficiency {
      defects = List.copyOf(defects);
    }

    @Override
    public String code() {
      return "DEF";
    }

    @Override
    public String toString() {
      return "Deficiency[withheld]";
    }
  }

  /** The hospital objects to process that 45 CFR 164.512(e)(1)(ii) does not let it obey. */
  @Phi
  record Objection(
      RequestNumber request,
      Addressee to,
      String patient,
      String court,
      String caption,
      String caseNumber,
      LocalDate servedOn,
      LocalDate returnDate,
      List<DefectLine> defects)
      implements Letter {
    public Objection {
      defects = List.copyOf(defects);
    }

    @Override
    public String code() {
      return "OBJ";
    }

    @Override
    public String toString() {
      return "Objection[withheld]";
    }
  }

  /** The request ends without records. */
  @Phi
  record Closing(
      RequestNumber request,
      Addressee to,
      String patient,
      LocalDate receivedOn,
      LocalDate closedOn,
      ClosingReason reason)
      implements Letter {
    @Override
    public String code() {
      return "CNCL";
    }

    @Override
    public String toString() {
      return "Closing[withheld]";
    }
  }

  /** To the patient: the revocation is in effect, 45 CFR 164.508(b)(5). */
  @Phi
  record RevocationAcknowledged(RequestNumber request, Addressee to, LocalDate revokedOn)
      implements Letter {
    @Override
    public String code() {
      return "REV";
    }

    @Override
    public String toString() {
      return "RevocationAcknowledged[withheld]";
    }
  }

  /** The requester took the request back. */
  @Phi
  record WithdrawalConfirmed(
      RequestNumber request,
      Addressee to,
      String patient,
      LocalDate receivedOn,
      LocalDate withdrawnOn)
      implements Letter {
    @Override
    public String code() {
      return "CNCL";
    }

    @Override
    public String toString() {
      return "WithdrawalConfirmed[withheld]";
    }
  }

  /** Nothing was found; does not say whether the person ever was a patient. */
  @Phi
  record NoRecords(RequestNumber request, Addressee to, String patient, LocalDate receivedOn)
      implements Letter {
    @Override
    public String code() {
      return "NRF";
    }

    @Override
    public String toString() {
      return "NoRecords[withheld]";
    }
  }

  /**
   * The custodian certifies to a court that a search found nothing to produce (rule B12). The same
   * words whether there is nothing or nothing may go, 42 CFR 2.13(c).
   *
   * @param courtCase caption, number and court in one line
   */
  @Phi
  record NoRecordsCertificate(
      RequestNumber request,
      Addressee to,
      String patient,
      String courtCase,
      LocalDate servedOn,
      LocalDate searchedOn)
      implements Letter {
    @Override
    public String code() {
      return "NRF";
    }

    @Override
    public String toString() {
      return "NoRecordsCertificate[withheld]";
    }
  }

  /**
   * A patient's own request is denied, 45 CFR 164.524(d)(2).
   *
   * @param reviewable whether the patient may have the denial reviewed, 45 CFR 164.524(a)(3)
   */
  @Phi
  record Denial(
      RequestNumber request,
      Addressee to,
      String patient,
      LocalDate receivedOn,
      List<Ground> grounds,
      boolean reviewable)
      implements Letter {
    public Denial {
      grounds = List.copyOf(grounds);
    }

    @Override
    public String code() {
      return "DEN";
    }

    @Override
    public String toString() {
      return "Denial[withheld]";
    }
  }

  /** A request by anybody but the patient is refused. */
  @Phi
  record Refusal(
      RequestNumber request,
      Addressee to,
      String patient,
      LocalDate receivedOn,
      List<Ground> grounds)
      implements Letter {
    public Refusal {
      grounds = List.copyOf(grounds);
    }

    @Override
    public String code() {
      return "DEN";
    }

    @Override
    public String toString() {
      return "Refusal[withheld]";
    }
  }

  /**
   * The cover letter of a packet.
   *
   * @param basis why the law lets the hospital disclose
   * @param citation its paragraph
   * @param enclosures what the packet holds, in its order
   */
  @Phi
  record Transmittal(
      RequestNumber request,
      Addressee to,
      String patient,
      LegalBasis basis,
      String citation,
      int pages,
      String batesFirst,
      String batesLast,
      List<Enclosure> enclosures)
      implements Letter {
    public Transmittal {
      enclosures = List.copyOf(enclosures);
    }

    @Override
    public String code() {
      return "XMIT";
    }

    @Override
    public String toString() {
      return "Transmittal[withheld]";
    }
  }

  /**
   * The custodian's certificate. It names exactly the pages it certifies; the same words whether or
   * not anything was left out, 42 CFR 2.13(c).
   *
   * @param courtCase court, caption and number in one line, for legal process
   * @param recordsSha256 of the record pages as {@link org.custodian.pdf.RecordsDigest} counts it
   * @param explainGaps whether the state wants to be told what is not there and why (rule B11)
   */
  @Phi
  record Certificate(
      RequestNumber request,
      String patient,
      LegalBasis basis,
      Optional<String> courtCase,
      int pages,
      String batesFirst,
      String batesLast,
      LocalDate serviceFrom,
      LocalDate serviceTo,
      String recordsSha256,
      LocalDate preparedOn,
      boolean explainGaps,
      List<GapLine> gaps)
      implements Letter {
    public Certificate {
      gaps = List.copyOf(gaps);
    }

    /** Where no state asks for an explanation of gaps. */
    public Certificate(
        RequestNumber request,
        String patient,
        LegalBasis basis,
        Optional<String> courtCase,
        int pages,
        String batesFirst,
        String batesLast,
        LocalDate serviceFrom,
        LocalDate serviceTo,
        String recordsSha256,
        LocalDate preparedOn) {
      this(
          request,
          patient,
          basis,
          courtCase,
          pages,
          batesFirst,
          batesLast,
          serviceFrom,
          serviceTo,
          recordsSha256,
          preparedOn,
          false,
          List.of());
    }

    @Override
    public String code() {
      return "CERT";
    }

    @Override
    public String toString() {
      return "Certificate[withheld]";
    }
  }

  /** The list of documents with their Bates ranges. */
  @Phi
  record ContentsPage(RequestNumber request, int pages, List<ContentsLine> lines)
      implements Letter {
    public ContentsPage {
      lines = List.copyOf(lines);
    }

    @Override
    public String code() {
      return "CONT";
    }

    @Override
    public String toString() {
      return "ContentsPage[withheld]";
    }
  }

  /** What a qualified protective order binds the recipient to, 45 CFR 164.512(e)(1)(v). */
  record ProtectiveOrderNotice(RequestNumber request) implements Letter {
    @Override
    public String code() {
      return "QPON";
    }
  }

  /** What the codes on blackened areas mean; the same for every packet, 42 CFR 2.13(c). */
  record CodesNotice(RequestNumber request) implements Letter {
    @Override
    public String code() {
      return "CODE";
    }
  }

  /** The notice that goes with records disclosed by a Part 2 consent, 42 CFR 2.32(a). */
  record PartTwoNotice(RequestNumber request, PartTwoStatement statement) implements Letter {

    /** With the short statement. */
    public PartTwoNotice(RequestNumber request) {
      this(request, PartTwoStatement.SHORT);
    }

    @Override
    public String code() {
      return "P2N";
    }
  }

  /**
   * What stands before the copy of a consent, or explains its scope in place of a copy, 42 CFR
   * 2.32(b) (rule M5).
   *
   * @param copyFollows whether copies stand after this page
   * @param scopes what each consent permits
   */
  @Phi
  record ConsentCover(RequestNumber request, boolean copyFollows, List<ConsentScope> scopes)
      implements Letter {
    public ConsentCover {
      if (!copyFollows && scopes.isEmpty()) {
        throw new IllegalArgumentException(
            "A consent page has a copy after it or explains what the consent permits.");
      }
      scopes = List.copyOf(scopes);
    }

    @Override
    public String code() {
      return "CONS";
    }

    @Override
    public String toString() {
      return "ConsentCover[withheld]";
    }
  }

  /** A patient's accounting of disclosures, 45 CFR 164.528. */
  @Phi
  record AccountingReport(
      Addressee to,
      String patient,
      LocalDate from,
      LocalDate until,
      LocalDate preparedOn,
      int count,
      List<AccountingLine> lines)
      implements Letter {
    public AccountingReport {
      lines = List.copyOf(lines);
    }

    @Override
    public String code() {
      return "AOD";
    }

    @Override
    public String toString() {
      return "AccountingReport[withheld]";
    }
  }
}

package org.custodian.correspondence;

import java.time.LocalDate;
import java.util.List;
import org.custodian.vocabulary.Phi;
import org.custodian.vocabulary.RequestNumber;

/** Letters to an agency, to another hospital or to somebody who got records by mistake. */
public sealed interface RecipientLetter extends Letter {

  /**
   * A patient's accounting leaves out disclosures to the agency for a time, 45 CFR 164.528(a)(2)
   * (rule E8).
   *
   * @param written whether the statement was in writing; an oral one holds 30 days at most
   */
  @Phi
  record SuspensionConfirmed(
      RequestNumber request,
      Addressee to,
      String patient,
      LocalDate from,
      LocalDate until,
      boolean written)
      implements RecipientLetter {
    @Override
    public String code() {
      return "SUSP";
    }

    @Override
    public String toString() {
      return "SuspensionConfirmed[withheld]";
    }
  }

  /**
   * The one record page that goes to an official who looks for a person, 45 CFR 164.512(f)(2)(i)
   * (rule C7).
   *
   * @param lines at most eight facts
   */
  @Phi
  record LocateFacts(RequestNumber request, LocalDate preparedOn, List<LocateLine> lines)
      implements RecipientLetter {
    public LocateFacts {
      lines = List.copyOf(lines);
    }

    @Override
    public String code() {
      return "LOCS";
    }

    @Override
    public String toString() {
      return "LocateFacts[withheld]";
    }
  }

  /**
   * Pages reached the wrong recipient, who is asked to give them back. Names no patient.
   *
   * @param answerBy by when the statement is needed
   */
  @Phi
  record Retrieval(
      RequestNumber request, Addressee to, LocalDate sentOn, int pages, LocalDate answerBy)
      implements RecipientLetter {
    @Override
    public String code() {
      return "RETR";
    }

    @Override
    public String toString() {
      return "Retrieval[withheld]";
    }
  }

  /**
   * Another hospital is asked for records to treat a patient, 45 CFR 164.506(c)(2).
   *
   * @param patient the name as it was written here
   * @param asker who treats the patient in this hospital
   * @param kinds which documents, in plain words; none asks for all
   * @param dates of service; none asks for all
   * @param words what staff added; a protected word in it is refused (rule M7)
   * @param again whether a first letter was not answered
   */
  @Phi
  record OutsideRequest(
      RequestNumber request,
      Addressee to,
      String patient,
      LocalDate born,
      String asker,
      List<String> kinds,
      List<ServiceDates> dates,
      @FreeWording List<String> words,
      LocalDate answerBy,
      boolean again)
      implements RecipientLetter {
    public OutsideRequest {
      kinds = List.copyOf(kinds);
      dates = List.copyOf(dates);
      words = List.copyOf(words);
    }

    @Override
    public String code() {
      return "REQ";
    }

    @Override
    public String toString() {
      return "OutsideRequest[withheld]";
    }
  }
}

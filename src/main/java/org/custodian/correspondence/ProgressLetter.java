package org.custodian.correspondence;

import java.time.LocalDate;
import java.util.List;
import org.custodian.vocabulary.Phi;
import org.custodian.vocabulary.RequestNumber;

/** Letters that tell a requester why a request waits, or where it goes instead. */
public sealed interface ProgressLetter extends Letter {

  /** Proof of identity or of authority is needed, 45 CFR 164.514(h)(1) (rule G1). */
  @Phi
  record Identification(
      RequestNumber request,
      Addressee to,
      String patient,
      LocalDate receivedOn,
      List<DefectLine> needed,
      LocalDate answerBy)
      implements ProgressLetter {
    public Identification {
      needed = List.copyOf(needed);
    }

    @Override
    public String code() {
      return "IDV";
    }

    @Override
    public String toString() {
      return "Identification[withheld]";
    }
  }

  /**
   * More time is needed: the reason and the new date, in writing and within the first period (rules
   * D2, E6).
   *
   * @param reason as staff typed it; a protected word in it is refused (rule M7)
   * @param citation the paragraph that allows it
   */
  @Phi
  record Extension(
      RequestNumber request,
      Addressee to,
      String patient,
      LocalDate receivedOn,
      LocalDate oldDue,
      LocalDate newDue,
      @FreeWording String reason,
      String citation)
      implements ProgressLetter {
    @Override
    public String code() {
      return "EXT";
    }

    @Override
    public String toString() {
      return "Extension[withheld]";
    }
  }

  /**
   * The request asks for more than its purpose seems to need, 45 CFR 164.514(d)(5) (rules F3, F5).
   *
   * @param set the documents that go if nothing more is explained, in plain words
   */
  @Phi
  record Clarification(
      RequestNumber request,
      Addressee to,
      String patient,
      LocalDate receivedOn,
      @FreeWording List<String> set,
      LocalDate answerBy)
      implements ProgressLetter {
    public Clarification {
      set = List.copyOf(set);
    }

    @Override
    public String code() {
      return "CLAR";
    }

    @Override
    public String toString() {
      return "Clarification[withheld]";
    }
  }

  /** The same request arrived before; the first one goes on and its dates stay. */
  @Phi
  record Duplicate(
      RequestNumber request,
      Addressee to,
      String patient,
      LocalDate receivedOn,
      RequestNumber firstRequest,
      LocalDate firstReceivedOn,
      FirstRequestStatus status)
      implements ProgressLetter {
    @Override
    public String code() {
      return "DUP";
    }

    @Override
    public String toString() {
      return "Duplicate[withheld]";
    }
  }

  /**
   * Somebody else holds the records, 45 CFR 164.524(d)(3) (rule D14).
   *
   * @param holder whom to ask
   */
  @Phi
  record Forward(
      RequestNumber request, Addressee to, String patient, LocalDate receivedOn, Addressee holder)
      implements ProgressLetter {
    @Override
    public String code() {
      return "FWD";
    }

    @Override
    public String toString() {
      return "Forward[withheld]";
    }
  }
}

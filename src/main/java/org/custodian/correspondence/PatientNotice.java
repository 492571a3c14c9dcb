package org.custodian.correspondence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.custodian.vocabulary.Phi;
import org.custodian.vocabulary.RequestNumber;

/** Letters to a patient about what others asked for or what went wrong. */
public sealed interface PatientNotice extends Letter {

  /**
   * Records are asked for in a case; the patient may object, 45 CFR 164.512(e)(1)(vi) (rule B5).
   *
   * @param party who had the process served
   * @param objectBy the last day to object
   */
  @Phi
  record NoticeToPatient(
      RequestNumber request,
      Addressee to,
      String patient,
      String party,
      String court,
      String caption,
      String caseNumber,
      LocalDate servedOn,
      LocalDate objectBy)
      implements PatientNotice {
    @Override
    public String code() {
      return "NOTICE";
    }

    @Override
    public String toString() {
      return "NoticeToPatient[withheld]";
    }
  }

  /**
   * Health information reached the wrong hands, 45 CFR 164.404(c) (rule P2).
   *
   * @param happenedOn empty as long as nobody knows
   * @param what what happened, in plain words
   * @param kinds which kinds of information, for example "your name and test results"
   * @param doing what the hospital does about it
   * @param steps what the patient can do
   */
  @Phi
  record BreachNotice(
      RequestNumber request,
      Addressee to,
      String patient,
      Optional<LocalDate> happenedOn,
      LocalDate discoveredOn,
      @FreeWording String what,
      @FreeWording List<String> kinds,
      @FreeWording List<String> doing,
      @FreeWording List<String> steps)
      implements PatientNotice {
    public BreachNotice {
      kinds = List.copyOf(kinds);
      doing = List.copyOf(doing);
      steps = List.copyOf(steps);
    }

    @Override
    public String code() {
      return "BRCH";
    }

    @Override
    public String toString() {
      return "BreachNotice[withheld]";
    }
  }
}

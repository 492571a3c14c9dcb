package org.custodian.verification;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The patient's signed permission, 45 CFR 164.508 (rules A1 to A10, A13). Any form will do, own or
 * foreign, wet ink or not (rule A12).
 *
 * @param form what paper it is written on; some forms bring their own life and categories
 * @param takenBack that the patient took it back, if known
 */
public record Authorization(
    FormKind form,
    Content content,
    Expiry expiry,
    Signature signature,
    Statements statements,
    Circumstances circumstances,
    Optional<TakenBack> takenBack)
    implements PresentedBasis {

  /** On a third party's form. */
  public Authorization(
      Content content,
      Expiry expiry,
      Signature signature,
      Statements statements,
      Circumstances circumstances,
      Optional<LocalDate> revokedOn) {
    this(
        FormKind.THIRD_PARTY,
        content,
        expiry,
        signature,
        statements,
        circumstances,
        revokedOn.map(TakenBack::inWriting));
  }

  /** What paper it is written on. */
  public enum FormKind {
    OWN,
    THIRD_PARTY,
    SSA_827,
    VA_10_5345,
    VA_21_4142,
    PART2_STANDARD,
    PART2_TPO,
    PART2_INTERMEDIARY,
    PART2_LEGAL,
    PART2_COUNSELING,
    /** For psychotherapy notes and nothing else (rule A9). */
    PSYCHOTHERAPY;

    /** The agencies' forms end twelve months after the signature. */
    boolean livesTwelveMonths() {
      return this == SSA_827 || this == VA_21_4142;
    }

    /** What the printed words of the form name, so that nobody has to add initials. */
    Set<SpecialCategory> names() {
      return switch (this) {
        case SSA_827, VA_21_4142 ->
            Set.of(
                SpecialCategory.HIV,
                SpecialCategory.MENTAL_HEALTH,
                SpecialCategory.SUD,
                SpecialCategory.GENETIC);
        case PART2_STANDARD, PART2_TPO, PART2_INTERMEDIARY, PART2_LEGAL, PART2_COUNSELING ->
            Set.of(SpecialCategory.SUD);
        case PSYCHOTHERAPY -> Set.of(SpecialCategory.PSYCHOTHERAPY, SpecialCategory.MENTAL_HEALTH);
        case OWN, THIRD_PARTY, VA_10_5345 -> Set.of();
      };
    }

    /** The kind of consent that the form is under 42 CFR part 2. */
    Optional<PartTwo.Variant> partTwo() {
      return switch (this) {
        case PART2_STANDARD -> Optional.of(PartTwo.Variant.STANDARD);
        case PART2_TPO -> Optional.of(PartTwo.Variant.TPO);
        case PART2_INTERMEDIARY -> Optional.of(PartTwo.Variant.INTERMEDIARY);
        case PART2_LEGAL -> Optional.of(PartTwo.Variant.LEGAL);
        case PART2_COUNSELING -> Optional.of(PartTwo.Variant.COUNSELING_NOTES);
        case OWN, THIRD_PARTY, SSA_827, VA_10_5345, VA_21_4142, PSYCHOTHERAPY -> Optional.empty();
      };
    }
  }

  /** How the paper describes the records. */
  public enum Described {
    NOT_AT_ALL,
    SPECIFICALLY,
    ENTIRE_RECORD,
    /** "All protected health information", "any and all information": not specific enough. */
    ALL_INFORMATION;

    /** Reads the words of the paper (rule A2); what it cannot place is not specific enough. */
    public static Described of(String wording) {
      return Wording.describes(wording);
    }
  }

  /** Who signed. */
  public enum Signer {
    PATIENT,
    REPRESENTATIVE
  }

  /** What the paper is merged with. */
  public enum Combination {
    NONE,
    OTHER_AUTHORIZATION,
    PSYCHOTHERAPY_AUTHORIZATION,
    RESEARCH_CONSENT,
    OTHER_DOCUMENT
  }

  /** Whether treatment, payment or enrolment was made to depend on signing. */
  public enum Conditioning {
    NONE,
    RESEARCH_TREATMENT,
    PLAN_UNDERWRITING,
    EXAM_FOR_THIRD_PARTY,
    NOT_PERMITTED
  }

  /**
   * What the paper permits.
   *
   * @param descriptionCleared whether a person read a wide description and found it clear (rule A2)
   * @param statesPurpose "at the request of the individual" is enough if the patient started it
   * @param coversRequester whether the requester is the recipient that it names
   * @param optIns special categories with initials, or named in its own words
   * @param limits which records it reaches; empty if it names no types and no dates
   */
  public record Content(
      Described described,
      boolean descriptionCleared,
      boolean namesDiscloser,
      boolean namesRecipient,
      boolean statesPurpose,
      boolean namesThisPatient,
      boolean coversRequester,
      Set<SpecialCategory> optIns,
      List<ScopeLimit> limits) {
    public Content {
      optIns = Collections.unmodifiableSet(new TreeSet<>(optIns));
      limits = List.copyOf(limits);
    }

    /** Without special categories and without limits. */
    public Content(
        Described described,
        boolean namesDiscloser,
        boolean namesRecipient,
        boolean statesPurpose,
        boolean namesThisPatient,
        boolean coversRequester) {
      this(
          described,
          false,
          namesDiscloser,
          namesRecipient,
          statesPurpose,
          namesThisPatient,
          coversRequester,
          Set.of(),
          List.of());
    }
  }

  /** What a paper says of its end beside a date. */
  public enum Ending {
    NOTHING,
    /** An event that has to do with the patient or the purpose. */
    EVENT,
    /** An event that has to do with neither. */
    EVENT_NOT_TIED,
    END_OF_TREATMENT,
    END_OF_STUDY,
    /** It says "none", or that it does not end. */
    NEVER
  }

  /**
   * When it ends.
   *
   * @param on last day on which it is valid, through the end of that day
   * @param ending what it says instead of a date, or beside it
   */
  public record Expiry(Optional<LocalDate> on, Ending ending, boolean eventHappened) {

    /** With an event that has to do with the patient or the purpose, or with none. */
    public Expiry(Optional<LocalDate> on, boolean event, boolean eventHappened) {
      this(on, event ? Ending.EVENT : Ending.NOTHING, eventHappened);
    }

    /** Whether it names an event. */
    public boolean event() {
      return ending == Ending.EVENT;
    }

    /** Whether it says anything of its end. */
    boolean named() {
      return on.isPresent() || ending != Ending.NOTHING;
    }

    boolean aliveOn(LocalDate day) {
      return on.filter(day::isAfter).isEmpty() && !eventHappened;
    }
  }

  /**
   * Who signed and when.
   *
   * @param authorityDescribed whether a representative's authority is described; no matter else
   * @param authority what was found out about that authority, if anything
   */
  public record Signature(
      boolean signed,
      Optional<LocalDate> dated,
      Signer by,
      boolean authorityDescribed,
      Optional<Authority> authority) {

    /** Nothing was found out about a representative. */
    public Signature(
        boolean signed, Optional<LocalDate> dated, Signer by, boolean authorityDescribed) {
      this(signed, dated, by, authorityDescribed, Optional.empty());
    }
  }

  /** The three statements that the paper must make. */
  public record Statements(boolean revocation, boolean conditioning, boolean redisclosure) {}

  /**
   * How it came about.
   *
   * @param soughtByHospital whether the hospital asked for it, so that the patient gets a copy
   * @param knownFalse whether the hospital knows that something material in it is false
   * @param forPay whether it permits marketing for payment or a sale
   * @param payStated whether it says that the hospital is paid
   */
  public record Circumstances(
      boolean plainLanguage,
      boolean soughtByHospital,
      boolean copyGiven,
      Combination combinedWith,
      Conditioning conditioning,
      boolean knownFalse,
      boolean forPay,
      boolean payStated) {}

  @Override
  public boolean byRepresentative() {
    return signature.by() == Signer.REPRESENTATIVE;
  }

  @Override
  public Finding judged(Situation now) {
    return new AuthorizationReview(this, now).finding();
  }

  /** A paper that was signed after that day is a new permission and stands. */
  @Override
  public Authorization takenBack(TakenBack how) {
    if (signature.dated.filter(how.on()::isBefore).isPresent()) {
      return this;
    }
    return new Authorization(
        form, content, expiry, signature, statements, circumstances, Optional.of(how));
  }

  /** The same once the signer has a copy (rule A4). */
  Authorization copyGiven() {
    var how = circumstances;
    var given =
        new Circumstances(
            how.plainLanguage,
            how.soughtByHospital,
            true,
            how.combinedWith,
            how.conditioning,
            how.knownFalse,
            how.forPay,
            how.payStated);
    return new Authorization(form, content, expiry, signature, statements, given, takenBack);
  }
}

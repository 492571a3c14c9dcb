package org.custodian.verification;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.custodian.verification.Authorization.Combination;
import org.custodian.verification.Authorization.Conditioning;
import org.custodian.verification.Authorization.Described;
import org.custodian.verification.Authorization.Ending;
import org.custodian.verification.Authorization.FormKind;
import org.custodian.verification.Authorization.Signer;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.RuleDecision.Outcome;

/** Judges one authorization in one situation (rules A1 to A10, A12, A13). */
final class AuthorizationReview {
  private final Authorization paper;
  private final Situation now;
  private final Judgement found = new Judgement();

  AuthorizationReview(Authorization paper, Situation now) {
    this.paper = paper;
    this.now = now;
  }

  Finding finding() {
    description();
    parties();
    ending();
    signature();
    statements();
    facts();
    takenBack();
    found.note("A12", Outcome.MET, "form", paper.form());
    var grants = partTwo(grants());
    return found.on(LegalBasis.AUTHORIZATION, grants);
  }

  private void description() {
    var content = paper.content();
    boolean tooWide =
        content.described() == Described.ALL_INFORMATION && !content.descriptionCleared();
    boolean nothing = content.described() == Described.NOT_AT_ALL;
    found.need(!nothing, Defect.NO_DESCRIPTION);
    found.need(!tooWide, Defect.DESCRIPTION_TOO_BROAD, "described", content.described());
    // Where nothing is described there are no wide words to judge.
    var read = nothing ? Outcome.NOT_APPLICABLE : Outcome.MET;
    found.note(
        "A2",
        tooWide ? Outcome.ASK_A_PERSON : read,
        "described",
        content.described(),
        "clearedByPerson",
        content.descriptionCleared());
  }

  private void parties() {
    var content = paper.content();
    found
        .need(
            content.namesDiscloser(),
            Defect.NO_DISCLOSER,
            "namesDiscloser",
            content.namesDiscloser())
        .need(
            content.namesRecipient(),
            Defect.NO_RECIPIENT,
            "namesRecipient",
            content.namesRecipient())
        .need(content.statesPurpose(), Defect.NO_PURPOSE, "statesPurpose", content.statesPurpose());
  }

  private void ending() {
    var expiry = paper.expiry();
    boolean byForm = paper.form().livesTwelveMonths();
    found.need(
        expiry.named() || byForm,
        Defect.NO_EXPIRY,
        "expiresOn",
        expiry.on(),
        "ending",
        expiry.ending());
    if (expiry.on().isEmpty()) {
      found.need(expiry.ending() != Ending.EVENT_NOT_TIED, Defect.EXPIRY_EVENT_NOT_TIED);
      found.need(!endless(), Defect.NEVER_EXPIRES);
    }
    found.need(!tooLong(), Defect.LIVES_TOO_LONG);
    now.law()
        .authorizationMaxDays()
        .ifPresent(
            days ->
                found.note(
                    "Q1",
                    tooLong() ? Outcome.NOT_MET : Outcome.MET,
                    "pack",
                    now.law().pack(),
                    "authorizationMaxDays",
                    days,
                    "signedOn",
                    paper.signature().dated(),
                    "expiresOn",
                    expiry.on()));
  }

  /** "None" is an end only for research, and for one consent to treatment and payment. */
  private boolean endless() {
    return switch (paper.expiry().ending()) {
      case NEVER -> paper.circumstances().combinedWith() != Combination.RESEARCH_CONSENT && !tpo();
      case NOTHING, EVENT, EVENT_NOT_TIED, END_OF_TREATMENT, END_OF_STUDY -> false;
    };
  }

  private boolean tpo() {
    return paper.form() == FormKind.PART2_TPO;
  }

  private boolean tooLong() {
    return stateEnd().flatMap(last -> paper.expiry().on().filter(last::isBefore)).isPresent();
  }

  private Optional<LocalDate> stateEnd() {
    return now.law()
        .authorizationMaxDays()
        .flatMap(days -> paper.signature().dated().map(dated -> dated.plusDays(days)));
  }

  /** The last day of a paper: its own date, else what its form or the state gives it. */
  private Optional<LocalDate> lastDay() {
    return endOnPaper(paper).or(this::stateEnd);
  }

  /** The last day by the paper's own date and its form, whatever the state says. */
  static Optional<LocalDate> endOnPaper(Authorization paper) {
    var byForm =
        paper
            .signature()
            .dated()
            .filter(any -> paper.form().livesTwelveMonths())
            .map(dated -> dated.plusMonths(12));
    var own = paper.expiry().on();
    if (own.isPresent() && byForm.isPresent()) {
      return own.get().isBefore(byForm.get()) ? own : byForm;
    }
    return own.or(() -> byForm);
  }

  private void signature() {
    var signature = paper.signature();
    found
        .need(signature.signed(), Defect.NOT_SIGNED, "signed", signature.signed())
        .need(signature.dated().isPresent(), Defect.NOT_DATED, "signedOn", signature.dated())
        .need(
            signature.dated().filter(now.day()::isBefore).isEmpty(),
            Defect.DATED_IN_FUTURE,
            "onDay",
            now.day());
    if (signature.by() == Signer.REPRESENTATIVE) {
      found.need(
          signature.authorityDescribed(),
          Defect.NO_AUTHORITY,
          "authorityDescribed",
          signature.authorityDescribed());
      signature.authority().ifPresent(authority -> authority.judge(found, now));
    }
  }

  private void statements() {
    var statements = paper.statements();
    var how = paper.circumstances();
    found
        .need(statements.revocation(), Defect.NO_REVOCATION_STATEMENT)
        .need(statements.conditioning(), Defect.NO_CONDITIONING_STATEMENT)
        .need(statements.redisclosure(), Defect.NO_REDISCLOSURE_STATEMENT)
        .need(how.plainLanguage(), Defect.NOT_PLAIN_LANGUAGE);
    // A copy that is owed is the hospital's duty and no defect of the paper: it holds up the
    // closing
    // of the request, not the release (Duty.GIVE_COPY).
    boolean owed = how.soughtByHospital() && !how.copyGiven();
    found.note(
        "A4",
        owed ? Outcome.ASK_A_PERSON : Outcome.MET,
        "soughtByHospital",
        how.soughtByHospital(),
        "copyGiven",
        how.copyGiven());
  }

  private void facts() {
    var how = paper.circumstances();
    var content = paper.content();
    found
        .need(
            lastDay().filter(now.day()::isAfter).isEmpty(),
            Defect.EXPIRED,
            "lastDay",
            lastDay(),
            "onDay",
            now.day())
        .need(
            !paper.expiry().eventHappened(),
            Defect.EXPIRY_EVENT_HAPPENED,
            "eventHappened",
            paper.expiry().eventHappened())
        .need(
            !how.knownFalse() && !signedAfterDeath(),
            Defect.KNOWN_FALSE,
            "knownFalse",
            how.knownFalse(),
            "signedAfterDeath",
            signedAfterDeath())
        .need(!compound(), Defect.COMPOUND, "combinedWith", how.combinedWith())
        .need(
            how.conditioning() != Conditioning.NOT_PERMITTED,
            Defect.CONDITIONED,
            "conditioning",
            how.conditioning());
  }

  private boolean signedAfterDeath() {
    return !signedByRepresentative()
        && now.diedOn()
            .flatMap(died -> paper.signature().dated().filter(died::isBefore))
            .isPresent();
  }

  /**
   * Two authorizations may share a paper unless one of them is a condition of something; one for
   * psychotherapy notes goes with its like only.
   */
  private boolean compound() {
    boolean notes = paper.form() == FormKind.PSYCHOTHERAPY;
    return switch (paper.circumstances().combinedWith()) {
      case NONE -> false;
      case OTHER_DOCUMENT -> true;
      case PSYCHOTHERAPY_AUTHORIZATION -> !notes;
      case RESEARCH_CONSENT -> notes;
      case OTHER_AUTHORIZATION ->
          notes || paper.circumstances().conditioning() != Conditioning.NONE;
    };
  }

  private void takenBack() {
    var content = paper.content();
    var how = paper.circumstances();
    var taken = paper.takenBack();
    boolean wholly = taken.filter(TakenBack::wholly).isPresent();
    boolean written = taken.filter(TakenBack::inWriting).isPresent();
    found
        .need(!(wholly && written), Defect.REVOKED, "revokedOn", taken.map(TakenBack::on))
        .need(taken.isEmpty() || written, Defect.REVOKED_ORALLY, "inWriting", written)
        .need(
            content.namesThisPatient(),
            Defect.OTHER_PATIENT,
            "namesThisPatient",
            content.namesThisPatient())
        .need(
            !content.namesRecipient() || content.coversRequester(),
            Defect.OTHER_RECIPIENT,
            "coversRequester",
            content.coversRequester())
        .need(!how.forPay() || how.payStated(), Defect.PAYMENT_NOT_STATED, "forPay", how.forPay());
  }

  private Grants grants() {
    boolean notesOnly = paper.form() == FormKind.PSYCHOTHERAPY;
    var named = new TreeSet<>(paper.content().optIns());
    boolean ticked = named.remove(SpecialCategory.PSYCHOTHERAPY);
    named.addAll(paper.form().names());
    found.note(
        "A9",
        notesOnly ? Outcome.MET : ticked ? Outcome.NOT_MET : Outcome.NOT_APPLICABLE,
        "psychotherapyOnly",
        notesOnly,
        "namedInGeneralForm",
        ticked);
    var grants = Grants.none().naming(Set.copyOf(named)).within(paper.content().limits());
    if (notesOnly) {
      grants = grants.onlyPsychotherapyNotes();
    }
    grants = grants.without(paper.takenBack().map(TakenBack::some).orElse(List.of()));
    var signer = paper.signature().authority().filter(any -> signedByRepresentative());
    return signer.isPresent() ? grants.permittedBy(signer.get(), now) : grants;
  }

  private boolean signedByRepresentative() {
    return paper.signature().by() == Signer.REPRESENTATIVE;
  }

  /**
   * A consent form must be whole. Another form that names these records opens them only if it has
   * all that a consent needs; otherwise they stay and the rest goes.
   */
  private Grants partTwo(Grants grants) {
    var consent = PartTwoConsent.in(paper, lastDay(), now.proceeding());
    if (paper.form().partTwo().isPresent()) {
      consent.judge(found, now);
      return grants.on(consent.grant());
    }
    if (!grants.optsIn(SpecialCategory.SUD)) {
      return grants;
    }
    var aside = new Judgement();
    consent.judge(aside, now);
    found.note("M2", aside.clean() ? Outcome.MET : Outcome.NOT_MET, "named", true);
    return aside.clean() ? grants.on(consent.grant()) : grants;
  }
}

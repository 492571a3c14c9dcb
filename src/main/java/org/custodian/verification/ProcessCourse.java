package org.custodian.verification;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.custodian.verification.ProcessFact.Fact;
import org.custodian.verification.SatisfactoryAssurance.NoticeToPatient;
import org.custodian.verification.SatisfactoryAssurance.Objections;
import org.custodian.verification.SatisfactoryAssurance.ShownBy;
import org.custodian.vocabulary.LegalBasis;

/**
 * What became of process since it was served, and what follows from that for its judgement (rules
 * B1, B3, B5, B7). Facts are judged anew each time.
 *
 * @param facts in the order in which they were recorded
 */
record ProcessCourse(List<ProcessFact> facts) {
  ProcessCourse {
    facts = List.copyOf(facts);
  }

  /** What counsel decided last. */
  Optional<CounselDecision> decision() {
    return last(Fact::counsel)
        .map(
            fact ->
                new CounselDecision(
                    fact.fact.answer(), fact.until(), fact.recordedBy, fact.recordedAt));
  }

  /** Whether a court or counsel says that the process is no more. */
  boolean ended() {
    return has(Fact.RULED_QUASHED) || has(Fact.COUNSEL_QUASHED) || has(Fact.COUNSEL_WITHDRAWN);
  }

  /** Whether a court set it aside, and nobody merely took it back. */
  boolean quashed() {
    return has(Fact.RULED_QUASHED) || has(Fact.COUNSEL_QUASHED);
  }

  /** Whether an objection of the patient stands: filed and not decided, or decided for them. */
  boolean objectionStands() {
    return last(Fact::objection).filter(fact -> fact.fact != Fact.OBJECTION_RESOLVED).isPresent();
  }

  /** The last day to object after the hospital's own notice; empty if it gave none. */
  Optional<LocalDate> noticeEndsOn() {
    return notice().flatMap(ProcessFact::until);
  }

  /** Whether the hospital's own notice has run out and the patient was silent (rule B5). */
  boolean silentOn(LocalDate day) {
    return noticeEndsOn().filter(day::isAfter).isPresent() && !objectionStands();
  }

  /** What was read off the papers, once counsel and the hospital's own notice are counted in. */
  Checklist appliedTo(Checklist read, LocalDate day) {
    return new Checklist(
        read.identity(),
        appliedTo(read.basis(), day),
        read.partTwo().map(this::appliedTo),
        read.patientDiedOn(),
        read.attested());
  }

  /** An order under part 2 permits and does not compel; counsel may say to answer it (rule M8). */
  private PartTwo appliedTo(PartTwo ground) {
    return ground instanceof PartTwoOrder order
        ? new PartTwoOrder(
            order.kind(),
            order.caseKind(),
            order.fromCourt(),
            order.inForce() && !ended(),
            order.namesThisPatient(),
            order.findings(),
            order.confidentialCommunications(),
            order.groundsFor263(),
            order.subpoenaPresent(),
            order.clearedByCounsel() || has(Fact.COUNSEL_ACCEPT),
            order.limits())
        : ground;
  }

  private PresentedBasis appliedTo(PresentedBasis basis, LocalDate day) {
    if (basis instanceof Subpoena subpoena) {
      return new Subpoena(
          cleared(subpoena.enforceability()),
          assurance(subpoena.assurance(), day),
          subpoena.authorization(),
          subpoena.limits());
    }
    if (basis instanceof CourtOrder order) {
      return new CourtOrder(
          cleared(order.enforceability()),
          order.fromTribunal(),
          order.inForce() && !ended(),
          order.scopeWithinOrder(),
          order.limits());
    }
    return basis;
  }

  /** The judgement once more, with what stands against a basis that its papers make sufficient. */
  Finding against(Finding finding) {
    if (!(finding instanceof Finding.Sufficient good)) {
      return finding;
    }
    boolean assured =
        good.basis() == LegalBasis.SUBPOENA_NOTICE || good.basis() == LegalBasis.SUBPOENA_QPO;
    boolean process = assured || good.basis() == LegalBasis.COURT_ORDER;
    var found = new Judgement();
    found.take(good);
    found.need(!(process && ended()), Defect.ORDER_NOT_IN_FORCE, "processEnded", ended());
    // An order of the court decides over the objection; an assurance does not.
    boolean open = assured && objectionStands();
    found.need(!open, Defect.OBJECTION_UNRESOLVED, "objectionStands", open);
    return found.clean() ? good : found.deficient();
  }

  private Enforceability cleared(Enforceability form) {
    boolean accepted = has(Fact.COUNSEL_ACCEPT);
    return new Enforceability(
        form.jurisdiction(),
        form.served(),
        form.signed(),
        form.statesReturnDate(),
        form.namesThisPatient(),
        form.outOfState(),
        form.clearedByCounsel() || accepted);
  }

  /** The party's own assurance if it holds, else the notice that the hospital gave. */
  private Optional<SatisfactoryAssurance> assurance(
      Optional<SatisfactoryAssurance> shown, LocalDate day) {
    boolean holds = shown.filter(party -> holds(party, day)).isPresent();
    return holds || notice().isEmpty() ? shown : notice().map(this::given);
  }

  private static boolean holds(SatisfactoryAssurance party, LocalDate day) {
    var found = new Judgement();
    party.judge(found, day);
    return found.clean();
  }

  private SatisfactoryAssurance given(ProcessFact notice) {
    var until = notice.until().orElse(notice.onDay.plusDays(1));
    int days = (int) (until.toEpochDay() - notice.onDay.toEpochDay());
    return new NoticeToPatient(
        ShownBy.HOSPITAL, true, notice.onDay, true, true, days, Optional.empty(), objections());
  }

  private Objections objections() {
    if (objectionStands()) {
      return Objections.PENDING;
    }
    return last(Fact::objection).isPresent()
        ? Objections.RESOLVED_AND_FITTING
        : Objections.NONE_FILED;
  }

  private Optional<ProcessFact> notice() {
    return last(fact -> fact == Fact.COUNSEL_NOTIFY_PATIENT);
  }

  private boolean has(Fact wanted) {
    return facts.stream().anyMatch(fact -> fact.fact == wanted);
  }

  private Optional<ProcessFact> last(java.util.function.Predicate<Fact> wanted) {
    return facts.stream().filter(fact -> wanted.test(fact.fact)).reduce((a, b) -> b);
  }
}

package org.custodian.rehearsal;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.custodian.intake.EarlierRequest;
import org.custodian.intake.RequesterKind;
import org.custodian.records.PatientRecord;
import org.custodian.vocabulary.RequestClass;
import org.custodian.vocabulary.RequestNumber;

/** A request of the file once it has its number, with the newest facts of its papers. */
final class Case {
  /** Recipients may be named as a class, 164.508(c)(1)(iii). */
  private static final Pattern CLASS =
      Pattern.compile("\\b(my|any|all|those|whoever|treating|providers|plans)\\b");

  private static final Set<String> COMMON =
      Set.of("the", "and", "llp", "llc", "inc", "medical", "center", "hospital", "health", "law");

  private final Incoming incoming;
  private final Optional<LocalDate> died;
  private final RequestNumber number;
  private final List<EarlierRequest> hints;
  private Optional<Part> papers;
  private Optional<Part> process;
  private boolean ruledToProduce;

  Case(
      Incoming incoming,
      RequestNumber number,
      Optional<LocalDate> died,
      List<EarlierRequest> hints) {
    this.hints = List.copyOf(hints);
    this.incoming = incoming;
    this.died = died;
    this.number = number;
    this.papers = incoming.part().at("papers");
    this.process = incoming.part().at("process");
  }

  String key() {
    return incoming.key();
  }

  Incoming incoming() {
    return incoming;
  }

  RequestNumber number() {
    return number;
  }

  /** Requests of the same requester about the same patient that had come when this one came. */
  List<EarlierRequest> hints() {
    return hints;
  }

  RequestClass requestClass() {
    return incoming.requestClass();
  }

  Optional<PatientRecord> patient() {
    return incoming.index();
  }

  Optional<Part> papers() {
    return papers;
  }

  RequesterKind requester() {
    return incoming.requester().kind();
  }

  /** When the patient died, as the index has it. */
  Optional<LocalDate> died() {
    return died;
  }

  /** Whether name and birth date on a paper are those of the patient who was matched. */
  boolean namesThisPatient(Optional<Part> paper) {
    if (patient().isEmpty()) return true;
    var name = patient().get().name().full();
    var born = patient().get().born();
    return paper.flatMap(at -> at.text("patientNameOnForm")).orElse(name).equalsIgnoreCase(name)
        && paper.flatMap(at -> at.day("dobOnForm")).orElse(born).equals(born);
  }

  /**
   * Whether the recipient that a paper names is the requester: a name agrees, or a class is named.
   */
  boolean coversRequester(Optional<Part> paper) {
    var recipient = paper.flatMap(at -> at.text("recipient")).orElse("").toLowerCase(Locale.ROOT);
    var asks = incoming.requester();
    boolean named =
        CLASS.matcher(recipient).find()
            || Stream.of((asks.name() + " " + asks.organization()).split("[^A-Za-z]+"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() > 2 && !COMMON.contains(word))
                .anyMatch(recipient::contains);
    return paper.map(at -> at.yes("coversRequester", named)).orElse(named);
  }

  Optional<Part> paper(String kind) {
    return papers.flatMap(part -> part.at(kind));
  }

  Optional<Part> process() {
    return process;
  }

  /** A court orders production: its ruling is an order like any other. */
  void ruledToProduce() {
    ruledToProduce = true;
  }

  boolean isRuledToProduce() {
    return ruledToProduce;
  }

  /** A new paper takes the place of the older one of its kind; facts of process add up. */
  void add(Part more) {
    papers = Optional.of(papers.map(old -> old.replacedBy(more)).orElse(more));
    more.at("process")
        .ifPresent(
            facts -> process = Optional.of(process.map(old -> old.under(facts)).orElse(facts)));
  }
}

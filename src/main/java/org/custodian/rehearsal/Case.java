package org.custodian.rehearsal;

import java.util.Optional;
import org.custodian.records.PatientRecord;
import org.custodian.vocabulary.RequestClass;
import org.custodian.vocabulary.RequestNumber;

/** A request of the file once it has its number, with the newest facts of its papers. */
final class Case {
  private final Incoming incoming;
  private final RequestNumber number;
  private Optional<Part> papers;
  private Optional<Part> process;

  Case(Incoming incoming, RequestNumber number) {
    this.incoming = incoming;
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

  RequestClass requestClass() {
    return incoming.requestClass();
  }

  Optional<PatientRecord> patient() {
    return incoming.index();
  }

  Optional<Part> paper(String kind) {
    return papers.flatMap(part -> part.at(kind));
  }

  Optional<Part> process() {
    return process;
  }

  /** A new paper takes the place of the older one of its kind; facts of process add up. */
  void add(Part more) {
    papers = Optional.of(papers.map(old -> old.replacedBy(more)).orElse(more));
    more.at("process")
        .ifPresent(
            facts -> process = Optional.of(process.map(old -> old.under(facts)).orElse(facts)));
  }
}

package org.custodian.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.custodian.ledger.Kind;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.Phi;
import org.custodian.vocabulary.RequestNumber;

/**
 * What an auditor typed into the one box, understood. Every part must hold.
 *
 * @param text as it was typed
 * @param patient words of the name, or the record number
 * @param recipient words of the recipient's name
 * @param anyone words of either, typed without an operator
 * @param reference a request's number, a page number of a packet, or a hash as 64 digits
 * @param actor a login name, a step of the system or a request's number
 * @param faults message keys of what was not understood; then nothing is looked for
 */
@Phi
public record Question(
    String text,
    String patient,
    String recipient,
    String anyone,
    String reference,
    String actor,
    Optional<LegalBasis> basis,
    Set<Kind> kinds,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    List<String> faults) {
  public Question {
    kinds = Set.copyOf(kinds);
    faults = List.copyOf(faults);
  }

  /** Understands what was typed; what makes no sense is a fault, never left out in silence. */
  public static Question of(String typed) {
    return QuestionReader.read(typed.strip());
  }

  public boolean empty() {
    return text.isEmpty();
  }

  /** Whether it names a person, so that it may stand in no address. */
  public boolean names() {
    return !patient.isEmpty() || !recipient.isEmpty() || !anyone.isEmpty() || !faults.isEmpty();
  }

  /** A hash as 64 digits. */
  public Optional<String> hash() {
    return Optional.of(reference).filter(text -> text.length() == 64);
  }

  /** The request that is asked for, if the reference is one. */
  public Optional<RequestNumber> request() {
    return QuestionReader.request(reference);
  }

  /** Which parts it has, never with what; this is written into the log. */
  public String parts() {
    var parts = new ArrayList<String>();
    if (!patient.isEmpty()) parts.add("patient");
    if (!recipient.isEmpty()) parts.add("recipient");
    if (!anyone.isEmpty()) parts.add("words");
    if (!reference.isEmpty()) parts.add(hash().isPresent() ? "hash" : "request");
    if (!actor.isEmpty()) parts.add("actor");
    if (basis.isPresent()) parts.add("basis");
    if (!kinds.isEmpty()) parts.add("kind");
    if (from.isPresent()) parts.add("from");
    if (to.isPresent()) parts.add("to");
    return String.join(" ", parts);
  }

  /** A log line or an exception text prints this, so it says nothing. */
  @Override
  public String toString() {
    return "Question[withheld]";
  }
}

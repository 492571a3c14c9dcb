package org.custodian.workflow.letters;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.custodian.abstraction.Abstraction;
import org.custodian.abstraction.Denial;
import org.custodian.correspondence.DenialReason;
import org.custodian.correspondence.DeniedPart;
import org.custodian.correspondence.NamedClass;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.packet.Packet;
import org.custodian.packet.Packets;
import org.custodian.verification.Verification;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.RuleDecision;
import org.custodian.vocabulary.RuleDecision.Outcome;
import org.springframework.stereotype.Component;

/**
 * Tells a requester what is left out, where the law has it told. A patient reads every ground (rule
 * D12). Anybody else reads of a class of documents only if their own papers named it, and then
 * whether or not there are any (rules A9, M7).
 */
@Component
public final class WithheldPages {
  private final Abstraction abstraction;
  private final Verification verification;
  private final Packets packets;
  private final Ledger ledger;
  private final AccessLetters letters;
  private final LetterPost post;

  WithheldPages(
      Abstraction abstraction,
      Verification verification,
      Packets packets,
      Ledger ledger,
      AccessLetters letters,
      LetterPost post) {
    this.abstraction = abstraction;
    this.verification = verification;
    this.packets = packets;
    this.ledger = ledger;
    this.letters = letters;
    this.post = post;
  }

  /** After a release. Says nothing twice: a new letter goes only after a new denial. */
  public void explain(RequestNumber number) {
    int released = packets.packet(number).map(Packet::recordPages).orElse(0);
    var denied = denied(number);
    if (!denied.isEmpty()) {
      letters.partialDenial(number, released, denied, String.valueOf(denials(number)));
      return;
    }
    var named = named(number);
    if (!named.isEmpty()) {
      letters.partialProduction(number, released, named);
    }
  }

  /**
   * Where nothing goes: denies with every ground.
   *
   * @return whether there was a ground; if not, nothing was sent
   */
  public boolean denyAll(RequestNumber number) {
    var denied = denied(number);
    if (denied.isEmpty()) {
      return false;
    }
    letters.denial(number, denied);
    return true;
  }

  private List<DeniedPart> denied(RequestNumber number) {
    var pages = new EnumMap<DenialReason, Integer>(DenialReason.class);
    for (var denial : abstraction.denials(number)) {
      if (denial.state() != Denial.State.REVERSED) {
        var reason = DenialReason.valueOf(denial.ground().name());
        pages.merge(reason, denial.pages().size(), Integer::sum);
      }
    }
    var parts = new ArrayList<DeniedPart>();
    pages.forEach((reason, count) -> parts.add(new DeniedPart(reason, count)));
    return parts;
  }

  private long denials(RequestNumber number) {
    return ledger.trace(number).stream()
        .filter(entry -> entry.kind() == Kind.ACCESS_DENIED)
        .count();
  }

  private List<NamedClass> named(RequestNumber number) {
    var wording = NamedClass.in(post.request(number).scope().wording());
    boolean inPapers = verification.decisions(number).stream().anyMatch(WithheldPages::namedNotes);
    return wording.isEmpty() && inPapers ? List.of(NamedClass.PSYCHOTHERAPY_NOTES) : wording;
  }

  /** A general form names notes that need a form of their own. */
  private static boolean namedNotes(RuleDecision decision) {
    return decision.ruleId().equals("A9")
        && decision.outcome() == Outcome.NOT_MET
        && "true".equals(decision.facts().get("namedInGeneralForm"));
  }
}

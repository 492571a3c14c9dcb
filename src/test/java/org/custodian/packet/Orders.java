package org.custodian.packet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.custodian.abstraction.Mark;
import org.custodian.abstraction.MarkReason;
import org.custodian.abstraction.PageDecision;
import org.custodian.abstraction.PageKey;
import org.custodian.abstraction.SealedAbstraction;
import org.custodian.abstraction.Term;
import org.custodian.abstraction.Verdict;
import org.custodian.correspondence.ConsentScope;
import org.custodian.intake.AssuranceClaim;
import org.custodian.intake.Channel;
import org.custodian.intake.CourtCase;
import org.custodian.intake.PatientAsWritten;
import org.custodian.intake.ReceivedRequest;
import org.custodian.intake.Requester;
import org.custodian.intake.RequesterKind;
import org.custodian.intake.Scope;
import org.custodian.pdf.Box;
import org.custodian.vocabulary.LegalBasis;
import org.custodian.vocabulary.PatientName;
import org.custodian.vocabulary.RequestClass;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;

/** What a specialist sealed, built step by step: Dale &amp; Pike's subpoena about Kim Lau. */
final class Orders {
  static final RequestNumber REQUEST = new RequestNumber("26-0009");
  static final Instant NOW = Instant.parse("2026-05-18T15:00:00Z");

  private final List<SourceDocument> documents = new ArrayList<>();
  private final List<PageDecision> pages = new ArrayList<>();
  private final List<Mark> marks = new ArrayList<>();
  private final List<Term> terms = new ArrayList<>();
  private final List<byte[]> consents = new ArrayList<>();
  private boolean coded;
  private Optional<ConsentScope> explained = Optional.empty();
  private LegalBasis basis = LegalBasis.SUBPOENA_NOTICE;
  private Optional<LegalBasis> program = Optional.empty();

  /** A document with the verdicts of its pages. */
  Orders with(SourceDocument document, Verdict... verdicts) {
    return with(document, Set.of(), verdicts);
  }

  Orders with(SourceDocument document, Set<String> labels, Verdict... verdicts) {
    documents.add(document);
    for (var verdict : Arrays.asList(verdicts)) {
      int page = (int) pages.stream().filter(p -> of(p, document)).count() + 1;
      var key = new PageKey(document.id(), page);
      var by = verdict == Verdict.REDACT ? "dana" : PageDecision.RULE;
      pages.add(new PageDecision(key, verdict, "A10", "in-scope", by, labels));
    }
    return this;
  }

  /** A decision about a page of a document that is there already. */
  Orders with(PageDecision decision) {
    pages.add(decision);
    return this;
  }

  Orders marked(SourceDocument document, int page, Box box) {
    var key = new PageKey(document.id(), page);
    marks.add(
        new Mark("m" + marks.size(), key, box, "OTHER_PERSON", "DRAG", "dana", "a" + marks.size()));
    return this;
  }

  Orders marked(SourceDocument document, int page, Box box, MarkReason reason) {
    var key = new PageKey(document.id(), page);
    marks.add(
        new Mark("m" + marks.size(), key, box, reason.name(), "DRAG", "dana", "a" + marks.size()));
    return this;
  }

  /** The hospital wants a code on every box. */
  Orders coded() {
    coded = true;
    return this;
  }

  Orders without(String term) {
    terms.add(new Term("t" + terms.size(), term, "OTHER_PERSON"));
    return this;
  }

  Orders on(LegalBasis newBasis) {
    basis = newBasis;
    return this;
  }

  /** On this ground pages of a program go. */
  Orders opening(LegalBasis ground) {
    program = Optional.of(ground);
    return this;
  }

  Orders consent(byte[] pdf) {
    consents.add(pdf);
    return this;
  }

  /** In place of a copy goes what the consent permits. */
  Orders explained(ConsentScope scope) {
    explained = Optional.of(scope);
    return this;
  }

  PacketOrder order() {
    var sealed = new SealedAbstraction(REQUEST, 1, new StaffId("dana"), NOW, pages, marks, terms);
    var plain = new PacketOrder(request(), basis, program, sealed, documents, consents, NOW);
    if (!coded && explained.isEmpty()) return plain;
    var said = plain.ground();
    return new PacketOrder(
        plain.request(),
        basis,
        program,
        sealed,
        documents,
        consents,
        new PacketOrder.Ground(
            said.certified(), said.explainGaps(), said.statement(), coded, explained),
        plain.batch(),
        NOW);
  }

  private static boolean of(PageDecision page, SourceDocument document) {
    return page.page().documentId().equals(document.id());
  }

  private static ReceivedRequest request() {
    var served = LocalDate.of(2026, 5, 4);
    return new ReceivedRequest(
        REQUEST,
        RequestClass.SUBPOENA,
        Channel.PORTAL,
        "en",
        false,
        Instant.parse("2026-05-04T14:00:00Z"),
        served,
        new Requester(
            RequesterKind.ATTORNEY,
            "Jordan Dale",
            "Dale & Pike LLP",
            "jordan.dale@dalepike.example",
            "",
            "12 Court Square\nRiverbend, IL 61999"),
        new PatientAsWritten(
            new PatientName("Lau", "Kim"), LocalDate.of(1984, 6, 3), Optional.empty()),
        new Scope(Optional.empty(), Optional.empty(), Set.of(), "all records of 2024"),
        Optional.of(
            new CourtCase(
                "Circuit Court of Bend County",
                "Lau v. Orchard Freight Co.",
                "26-CV-231",
                served,
                LocalDate.of(2026, 5, 22),
                AssuranceClaim.NOTICE)),
        "litigation",
        Optional.empty());
  }
}

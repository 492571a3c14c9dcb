package org.custodian.packet;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.custodian.abstraction.Mark;
import org.custodian.abstraction.PageDecision;
import org.custodian.abstraction.Term;
import org.custodian.abstraction.Verdict;
import org.custodian.pdf.Area;
import org.custodian.pdf.LeakCheck;
import org.custodian.pdf.LeakPlan;
import org.custodian.pdf.Matching;
import org.custodian.pdf.PageImages;
import org.custodian.pdf.PageText;
import org.custodian.pdf.PdfReader;
import org.custodian.pdf.Proof;
import org.custodian.pdf.Word;
import org.custodian.vocabulary.Phi;

/** Shows single pages as a recipient will get them, by the code that makes packets. */
final class RecipientView {
  private static final int DPI = 110;
  private static final int REMEMBERED = 24;
  private static final Proof NONE = new Proof(List.of());

  private final Map<Shown, RecipientPage> seen =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Shown, RecipientPage> eldest) {
          return size() > REMEMBERED;
        }
      };

  private final ScannedPages scans;
  private final Path folder;

  /**
   * @param folder where files lie while a page is redacted
   */
  RecipientView(ScannedPages scans, Path folder) {
    this.scans = scans;
    this.folder = folder;
  }

  /** Everything that a shown page follows from; compared whole, never by a hash of it. */
  @Phi
  private record Shown(String sha256, PageDecision decision, List<Mark> marks, List<Term> terms) {
    @Override
    public String toString() {
      return "Shown[withheld]";
    }
  }

  /**
   * @param marks of this page only
   */
  RecipientPage show(
      SourceDocument document, PageDecision decision, List<Mark> marks, List<Term> terms) {
    boolean stays =
        decision.verdict() == Verdict.WITHHOLD
            || decision.verdict() == Verdict.LATER
            || decision.verdict() == Verdict.SENT;
    if (stays) {
      return hidden("WITHHELD");
    }
    var key = new Shown(document.sha256(), decision, List.copyOf(marks), List.copyOf(terms));
    synchronized (seen) {
      var known = seen.get(key);
      if (known != null) {
        return known;
      }
    }
    var page = made(document, decision, marks, terms);
    synchronized (seen) {
      seen.put(key, page);
    }
    return page;
  }

  private RecipientPage made(
      SourceDocument document, PageDecision decision, List<Mark> marks, List<Term> terms) {
    var redaction = new PageRedaction(marks, terms, Stages.NONE, scans, folder);
    var part = redaction.redact(document, List.of(decision));
    if (part.isEmpty()) {
      return hidden(redaction.problems().get(0).reasonCode());
    }
    var pdf = part.get().redacted().bytes();
    var emptied = new ArrayList<Area>();
    part.get().redacted().pages().get(0).blackened().forEach(box -> emptied.add(new Area(1, box)));
    var texts = terms.stream().map(Term::text).toList();
    var banned = new LeakPlan.Banned(1, 1, texts, Matching.WHOLE_WORD);
    var plan = new LeakPlan(1, emptied, texts.isEmpty() ? List.of() : List.of(banned), Map.of());
    var proof = LeakCheck.prove(pdf, plan);
    if (!proof.passed()) {
      return new RecipientPage(false, new byte[0], "", proof, PacketFault.PROOF_FAILED.name());
    }
    return new RecipientPage(true, PageImages.png(pdf, 1, DPI), text(pdf), proof, "");
  }

  private static RecipientPage hidden(String problem) {
    return new RecipientPage(false, new byte[0], "", NONE, problem);
  }

  private static String text(byte[] pdf) {
    return Optional.of(PdfReader.text(pdf)).filter(pages -> !pages.isEmpty()).stream()
        .map(pages -> lines(pages.get(0)))
        .collect(Collectors.joining());
  }

  private static String lines(PageText page) {
    return page.words().stream()
        .collect(
            Collectors.groupingBy(
                Word::line, TreeMap::new, Collectors.mapping(Word::text, Collectors.joining(" "))))
        .values()
        .stream()
        .collect(Collectors.joining("\n"));
  }
}

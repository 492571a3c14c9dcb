package org.custodian.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.pdf.Inspection;
import org.custodian.pdf.Noticed;
import org.custodian.pdf.PdfReader;
import org.custodian.pdf.Reason;
import org.custodian.vault.Vault;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.stereotype.Component;

/** The papers of requests: looked at once, kept in the vault, listed in the order they came. */
@Component
class PaperShelf {
  private static final int FILE_NAME = 255;

  private final CheckedPapers checked;
  private final RequestPapers papers;
  private final Vault vault;
  private final Ledger ledger;
  private final IntakeSettings settings;
  private final Clock clock;

  PaperShelf(
      CheckedPapers checked,
      RequestPapers papers,
      Vault vault,
      Ledger ledger,
      IntakeSettings settings,
      Clock clock) {
    this.checked = checked;
    this.papers = papers;
    this.vault = vault;
    this.ledger = ledger;
    this.settings = settings;
    this.clock = clock;
  }

  PaperOffer offer(PaperKind kind, String fileName, byte[] bytes) {
    if (bytes.length > settings.maxPaper().toBytes()) {
      return new PaperOffer.Refused(PaperFault.TOO_LARGE);
    }
    var inspection = PdfReader.inspect(bytes);
    if (inspection instanceof Inspection.Refused refused) {
      return new PaperOffer.Refused(fault(refused.reason()));
    }
    var readable = (Inspection.Readable) inspection;
    int pages = readable.pages();
    if (pages > settings.maxPages()) {
      return new PaperOffer.Refused(PaperFault.TOO_MANY_PAGES);
    }
    var file = vault.store(bytes, "application/pdf");
    if (checked.findById(file.sha256()).isEmpty()) {
      checked.save(
          new CheckedPaper(
              file.sha256(), pages, file.size(), now(), Noticed.codes(Noticed.in(readable))));
    }
    return new PaperOffer.Accepted(
        new OfferedPaper(kind, plainName(fileName), file.sha256(), pages, file.size()));
  }

  /** Whether it is a file that passed the first look, with the counts that were found then. */
  boolean isChecked(OfferedPaper paper) {
    return checked
        .findById(paper.sha256())
        .filter(known -> known.pages == paper.pages() && known.size == paper.size())
        .isPresent();
  }

  /**
   * Adds what is not there yet; the same file of the same kind is one paper.
   *
   * @return how many were added
   */
  int add(RequestNumber request, List<OfferedPaper> offered, Actor by) {
    var present = new ArrayList<>(papers.findByRequestNoOrderByPlace(request.value()));
    int before = present.size();
    for (var paper : new LinkedHashSet<>(offered)) {
      if (present.stream().noneMatch(known -> known.isSame(paper))) {
        present.add(write(request, present.size(), paper, by));
      }
    }
    return present.size() - before;
  }

  List<Paper> of(RequestNumber request) {
    return papers.findByRequestNoOrderByPlace(request.value()).stream()
        .map(RequestPaper::paper)
        .toList();
  }

  List<Noticed> notices(Paper paper) {
    return checked
        .findById(paper.sha256())
        .map(known -> Noticed.of(known.noticed))
        .orElse(List.of());
  }

  Optional<byte[]> content(RequestNumber request, String paperId) {
    return papers
        .findByRequestNoAndPaperId(request.value(), paperId)
        .map(paper -> vault.read(paper.sha256));
  }

  private RequestPaper write(RequestNumber request, int place, OfferedPaper paper, Actor by) {
    var id = UUID.randomUUID().toString();
    var facts = Map.of("paper", id, "kind", paper.kind(), "pages", paper.pages());
    ledger.append(request, Kind.PAPER_ADDED, by, facts);
    return papers.save(new RequestPaper(id, request.value(), place, paper, now()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static PaperFault fault(Reason reason) {
    return switch (reason) {
      case EMPTY -> PaperFault.EMPTY;
      case NOT_A_PDF -> PaperFault.NOT_A_PDF;
      case ENCRYPTED -> PaperFault.ENCRYPTED;
      case TOO_LARGE -> PaperFault.TOO_LARGE;
      case TOO_MANY_PAGES -> PaperFault.TOO_MANY_PAGES;
      default -> PaperFault.DAMAGED;
    };
  }

  /** Some browsers send the whole path; what follows the last separator is the name. */
  private static String plainName(String fileName) {
    var name = fileName.substring(fileName.lastIndexOf('/') + 1);
    name = name.substring(name.lastIndexOf('\\') + 1).replaceAll("\\p{Cntrl}", "").strip();
    return name.length() <= FILE_NAME ? name : name.substring(name.length() - FILE_NAME);
  }
}

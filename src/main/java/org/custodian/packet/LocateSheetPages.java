package org.custodian.packet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.custodian.abstraction.LocateSheet;
import org.custodian.abstraction.PageDecision;
import org.custodian.abstraction.PageKey;
import org.custodian.abstraction.SealedAbstraction;
import org.custodian.abstraction.Verdict;
import org.custodian.correspondence.Letter;
import org.custodian.correspondence.LocateLine;
import org.custodian.correspondence.RecipientLetter;
import org.custodian.pdf.Inspection;
import org.custodian.pdf.PdfReader;
import org.custodian.vault.Vault;
import org.custodian.vocabulary.RequestNumber;

/** Prints the sheet of eight facts as a document that goes through the same hands as a chart. */
final class LocateSheetPages {
  private static final String RULE = "C7";

  static SourceDocument printed(
      RequestNumber request, LocateSheet facts, LocalDate today, Function<Letter, byte[]> printer) {
    var lines =
        facts.lines().entrySet().stream()
            .map(line -> new LocateLine(field(line.getKey()), line.getValue()))
            .toList();
    var pdf = printer.apply(new RecipientLetter.LocateFacts(request, today, lines));
    int pages = PdfReader.inspect(pdf) instanceof Inspection.Readable read ? read.pages() : 0;
    return new SourceDocument(
        PacketAssembly.LOCATE_SHEET,
        "Facts to identify or locate a person",
        today,
        pages,
        Vault.sha256(pdf),
        pages == 0 ? Optional.of("UNREADABLE") : Optional.empty(),
        () -> pdf);
  }

  /** The sealed decisions with the pages of the sheet, which go; nothing else is changed. */
  static SealedAbstraction with(SealedAbstraction sealed, SourceDocument sheet) {
    var pages = new ArrayList<>(sealed.pages());
    IntStream.rangeClosed(1, sheet.pages())
        .mapToObj(
            page ->
                new PageDecision(
                    new PageKey(sheet.id(), page),
                    Verdict.INCLUDE,
                    RULE,
                    "locate-sheet",
                    PageDecision.RULE,
                    Set.of()))
        .forEach(pages::add);
    return new SealedAbstraction(
        sealed.request(),
        sealed.version(),
        sealed.preparedBy(),
        sealed.at(),
        pages,
        sealed.marks(),
        sealed.terms());
  }

  private static LocateLine.Field field(String code) {
    return LocateLine.Field.valueOf(code.replace('-', '_').toUpperCase(Locale.ROOT));
  }

  private LocateSheetPages() {}
}

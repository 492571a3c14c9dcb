package org.custodian.rehearsal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.custodian.accounting.Disclosure;
import org.custodian.pdf.PageText;
import org.custodian.pdf.PdfReader;
import org.custodian.pdf.Word;
import org.custodian.vocabulary.RequestNumber;

/** The letters of a request with their day and their words. */
record LetterLines(House house, RequestNumber request) {
  private static final Set<String> RECEIPTS = Set.of("RCPT", "RCPP");

  /** Every letter that can be listed, those that lie in a packet as well. */
  static final List<String> CODES =
      List.of(
          "ACK", "IDV", "DEF", "EST", "INV", "EXT", "PART", "DEN", "NRF", "OBJ", "NOTICE", "CERT",
          "XMIT", "P2N", "CONS", "REV", "CNCL", "CLAR", "SUSP", "AOD", "RETR", "BRCH", "DUP", "FEE",
          "FWD", "RVW", "APPT", "REQ", "LOCS", "QPON", "CODE");

  /** A list of what follows is no letter. */
  private static final String CONTENTS = "CONT";

  /** What stands for the words of a letter whose time was over. */
  private static final String PURGED = "";

  /** How each kind of page in a packet heads itself. */
  private static final Map<String, String> HEADINGS = new LinkedHashMap<>();

  static {
    HEADINGS.put("Certificate of the custodian of records", "CERT");
    HEADINGS.put("Notice to accompany these records", "P2N");
    HEADINGS.put("The consent that permits this disclosure", "CONS");
    HEADINGS.put("Contents", "CONT");
    HEADINGS.put("Records in answer to your request", "XMIT");
    HEADINGS.put("Notice: codes on blackened areas", "CODE");
    HEADINGS.put("Notice: records under a qualified protective order", "QPON");
    HEADINGS.put("Certificado del custodio de registros", "CERT");
    HEADINGS.put("Aviso que acompaña a estos registros", "P2N");
    HEADINGS.put("El consentimiento que permite esta divulgación", "CONS");
    HEADINGS.put("Contenido", "CONT");
    HEADINGS.put("Registros en respuesta a su solicitud", "XMIT");
    HEADINGS.put("Aviso: códigos en las áreas tachadas", "CODE");
    HEADINGS.put("Aviso: registros bajo una orden de protección calificada", "QPON");
  }

  ArrayNode letters() {
    var letters = Chronicle.JSON.arrayNode();
    for (var letter : house.correspondence().letters(request)) {
      // A receipt goes with every release and says nothing about the case.
      if (RECEIPTS.contains(letter.code())) continue;
      add(
          letters,
          letter.code(),
          house.facility().day(letter.sentAt()),
          words(() -> house.correspondence().content(request, letter.id())));
    }
    PageLines.releases(house, request).forEach(row -> enclosed(letters, row));
    return letters;
  }

  private static String words(Supplier<byte[]> file) {
    return bytes(file).map(pdf -> text(PdfReader.text(pdf))).orElse(PURGED);
  }

  /** A file whose time was over is gone, and the letter is listed without its words. */
  private static Optional<byte[]> bytes(Supplier<byte[]> file) {
    try {
      return Optional.of(file.get());
    } catch (IllegalStateException gone) {
      return Optional.empty();
    }
  }

  /** What lies in the packet before the records: the letters that go with a release. */
  private void enclosed(ArrayNode letters, Disclosure row) {
    var contents = row.contents();
    var packet = house.packets().packet(request, contents.packetVersion());
    if (packet.isEmpty() || house.packets().destroyed(packet.get())) return;
    int front = packet.get().pages() - packet.get().recordPages();
    var file = bytes(() -> house.packets().content(packet.get()));
    if (file.isEmpty()) {
      // Every packet had a cover letter; what else lay in it was destroyed with the file.
      add(letters, "XMIT", row.disclosedOn(), PURGED);
      return;
    }
    var pages = PdfReader.text(file.get());
    var kinds = new LinkedHashMap<String, StringBuilder>();
    var kind = "XMIT";
    for (var page : pages.subList(0, Math.min(front, pages.size()))) {
      var words = text(List.of(page));
      kind = kind(words, kind);
      kinds.computeIfAbsent(kind, first -> new StringBuilder()).append(words).append(' ');
    }
    kinds.remove(CONTENTS);
    kinds.forEach((code, words) -> add(letters, code, row.disclosedOn(), words.toString().strip()));
  }

  /** A page without a heading of its own goes on with what was before it. */
  private static String kind(String words, String before) {
    return HEADINGS.entrySet().stream()
        .filter(heading -> words.contains(heading.getKey()))
        // A cover letter names further down what else is enclosed.
        .min(Comparator.comparingInt(heading -> words.indexOf(heading.getKey())))
        .map(Map.Entry::getValue)
        .orElse(before);
  }

  private static void add(ArrayNode letters, String code, LocalDate day, String text) {
    letters.addObject().put("code", code).put("date", day.toString()).put("text", text);
  }

  private static String text(List<PageText> pages) {
    var words =
        pages.stream()
            .flatMap(page -> page.words().stream())
            .map(Word::text)
            .collect(Collectors.joining(" "));
    // A font may set "fi" as one sign; whoever searches types two letters.
    return Normalizer.normalize(words, Normalizer.Form.NFKC);
  }
}

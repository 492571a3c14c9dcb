package org.custodian.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.custodian.accounting.Disclosure;
import org.custodian.accounting.DisclosurePlace;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Entry;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.custodian.ledger.LogQuery;
import org.custodian.vault.Vault;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rows that an auditor takes away: a table and, signed with the log's key, a note that says how
 * many rows there are, from when to when, and the hash of the table.
 */
@Component
class Exports {
  /** Rows of one file; the note and the page say so if there were more. */
  static final int MOST = 100_000;

  private static final int PAGE = 1_000;

  /** Tells spreadsheets that the text is UTF-8; without it they break accents. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final CSVFormat FORM = CSVFormat.RFC4180;

  private final LogSearch search;
  private final Ledger ledger;
  private final Clock clock;

  Exports(LogSearch search, Ledger ledger, Clock clock) {
    this.search = search;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Rows with what is said of them all. */
  private static final class Table {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CSVPrinter printer;
    private long rows;
    private Optional<Instant> newest = Optional.empty();
    private Optional<Instant> oldest = Optional.empty();

    Table(List<String> columns) throws IOException {
      var text = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
      text.write(BYTE_ORDER_MARK);
      printer = new CSVPrinter(text, FORM);
      printer.printRecord(columns);
    }

    void row(Instant at, List<String> cells) throws IOException {
      printer.printRecord(cells.stream().map(Exports::inert).toList());
      rows++;
      if (newest.isEmpty()) newest = Optional.of(at);
      oldest = Optional.of(at);
    }

    byte[] done() throws IOException {
      printer.close();
      return bytes.toByteArray();
    }
  }

  /** Makes the file and writes down that it was made, before anybody has it. */
  @Transactional
  public Export of(Question asked, Shown shown, StaffId by) {
    try {
      var table = shown == Shown.SENT ? disclosures(asked) : entries(asked, shown);
      byte[] csv = table.done();
      var name = shown == Shown.SENT ? "disclosures.csv" : "entries.csv";
      var note = note(name, table, csv, asked, by);
      told(name, table, csv, asked, by);
      return new Export(zipped(name, csv, note), table.rows, table.oldest, table.newest, note);
    } catch (IOException e) {
      throw new UncheckedIOException("AUD-04 The table cannot be written.", e);
    }
  }

  private Table disclosures(Question asked) throws IOException {
    var table =
        new Table(
            List.of(
                "id",
                "at",
                "patient",
                "mrn",
                "recipient",
                "basis",
                "citation",
                "accountable",
                "method",
                "pages",
                "packetSha256",
                "releasedBy",
                "approvedBy",
                "request"));
    Optional<DisclosurePlace> place = Optional.empty();
    while (table.rows < MOST) {
      var page = search.disclosures(asked, place, PAGE).shown();
      for (Disclosure fact : page) table.row(fact.disclosedAt(), row(fact));
      if (page.size() < PAGE) break;
      place = Optional.of(DisclosurePlace.of(page.get(page.size() - 1)));
    }
    return table;
  }

  private static List<String> row(Disclosure fact) {
    return List.of(
        fact.id(),
        fact.disclosedAt().toString(),
        fact.patientName().full(),
        fact.patient().mrn(),
        fact.recipient(),
        fact.basis().name(),
        fact.basis().citation(),
        String.valueOf(fact.accountable()),
        fact.method().name(),
        String.valueOf(fact.contents().recordPages()),
        fact.contents().packetSha256(),
        fact.releasedBy().value(),
        fact.approvedBy().map(StaffId::value).orElse(""),
        fact.request().map(RequestNumber::value).orElse(""));
  }

  private Table entries(Question asked, Shown shown) throws IOException {
    var table = new Table(List.of("index", "id", "at", "kind", "actor", "request", "facts"));
    Optional<LogQuery.Place> place = Optional.empty();
    while (table.rows < MOST) {
      var page = search.entries(asked, shown == Shown.LOOKED, place, PAGE);
      for (Entry entry : page.shown()) table.row(entry.at(), row(entry));
      if (!page.more()) break;
      place = Optional.of(LogQuery.Place.of(page.shown().get(page.shown().size() - 1)));
    }
    return table;
  }

  private static List<String> row(Entry entry) {
    return List.of(
        entry.inOrder() ? String.valueOf(entry.seq()) : "",
        entry.id(),
        entry.at().toString(),
        entry.kind().name(),
        entry.actor(),
        entry.request().map(RequestNumber::value).orElse(""),
        new TreeMap<>(entry.facts()).toString());
  }

  private String note(String name, Table table, byte[] csv, Question asked, StaffId by) {
    var lines =
        List.of(
            Ledger.STATEMENT,
            "file " + name,
            "rows " + table.rows,
            "complete " + (table.rows < MOST),
            "from " + table.oldest.map(Instant::toString).orElse("-"),
            "to " + table.newest.map(Instant::toString).orElse("-"),
            "filters " + (asked.empty() ? "none" : asked.parts()),
            "sha256 " + Vault.sha256(csv),
            "made " + clock.instant().truncatedTo(ChronoUnit.SECONDS) + " by " + by.value());
    return ledger.statement(String.join("\n", lines) + "\n");
  }

  private void told(String name, Table table, byte[] csv, Question asked, StaffId by) {
    ledger.append(
        Kind.AUDITOR_EXPORTED,
        Actor.staff(by),
        Map.of(
            "file", name,
            "rows", table.rows,
            "from", table.oldest.map(Instant::toString).orElse(""),
            "to", table.newest.map(Instant::toString).orElse(""),
            "by", asked.parts(),
            "sha256", Vault.sha256(csv)));
  }

  private static byte[] zipped(String name, byte[] csv, String note) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(csv);
      zip.putNextEntry(new ZipEntry("digest.txt"));
      zip.write(note.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  /** A requester chose the name, and a spreadsheet runs a cell that begins like a formula. */
  private static String inert(String cell) {
    var start = cell.stripLeading();
    return !start.isEmpty() && "=+-@|%".indexOf(start.charAt(0)) >= 0 || cell.startsWith("\t")
        ? "'" + cell
        : cell;
  }
}

package org.custodian.accounting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.custodian.correspondence.AccountingLine;
import org.custodian.correspondence.Addressee;
import org.custodian.correspondence.Correspondence;
import org.custodian.correspondence.Letter;
import org.custodian.vocabulary.PatientName;
import org.custodian.vocabulary.RequestNumber;
import org.springframework.stereotype.Component;

/** Writes an accounting as a table or as a letter. */
@Component
class AccountingFiles {
  /** Tells spreadsheets that the text is UTF-8; without it they break accents. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final List<String> COLUMNS =
      List.of(
          "date",
          "recipient",
          "address",
          "description",
          "purpose",
          "citation",
          "request",
          "number",
          "last");

  private final AccountingWords words;
  private final Correspondence correspondence;

  AccountingFiles(AccountingWords words, Correspondence correspondence) {
    this.words = words;
    this.correspondence = correspondence;
  }

  byte[] csv(AccountingOfDisclosures accounting, Locale language) {
    var text = new StringBuilder(BYTE_ORDER_MARK);
    try (var table = new CSVPrinter(text, CSVFormat.RFC4180)) {
      table.printRecord(
          COLUMNS.stream().map(column -> words.text("column." + column, language)).toList());
      for (var entry : accounting.entries()) {
        table.printRecord(row(entry, language).stream().map(AccountingFiles::inert).toList());
      }
      for (var protocol : accounting.protocols()) {
        table.printRecord(row(protocol, language).stream().map(AccountingFiles::inert).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("ACC-04 The table cannot be written.", e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private List<String> row(AccountingEntry entry, Locale language) {
    var disclosure = entry.first();
    return List.of(
        disclosure.disclosedOn().toString(),
        disclosure.recipient(),
        words.address(disclosure, language),
        words.description(disclosure, language),
        words.purpose(disclosure, language),
        disclosure.basis().citation(),
        disclosure.request().map(RequestNumber::value).orElse(""),
        String.valueOf(entry.number()),
        entry.lastOn().toString());
  }

  private List<String> row(ResearchProtocol protocol, Locale language) {
    return List.of(
        protocol.from().toString(),
        words.recipient(protocol),
        protocol.sponsorContact(),
        words.description(protocol, language),
        words.purpose(protocol, language),
        "45 CFR 164.528(b)(4)",
        "",
        "",
        protocol.to().toString());
  }

  /** A requester chose the name, and a spreadsheet runs a cell that begins like a formula. */
  private static String inert(String cell) {
    var start = cell.stripLeading();
    return !start.isEmpty() && "=+-@|%".indexOf(start.charAt(0)) >= 0 || cell.startsWith("\t")
        ? "'" + cell
        : cell;
  }

  byte[] pdf(AccountingOfDisclosures accounting, String address, Locale language) {
    var to = Addressee.of(name(accounting), "", address);
    return correspondence.render(letter(accounting, to, language), language.getLanguage());
  }

  /** The letter to the patient; says nothing of what is left out. */
  Letter.AccountingReport letter(
      AccountingOfDisclosures accounting, Addressee to, Locale language) {
    var lines =
        Stream.concat(
                accounting.entries().stream().map(entry -> line(entry, language)),
                accounting.protocols().stream().map(protocol -> line(protocol, language)))
            .toList();
    return new Letter.AccountingReport(
        to,
        name(accounting),
        accounting.from(),
        accounting.to(),
        accounting.preparedOn(),
        Math.toIntExact(accounting.number()),
        lines);
  }

  private static String name(AccountingOfDisclosures accounting) {
    return accounting.name().map(PatientName::full).orElse(accounting.patient().mrn());
  }

  private AccountingLine line(AccountingEntry entry, Locale language) {
    return new AccountingLine(
        entry.first().disclosedOn(),
        entry.first().recipient(),
        words.address(entry.first(), language),
        words.description(entry, language),
        words.purpose(entry.first(), language));
  }

  private AccountingLine line(ResearchProtocol protocol, Locale language) {
    return new AccountingLine(
        protocol.from(),
        words.recipient(protocol),
        protocol.sponsorContact(),
        words.description(protocol, language),
        words.purpose(protocol, language));
  }
}

package org.custodian.records;

import org.custodian.pdf.Inspection;
import org.custodian.pdf.Noticed;
import org.custodian.pdf.PdfReader;
import org.custodian.vault.CheckedFile;
import org.custodian.vault.Vault;
import org.springframework.stereotype.Component;

/** Takes a document from the source into the vault and looks whether it can be worked with. */
@Component
class Shelf {
  static final String TOO_LARGE = "TOO_LARGE";

  /** The file has not the pages that the index states: it was cut off, or it is another one. */
  static final String PAGES_DIFFER = "PAGES_DIFFER";

  private static final String PDF = "application/pdf";

  private final RecordSource source;
  private final Vault vault;
  private final RecordsSettings settings;

  Shelf(RecordSource source, Vault vault, RecordsSettings settings) {
    this.source = source;
    this.vault = vault;
    this.settings = settings;
  }

  Look take(SourceDocument document) {
    var opened = source.open(document, settings.largestDocument().toBytes());
    if (opened instanceof Opened.Found found) return keep(document, found.bytes());
    return Look.refused(
        "", opened instanceof Opened.Missing ? CollectedDocument.MISSING : TOO_LARGE);
  }

  /** Unreadable bytes are kept too: they are what the hospital has. */
  private Look keep(SourceDocument document, byte[] bytes) {
    var sha256 = vault.store(bytes, PDF).sha256();
    var inspection = PdfReader.inspect(bytes);
    if (inspection instanceof Inspection.Refused refused) {
      return Look.refused(sha256, refused.reason().name());
    }
    var readable = (Inspection.Readable) inspection;
    int pages = readable.pages();
    if (document.pages().filter(stated -> stated != pages).isPresent()) {
      return Look.refused(sha256, PAGES_DIFFER);
    }
    return Look.readable(sha256, pages, Noticed.in(readable));
  }

  CheckedFile file(String sha256) {
    return vault.checked(sha256);
  }

  byte[] read(String sha256) {
    return vault.read(sha256);
  }
}

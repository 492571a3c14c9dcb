package org.custodian.pdf;

import java.io.IOException;
import java.util.List;
import org.custodian.pdf.content.PageReader;
import org.custodian.pdf.file.SourceFile;
import org.custodian.pdf.file.SourcePage;
import org.jspecify.annotations.Nullable;

/**
 * The words that a packet's record pages must still show, read from the redacted parts page by page
 * in the order of the packet. One part is open at a time.
 */
final class PartWords implements AutoCloseable {
  private final PacketLayout layout;
  private final List<PressedPart> parts;
  private int open = -1;
  private @Nullable SourceFile file;
  private @Nullable PageReader reader;

  PartWords(PacketLayout layout, List<PressedPart> parts) {
    this.layout = layout;
    this.parts = parts;
  }

  /**
   * @param page of the packet, from 1
   * @return null for front matter
   */
  @Nullable List<String> on(int page) throws IOException {
    for (int i = Math.max(0, open); i < parts.size(); i++) {
      PacketLayout.Placed place = layout.records().get(i);
      int inside = page - place.firstPage();
      if (inside < 0) return null;
      if (inside < place.pages()) return words(i, inside);
    }
    return null;
  }

  private List<String> words(int part, int index) throws IOException {
    if (part != open || file == null || reader == null) {
      close();
      file = PacketWriter.open(parts.get(part).part());
      reader = new PageReader(file);
      open = part;
    }
    SourcePage page = file.pages().get(index);
    return PdfReader.text(reader, page).words().stream().map(Word::text).toList();
  }

  @Override
  public void close() {
    if (file != null) file.close();
  }
}

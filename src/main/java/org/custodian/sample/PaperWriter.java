package org.custodian.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Sets a paper from its text; what stands in braces is a date or a name. */
final class PaperWriter implements Words {
  private static final Pattern BRACES = Pattern.compile("\\{([A-Za-z]+)}");

  private final Map<String, Object> slots;

  PaperWriter(Map<String, Object> slots) {
    this.slots = slots;
  }

  byte[] write(String name) {
    var script = Script.read("papers/" + name);
    var head = script.parts().get(0).get(0);
    var frame = new PaperFrame(List.of(head.substring(2).split(" \\| ")));
    try (var pdf = new PDDocument()) {
      var typeface = new Typeface(pdf, Typeface.Kind.SERIF, Liberation.read());
      var setter = new Typesetter(typeface, Ink.BLACK);
      var blocks = script.once(this);
      var pages = Column.running(blocks.subList(1, blocks.size()), setter, frame);
      for (int page = 1; page <= pages.size(); page++) {
        try (var sheet = setter.sheet(pdf)) {
          frame.draw(sheet, page, pages.size());
          for (var placed : pages.get(page - 1)) {
            placed.strip().painter().paint(sheet, placed.top());
          }
        }
      }
      // The number of a file follows from its content: the same paper has the same bytes.
      pdf.setDocumentId((long) (name + slots).hashCode());
      var bytes = new ByteArrayOutputStream();
      pdf.save(bytes);
      return bytes.toByteArray();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  @Override
  public String fill(String line) {
    var matcher = BRACES.matcher(line);
    return matcher.replaceAll(found -> shown(found.group(1)));
  }

  private String shown(String slot) {
    var value = slots.get(slot);
    if (value == null) throw new IllegalStateException("The paper needs '" + slot + "'.");
    return value instanceof LocalDate date ? Teller.DAY.format(date) : value.toString();
  }

  @Override
  public Block table(String name, String argument) {
    throw new IllegalStateException("A paper has no tables.");
  }
}

package org.custodian.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.custodian.pdf.Inspection;
import org.custodian.pdf.Notice;
import org.custodian.pdf.PdfFile;
import org.custodian.pdf.PdfRefused;
import org.custodian.pdf.ScanReader;
import org.custodian.pdf.ScanReading;
import org.custodian.pdf.ScanUnread;

/**
 * What reading the pages of a file came to that no text search can tell.
 *
 * @param sure pages whose words are all known now
 * @param doubtful pages on which letters are left that could not be told
 * @param unread pages that could not be read
 */
record ScansRead(
    ScanReader.State state,
    List<Integer> sure,
    List<Integer> doubtful,
    List<Integer> unread,
    int words) {
  static ScansRead of(byte[] pdf, String password, Inspection.Readable file, ScanReader reader) {
    Set<Integer> pages = new TreeSet<>();
    for (Notice notice : List.of(Notice.CANNOT_BE_SEARCHED, Notice.LETTERS_WITHOUT_MEANING))
      pages.addAll(file.noticedOn().getOrDefault(notice, List.of()));
    var sure = new ArrayList<Integer>();
    var doubtful = new ArrayList<Integer>();
    var unread = new ArrayList<Integer>();
    int words = 0;
    if (!reader.ready() || pages.isEmpty())
      return new ScansRead(reader.state(), sure, doubtful, List.copyOf(pages), 0);
    try (PdfFile opened = PdfFile.open(pdf, password)) {
      for (int page : pages) {
        try {
          ScanReading reading = reader.read(opened, page);
          words += reading.words().size();
          (reading.sure() ? sure : doubtful).add(page);
        } catch (ScanUnread cannot) {
          unread.add(page);
        }
      }
    } catch (PdfRefused refused) {
      unread.addAll(pages);
    }
    return new ScansRead(reader.state(), sure, doubtful, unread, words);
  }

  List<String> sentences() {
    var said = new ArrayList<String>();
    say(said, sure, "Read by a program, so that terms are found: ");
    say(said, doubtful, "Read by a program, but not all letters could be told: ");
    say(said, unread, "Not read: ");
    boolean missing = !unread.isEmpty() && state != ScanReader.State.READY;
    if (missing) said.add(state.sentence());
    return said;
  }

  private static void say(List<String> said, List<Integer> pages, String sentence) {
    if (!pages.isEmpty()) said.add(sentence + Sentences.on(pages) + ".");
  }

  void put(ObjectNode node) {
    ObjectNode scans = node.putObject("scans");
    scans.put("ocr", state.name().toLowerCase(Locale.ROOT)).put("words", words);
    fill(scans.putArray("read"), sure);
    fill(scans.putArray("readWithDoubts"), doubtful);
    fill(scans.putArray("notRead"), unread);
  }

  private static void fill(ArrayNode array, List<Integer> pages) {
    pages.forEach(array::add);
  }
}

package org.custodian.pdf.leak;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Looks for secrets in every byte of a file. Shares nothing with the engine: it takes the file
 * apart twice, once by its objects and once without believing any of its tables.
 */
final class LeakScan {
  private static final Pattern KERNED = Pattern.compile("\\)\\s*-?[\\d.]*\\s*\\(");

  private final Set<String> places = new LinkedHashSet<>();

  private LeakScan() {}

  /** The secrets that are still there, with one place each. */
  static List<String> survivors(byte[] pdf, LeakFile leak) throws Exception {
    var scan = new LeakScan();
    scan.objects(pdf);
    scan.add(pdf);
    scan.inflateEverything(pdf);
    scan.read(pdf);
    var sought = new Needles();
    for (LeakFile.Secret secret : leak.secrets()) {
      String small = secret.text().toLowerCase(Locale.ROOT);
      sought.add(small, secret.channel());
      sought.add(new StringBuilder(small).reverse().toString(), secret.channel());
      sought.add(TextChannels.hex(secret.text()).toLowerCase(Locale.ROOT), secret.channel());
    }
    for (byte[] encoded : leak.encoded()) {
      String code = new String(encoded, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
      if (code.length() > 5) sought.add(code, "codes of a font");
    }
    return sought.in(scan.places);
  }

  private void add(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    places.add(text);
    // UTF-16 in either order, and letters parted by numbers as in a kerned string.
    places.add(text.replace("\0", ""));
    places.add(KERNED.matcher(text).replaceAll(""));
    places.add(letters(text));
  }

  /** Without a pattern: most bytes of a file are none, and each would be a match. */
  private static String letters(String text) {
    var letters = new byte[text.length()];
    int count = 0;
    for (int at = 0; at < text.length(); at++) {
      char each = text.charAt(at);
      if (each >= 'a' && each <= 'z') letters[count++] = (byte) each;
    }
    return new String(letters, 0, count, StandardCharsets.ISO_8859_1);
  }

  private void objects(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      walk(document.getDocument().getTrailer(), 0);
      for (COSObjectKey key : new ArrayList<>(document.getDocument().getXrefTable().keySet())) {
        COSBase value = document.getDocument().getObjectFromPool(key).getObject();
        if (value != null) walk(value, 0);
      }
    }
  }

  private void walk(COSBase value, int depth) throws IOException {
    if (value instanceof COSString string) add(string.getBytes());
    if (value instanceof COSName name) add(name.getName().getBytes(StandardCharsets.UTF_8));
    if (value instanceof COSArray array && depth < 30)
      for (int i = 0; i < array.size(); i++)
        if (array.get(i) != null) walk(array.get(i), depth + 1);
    if (!(value instanceof COSDictionary dictionary) || depth >= 30) return;
    for (COSName key : dictionary.keySet()) {
      add(key.getName().getBytes(StandardCharsets.UTF_8));
      walk(dictionary.getItem(key), depth + 1);
    }
    if (dictionary instanceof COSStream stream) stream(stream);
  }

  private void stream(COSStream stream) throws IOException {
    try (InputStream in = stream.createRawInputStream()) {
      add(in.readAllBytes());
    }
    try (InputStream in = stream.createInputStream()) {
      byte[] bytes = in.readAllBytes();
      add(bytes);
      sealed(bytes);
    } catch (IOException | RuntimeException imageFormat) {
      // Its raw bytes were looked at.
      return;
    }
  }

  /** A Type 1 program hides its glyphs in two ciphers that everybody knows, one in the other. */
  private void sealed(byte[] program) {
    String text = new String(program, StandardCharsets.ISO_8859_1);
    int at = text.indexOf("eexec");
    if (at < 0) return;
    byte[] open = cipher(Arrays.copyOfRange(program, at + 6, program.length), 55665, false);
    add(open);
    Matcher piece =
        Pattern.compile("(\\d{1,5}) (?:RD|-\\|) ")
            .matcher(new String(open, StandardCharsets.ISO_8859_1));
    while (piece.find()) {
      int end = Math.min(open.length, piece.end() + Integer.parseInt(piece.group(1)));
      add(cipher(Arrays.copyOfRange(open, piece.end(), end), 4330, false));
    }
  }

  /** The cipher of Type 1, in either direction. */
  static byte[] cipher(byte[] bytes, int key, boolean sealing) {
    byte[] out = new byte[bytes.length];
    int r = key;
    for (int i = 0; i < out.length; i++) {
      out[i] = (byte) ((bytes[i] & 255) ^ r >> 8);
      r = ((sealing ? out[i] & 255 : bytes[i] & 255) + r) * 52845 + 22719 & 0xFFFF;
    }
    return out;
  }

  /** Every byte could be the beginning of something deflated. */
  private void inflateEverything(byte[] pdf) {
    for (int at = 0; at < pdf.length - 2; at++) {
      int head = (pdf[at] & 255) << 8 | pdf[at + 1] & 255;
      if ((pdf[at] & 15) != 8 || head % 31 != 0) continue;
      var inflater = new Inflater();
      inflater.setInput(pdf, at, pdf.length - at);
      var out = new ByteArrayOutputStream();
      byte[] buffer = new byte[1 << 14];
      try {
        for (int n = inflater.inflate(buffer);
            n > 0 && out.size() < 1 << 22;
            n = inflater.inflate(buffer)) out.write(buffer, 0, n);
      } catch (DataFormatException chance) {
        // What was unfolded until here still counts.
        out.size();
      }
      inflater.end();
      if (out.size() > 8) add(out.toByteArray());
    }
  }

  private void read(byte[] pdf) throws Exception {
    Path file = Files.createTempFile("leak", ".pdf");
    try {
      Files.write(file, pdf);
      run("pdftotext", "-raw", file.toString(), "-");
      run("mutool", "draw", "-q", "-F", "txt", file.toString());
    } finally {
      Files.delete(file);
    }
  }

  private void run(String... command) throws Exception {
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      byte[] text = process.getInputStream().readAllBytes();
      process.waitFor(30, TimeUnit.SECONDS);
      add(text);
    } catch (IOException notInstalled) {
      // A second opinion where there is one.
      return;
    }
  }
}

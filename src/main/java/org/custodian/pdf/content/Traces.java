package org.custodian.pdf.content;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.custodian.pdf.file.Budget;
import org.custodian.pdf.file.Streams;

/**
 * Looks for terms in the raw strings and decoded streams below an object, whatever they are for: as
 * ASCII, as UTF-16, and in text strings joined over a whole stream.
 */
public final class Traces {
  /** Shorter terms stand in any kilobyte of binary numbers by chance. */
  private static final int LEAST_IN_STRINGS = 4;

  private static final int LEAST_IN_BINARY = 7;

  /**
   * The way up, words of PDF itself (Page and Form are surnames, too), and the programs of fonts,
   * which carry their makers' texts and nothing of a page.
   */
  private static final Set<COSName> NOT_SEARCHED =
      Set.of(
          COSName.PARENT,
          COSName.TYPE,
          COSName.SUBTYPE,
          COSName.S,
          COSName.BASE_FONT,
          COSName.FONT_NAME,
          COSName.FONT_FAMILY,
          COSName.FONT_FILE,
          COSName.FONT_FILE2,
          COSName.FONT_FILE3);

  private final List<String> terms;
  private final List<byte[]> letters;
  private final boolean plain;
  private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private int found;
  private int searched;

  public Traces(List<String> terms) {
    this.terms =
        terms.stream()
            .map(term -> Plain.of(term).strip())
            .filter(term -> term.length() >= LEAST_IN_STRINGS)
            .toList();
    this.letters =
        this.terms.stream().map(term -> term.getBytes(StandardCharsets.ISO_8859_1)).toList();
    this.plain = this.terms.stream().allMatch(term -> term.chars().allMatch(c -> c < 128));
  }

  /** How many strings and streams held a term. */
  public int found() {
    return found;
  }

  /** How many were searched. */
  public int searched() {
    return searched;
  }

  /** Searches everything below the object, but not upwards to its parents. */
  public void search(COSBase root) {
    if (terms.isEmpty()) return;
    Deque<COSBase> open = new ArrayDeque<>();
    open.push(root);
    while (!open.isEmpty()) {
      COSBase next = open.pop();
      COSBase value = next instanceof COSObject reference ? reference.getObject() : next;
      if (value == null || !seen.add(value)) continue;
      if (value instanceof COSString string) look(string.getBytes(), LEAST_IN_STRINGS);
      else if (value instanceof COSName name)
        look(name.getName().getBytes(StandardCharsets.UTF_8), LEAST_IN_STRINGS);
      else if (value instanceof COSArray array && !isProfile(array))
        for (int i = 0; i < array.size(); i++) push(open, array.get(i));
      else if (value instanceof COSDictionary dictionary) {
        if (dictionary instanceof COSStream stream) stream(stream);
        for (COSName key : dictionary.keySet())
          if (!NOT_SEARCHED.contains(key)) push(open, dictionary.getItem(key));
      }
    }
  }

  private static boolean isProfile(COSArray array) {
    return array.size() == 2 && COSName.ICCBASED.equals(array.get(0));
  }

  private static void push(Deque<COSBase> open, @org.jspecify.annotations.Nullable COSBase value) {
    if (value != null) open.push(value);
  }

  private void stream(COSStream stream) {
    boolean image = Streams.isImageFormat(stream) || isImage(stream);
    byte[] bytes;
    try {
      bytes =
          Streams.isImageFormat(stream)
              ? Streams.raw(stream)
              : Streams.decode(stream, Budget.perPage());
    } catch (IOException undecodable) {
      // What cannot be decoded cannot be searched, and counts as found.
      found++;
      return;
    }
    boolean binary = image || looksBinary(bytes);
    look(bytes, binary ? LEAST_IN_BINARY : LEAST_IN_STRINGS);
    if (!binary) joinedText(bytes);
  }

  private static boolean isImage(COSStream stream) {
    return COSName.IMAGE.equals(stream.getDictionaryObject(COSName.SUBTYPE));
  }

  private static boolean looksBinary(byte[] bytes) {
    int odd = 0;
    int count = Math.min(bytes.length, 512);
    for (int i = 0; i < count; i++) {
      int c = bytes[i] & 255;
      if (c < 32 && !Lexer.isSpace(c) || c == 127) odd++;
    }
    return odd * 20 > count;
  }

  private void joinedText(byte[] content) {
    var joined = new ByteArrayOutputStream();
    for (Instruction now : Lexer.instructions(content, Budget.perPage()))
      for (COSBase operand : now.operands()) {
        if (operand instanceof COSString string) joined.writeBytes(string.getBytes());
        if (operand instanceof COSArray array)
          for (int i = 0; i < array.size(); i++)
            if (array.get(i) instanceof COSString string) joined.writeBytes(string.getBytes());
      }
    if (joined.size() > 0) look(joined.toByteArray(), LEAST_IN_STRINGS);
  }

  private void look(byte[] bytes, int least) {
    searched++;
    if (plain) {
      if (holdsPlain(bytes, least)) found++;
      return;
    }
    boolean hit = holds(bytes, StandardCharsets.ISO_8859_1, least);
    if (!hit && bytes.length > 1) hit = holds(bytes, StandardCharsets.UTF_16BE, least);
    if (!hit && bytes.length > 1) hit = holds(bytes, StandardCharsets.UTF_16LE, least);
    if (hit) found++;
  }

  /** The same for terms of plain letters, on the bytes as they are: a copy of each costs more. */
  private boolean holdsPlain(byte[] bytes, int least) {
    for (byte[] term : letters)
      if (term.length >= least)
        for (int at = 0; at < bytes.length; at++)
          if (small(bytes[at]) == term[0]
              && (stands(bytes, at, term, 1) || stands(bytes, at, term, 2))) return true;
    return false;
  }

  /** Whether a term stands here with one letter in every {@code step} bytes, by itself. */
  private static boolean stands(byte[] bytes, int from, byte[] term, int step) {
    int last = from + (term.length - 1) * step;
    if (last >= bytes.length) return false;
    for (int i = 1; i < term.length; i++) {
      if (small(bytes[from + i * step]) != term[i]) return false;
      if (step == 2 && bytes[from + i * 2 - 1] != 0) return false;
    }
    return !goesOn(bytes, from - step) && !goesOn(bytes, last + step);
  }

  // Inside a longer run of letters it is another word, or chance.
  private static boolean goesOn(byte[] bytes, int at) {
    if (at < 0 || at >= bytes.length) return false;
    return Character.isLetterOrDigit((char) (bytes[at] & 255));
  }

  private static byte small(byte letter) {
    return letter >= 'A' && letter <= 'Z' ? (byte) (letter + 32) : letter;
  }

  private boolean holds(byte[] bytes, Charset charset, int least) {
    String text = new String(bytes, charset).toLowerCase(java.util.Locale.ROOT);
    for (String term : terms) {
      if (term.length() < least) continue;
      for (int at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1))
        if (alone(text, at, at + term.length())) return true;
    }
    return false;
  }

  // Inside a longer run of letters it is another word, or chance.
  private static boolean alone(String text, int from, int to) {
    return (from == 0 || !Character.isLetterOrDigit(text.charAt(from - 1)))
        && (to >= text.length() || !Character.isLetterOrDigit(text.charAt(to)));
  }
}

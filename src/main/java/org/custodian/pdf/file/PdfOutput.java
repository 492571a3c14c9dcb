package org.custodian.pdf.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.zip.Deflater;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes one PDF in one go: every object as it comes, the table at the end, a single revision. Only
 * offsets stay in memory, eight bytes an object. Equal streams are written once. Without a lock the
 * same calls give the same bytes.
 */
public final class PdfOutput {
  private static final int PIECE = 1 << 18;

  private final Sink sink;
  private final @Nullable FileLock lock;
  private final KnownStreams known = new KnownStreams();
  private final MessageDigest digest = Hashes.sha256();
  private final Deflater deflater = new Deflater(6);
  private final Text text = new Text();
  private final CosText words;

  /** The same without cipher, for what is compared. */
  private final CosText open;

  private byte[] piece = new byte[0];
  private byte[] closed = new byte[0];
  private long[] offsets = new long[256];
  private int objects;

  public PdfOutput(OutputStream target) throws IOException {
    this(target, null);
  }

  public PdfOutput(OutputStream target, @Nullable FileLock lock) throws IOException {
    this.sink = new Sink(target);
    this.lock = lock;
    this.words = new CosText(text, lock);
    this.open = lock == null ? words : new CosText(text, null);
    // Revision 6 of the lock is a part of PDF 2.0.
    sink.print(lock == null ? "%PDF-1.7\n%" : "%PDF-2.0\n%");
    sink.write(new byte[] {(byte) 0xE2, (byte) 0xE3, (byte) 0xCF, (byte) 0xD3, '\n'});
  }

  /** A number for an object that is written later. */
  public COSObject reserve() {
    objects++;
    if (objects >= offsets.length) offsets = Arrays.copyOf(offsets, offsets.length * 2);
    return new COSObject((COSBase) null, new COSObjectKey(objects, 0));
  }

  public void write(COSObject reference, COSBase value) throws IOException {
    offset(reference);
    text.clear();
    number(reference);
    words.put(value);
    text.put("\nendobj\n");
    sink.write(text.bytes(), 0, text.length());
  }

  public COSObject add(COSBase value) throws IOException {
    COSObject reference = reserve();
    write(reference, value);
    return reference;
  }

  /** Writes a stream whose bytes are already encoded as its dictionary says. */
  public COSObject addEncoded(COSDictionary dictionary, byte[] encoded) throws IOException {
    return addEncoded(dictionary, encoded, encoded.length);
  }

  private COSObject addEncoded(COSDictionary head, byte[] encoded, int length) throws IOException {
    head.removeItem(COSName.LENGTH);
    digestHead(head);
    digest.update(encoded, 0, length);
    byte[] hash = digest.digest();
    COSObject same = known.of(hash);
    if (same != null) return same;
    COSObject reference = beginStream(head, length);
    if (lock == null) sink.write(encoded, 0, length);
    else {
      closed = room(closed, FileLock.lengthOf(length));
      sink.write(closed, 0, lock.close(encoded, length, closed));
    }
    return endStream(reference, hash);
  }

  /** Copies a stream's bytes as they stand in its file, piece by piece, without decoding them. */
  COSObject addRaw(COSDictionary head, COSStream source) throws IOException {
    if (!source.hasData()) return addEncoded(head, new byte[0]);
    piece = room(piece, PIECE);
    try (InputStream in = source.createRawInputStream()) {
      int length = in.readNBytes(piece, 0, PIECE);
      if (length < PIECE) return addEncoded(head, piece, length);
    }
    return addLong(head, source);
  }

  // Read twice: the length and the hash stand before the bytes.
  private COSObject addLong(COSDictionary head, COSStream source) throws IOException {
    long length = 0;
    MessageDigest content = Hashes.sha256();
    try (InputStream in = source.createRawInputStream()) {
      for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
        content.update(piece, 0, n);
        length += n;
      }
    }
    digestHead(head);
    byte[] hash = digest.digest(content.digest());
    COSObject same = known.of(hash);
    if (same != null) return same;
    COSObject reference = beginStream(head, length);
    if (lock != null) sink.write(lock.begin());
    try (InputStream in = source.createRawInputStream()) {
      for (int n = in.read(piece); n >= 0; n = in.read(piece)) pass(n);
    }
    if (lock != null) sink.write(lock.end());
    return endStream(reference, hash);
  }

  private void pass(int length) throws IOException {
    if (lock == null) {
      sink.write(piece, 0, length);
      return;
    }
    closed = room(closed, FileLock.lengthOf(length));
    sink.write(closed, 0, lock.next(piece, length, closed));
  }

  private void digestHead(COSDictionary head) throws IOException {
    text.clear();
    open.put(head);
    digest.update(text.bytes(), 0, text.length());
  }

  private COSObject beginStream(COSDictionary head, long plain) throws IOException {
    COSObject reference = reserve();
    offset(reference);
    text.clear();
    number(reference);
    words.put(head);
    text.back();
    text.back();
    text.put("/Length ").put(lock == null ? plain : FileLock.lengthOf(plain));
    text.put(">>\nstream\n");
    sink.write(text.bytes(), 0, text.length());
    return reference;
  }

  private COSObject endStream(COSObject reference, byte[] hash) throws IOException {
    sink.print("\nendstream\nendobj\n");
    known.put(hash, reference);
    return reference;
  }

  /** Writes a short stream as it is; nothing else in the file is expected to be the same. */
  public COSObject addOnce(byte[] plain) throws IOException {
    COSObject reference = beginStream(new COSDictionary(), plain.length);
    sink.write(lock == null ? plain : lock.close(plain, plain.length));
    sink.print("\nendstream\nendobj\n");
    return reference;
  }

  /** Writes a stream deflated. */
  public COSObject addDeflated(COSDictionary dictionary, byte[] plain) throws IOException {
    dictionary.setItem(COSName.FILTER, COSName.FLATE_DECODE);
    return addEncoded(dictionary, deflate(plain));
  }

  /** A dictionary that may be written once for all who have the same, such as a font's. */
  COSObject addShared(COSDictionary value) throws IOException {
    digestHead(value);
    byte[] hash = digest.digest();
    COSObject same = known.of(hash);
    if (same != null) return same;
    COSObject reference = add(value);
    known.put(hash, reference);
    return reference;
  }

  /**
   * Ends the file.
   *
   * @return the SHA-256 of every byte written, in lower-case hex
   */
  public String finish(COSObject root, COSObject info) throws IOException {
    COSObject encrypt = lock == null ? null : reserve();
    if (encrypt != null && lock != null) {
      offset(encrypt);
      text.clear();
      number(encrypt);
      open.put(lock.dictionary());
      text.put("\nendobj\n");
      sink.write(text.bytes(), 0, text.length());
    }
    long table = sink.position();
    table();
    // What was written so far decides the identifier, so equal files have equal ones.
    String mark = "<" + sink.hash().substring(0, 32) + ">";
    sink.print("trailer\n<</Size " + (objects + 1) + " /Root " + root.getObjectNumber());
    sink.print(" 0 R /Info " + info.getObjectNumber() + " 0 R /ID [" + mark + mark + "]");
    if (encrypt != null) sink.print(" /Encrypt " + encrypt.getObjectNumber() + " 0 R");
    sink.print(">>\nstartxref\n" + table + "\n%%EOF\n");
    sink.flush();
    deflater.end();
    return sink.hash();
  }

  private void table() throws IOException {
    sink.print("xref\n0 " + (objects + 1) + "\n0000000000 65535 f \n");
    byte[] line = "0000000000 00000 n \n".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    for (int i = 1; i <= objects; i++) {
      long offset = offsets[i];
      if (offset == 0)
        throw new IllegalStateException("PDF-04 An object was reserved and never written.");
      if (offset > 9_999_999_999L)
        throw new IllegalStateException("PDF-07 A packet stays below 10 GB. Split it.");
      for (int k = 9; k >= 0; k--, offset /= 10) line[k] = (byte) ('0' + offset % 10);
      sink.write(line);
    }
  }

  /** Bytes written so far. */
  public long size() {
    return sink.position();
  }

  /** Why the target took no more, or null. */
  public @Nullable IOException failure() {
    return sink.failure();
  }

  private byte[] deflate(byte[] plain) {
    deflater.reset();
    deflater.setInput(plain);
    deflater.finish();
    byte[] buffer = new byte[Math.max(64, plain.length / 2)];
    int length = 0;
    while (!deflater.finished()) {
      if (length == buffer.length) buffer = Arrays.copyOf(buffer, buffer.length * 2);
      length += deflater.deflate(buffer, length, buffer.length - length);
    }
    return Arrays.copyOf(buffer, length);
  }

  private static byte[] room(byte[] now, long needed) {
    return now.length >= needed ? now : new byte[Math.toIntExact(needed)];
  }

  private void offset(COSObject reference) {
    offsets[(int) reference.getObjectNumber()] = sink.position();
  }

  private void number(COSObject reference) {
    text.put(reference.getObjectNumber()).put(" 0 obj\n");
  }
}

package org.custodian.pdf.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.Deflater;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;

/**
 * Writes one PDF in one go: every object as it comes, the table at the end, a single revision. Only
 * offsets stay in memory. Equal streams are written once. The same calls give the same bytes.
 */
public final class PdfOutput {
  private final DigestOutputStream out;
  private final Map<String, COSObject> streams = new HashMap<>();
  private long[] offsets = new long[256];
  private int objects;
  private long position;

  public PdfOutput(OutputStream target) throws IOException {
    out = new DigestOutputStream(new BufferedOutputStream(target, 1 << 16), Hashes.sha256());
    print("%PDF-1.7\n%");
    emit(new byte[] {(byte) 0xE2, (byte) 0xE3, (byte) 0xCF, (byte) 0xD3, '\n'});
  }

  /** A number for an object that is written later. */
  public COSObject reserve() {
    objects++;
    if (objects >= offsets.length) offsets = Arrays.copyOf(offsets, offsets.length * 2);
    return new COSObject((COSBase) null, new COSObjectKey(objects, 0));
  }

  public void write(COSObject reference, COSBase value) throws IOException {
    begin(reference);
    emit(CosText.of(value));
    print("\nendobj\n");
  }

  public COSObject add(COSBase value) throws IOException {
    COSObject reference = reserve();
    write(reference, value);
    return reference;
  }

  /** Writes a stream whose bytes are already encoded as its dictionary says. */
  public COSObject addEncoded(COSDictionary dictionary, byte[] encoded) throws IOException {
    dictionary.setLong(COSName.LENGTH, encoded.length);
    byte[] head = CosText.of(dictionary);
    MessageDigest digest = Hashes.sha256();
    digest.update(head);
    String same = HexFormat.of().formatHex(digest.digest(encoded));
    COSObject known = streams.get(same);
    if (known != null) return known;
    COSObject reference = reserve();
    begin(reference);
    emit(head);
    print("\nstream\n");
    emit(encoded);
    print("\nendstream\nendobj\n");
    streams.put(same, reference);
    return reference;
  }

  /** Writes a stream deflated. */
  public COSObject addDeflated(COSDictionary dictionary, byte[] plain) throws IOException {
    dictionary.setItem(COSName.FILTER, COSName.FLATE_DECODE);
    return addEncoded(dictionary, deflate(plain));
  }

  /**
   * Ends the file.
   *
   * @return the SHA-256 of every byte written, in lower-case hex
   */
  public String finish(COSObject root, COSObject info) throws IOException {
    long table = position;
    var text = new StringBuilder("xref\n0 " + (objects + 1) + "\n0000000000 65535 f \n");
    for (int i = 1; i <= objects; i++) {
      if (offsets[i] == 0)
        throw new IllegalStateException("PDF-04 An object was reserved and never written.");
      text.append(String.format("%010d 00000 n \n", offsets[i]));
    }
    String mark = "<" + identity() + ">";
    text.append("trailer\n<</Size ").append(objects + 1);
    text.append(" /Root ").append(root.getObjectNumber()).append(" 0 R /Info ");
    text.append(info.getObjectNumber()).append(" 0 R /ID [").append(mark).append(mark);
    text.append("]>>\nstartxref\n").append(table).append("\n%%EOF\n");
    print(text.toString());
    out.flush();
    return HexFormat.of().formatHex(out.getMessageDigest().digest());
  }

  /** The file's identifier: what was written so far decides it, so equal files have equal ones. */
  private String identity() {
    try {
      var soFar = (MessageDigest) out.getMessageDigest().clone();
      return HexFormat.of().formatHex(soFar.digest(), 0, 16);
    } catch (CloneNotSupportedException impossible) {
      // SHA-256 of every Java platform can be cloned.
      throw new IllegalStateException(impossible);
    }
  }

  /** Bytes written so far. */
  public long size() {
    return position;
  }

  static byte[] deflate(byte[] plain) {
    var deflater = new Deflater(6);
    deflater.setInput(plain);
    deflater.finish();
    byte[] buffer = new byte[Math.max(64, plain.length / 2)];
    int length = 0;
    while (!deflater.finished()) {
      if (length == buffer.length) buffer = Arrays.copyOf(buffer, buffer.length * 2);
      length += deflater.deflate(buffer, length, buffer.length - length);
    }
    deflater.end();
    return Arrays.copyOf(buffer, length);
  }

  private void begin(COSObject reference) throws IOException {
    offsets[(int) reference.getObjectNumber()] = position;
    print(reference.getObjectNumber() + " 0 obj\n");
  }

  private void print(String text) throws IOException {
    emit(text.getBytes(StandardCharsets.US_ASCII));
  }

  private void emit(byte[] bytes) throws IOException {
    out.write(bytes);
    position += bytes.length;
  }
}

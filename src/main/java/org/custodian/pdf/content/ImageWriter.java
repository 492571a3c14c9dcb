package org.custodian.pdf.content;

import java.io.IOException;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.custodian.pdf.file.Budget;
import org.custodian.pdf.file.Copier;
import org.custodian.pdf.file.FaxRows;
import org.custodian.pdf.file.PdfOutput;
import org.custodian.pdf.file.Remarks;
import org.custodian.pdf.file.Role;
import org.custodian.pdf.file.Streams;

/** Writes images, as they were or as they are after a region was emptied. */
final class ImageWriter {
  private final PdfOutput output;
  private final Copier copier;
  private final Map<COSStream, COSObject> written = new IdentityHashMap<>();

  ImageWriter(PdfOutput output, Copier copier) {
    this.output = output;
    this.copier = copier;
  }

  COSObject write(COSStream image) throws IOException {
    COSObject known = written.get(image);
    if (known != null) return known;
    COSDictionary head = head(image);
    for (COSName key : List.of(COSName.SMASK, COSName.MASK)) {
      COSBase mask = image.getDictionaryObject(key);
      if (mask instanceof COSStream stream && stream != image) head.setItem(key, write(stream));
      else copyTo(head, image, key);
    }
    COSObject reference = encoded(head, image);
    written.put(image, reference);
    return reference;
  }

  COSObject write(PictureEraser.Erased erased) throws IOException {
    COSDictionary head = head(erased.source());
    head.setInt(COSName.WIDTH, erased.width());
    head.setInt(COSName.HEIGHT, erased.height());
    head.setInt(COSName.BITS_PER_COMPONENT, erased.bits());
    if (erased.mask() != null) head.setItem(erased.maskKey(), write(erased.mask()));
    else if (!(erased.source().getDictionaryObject(COSName.MASK) instanceof COSStream))
      copyTo(head, erased.source(), COSName.MASK);
    if (!erased.jpeg()) return output.addDeflated(head, erased.bytes());
    head.setItem(COSName.FILTER, COSName.DCT_DECODE);
    return output.addEncoded(head, erased.bytes());
  }

  /** All that may travel except masks and the encoding. */
  private COSDictionary head(COSDictionary image) throws IOException {
    var head = new COSDictionary();
    head.setItem(COSName.TYPE, COSName.XOBJECT);
    head.setItem(COSName.SUBTYPE, COSName.IMAGE);
    for (COSName key : image.keySet()) {
      boolean later =
          isPacking(key)
              || key.equals(COSName.SMASK)
              || key.equals(COSName.MASK)
              || key.equals(COSName.RESOURCES)
              || key.equals(COSName.GROUP);
      if (!later) copyTo(head, image, key);
    }
    return head;
  }

  private void copyTo(COSDictionary head, COSDictionary image, COSName key) throws IOException {
    Role role = Role.XOBJECT.of(key, isPacking(key));
    if (role == null) return;
    COSBase copy = copier.copy(image.getItem(key), role);
    if (copy != null) head.setItem(key, copy);
  }

  private static boolean isPacking(COSName key) {
    return key.equals(COSName.FILTER) || key.equals(COSName.DECODE_PARMS);
  }

  private COSObject encoded(COSDictionary head, COSStream image) throws IOException {
    if (!Streams.isImageFormat(image)) return samples(head, image);
    List<COSName> filters = Streams.filters(image);
    byte[] raw = Streams.raw(image);
    if (filters.size() == 1) {
      copyTo(head, image, COSName.FILTER);
      copyTo(head, image, COSName.DECODE_PARMS);
    } else {
      // What is packed twice is unpacked once, or nobody could look for remarks in it.
      raw = Streams.decodeTo(image, filters.size() - 1, Budget.perPage());
      var alone = new COSDictionary();
      COSName last = filters.get(filters.size() - 1);
      head.setItem(COSName.FILTER, last);
      if (image.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP) instanceof COSArray parms
          && parms.getObject(filters.size() - 1) instanceof COSDictionary own) {
        alone.setItem(COSName.DECODE_PARMS, own);
        copyTo(head, alone, COSName.DECODE_PARMS);
      }
    }
    return output.addEncoded(head, withoutRemarks(image, raw));
  }

  private static byte[] withoutRemarks(COSStream image, byte[] raw) {
    List<COSName> filters = Streams.filters(image);
    String format = filters.get(filters.size() - 1).getName();
    if (format.startsWith("CC")) return FaxRows.alone(image, raw);
    if (format.startsWith("DCT")) return Remarks.withoutJpeg(raw);
    if (format.startsWith("JPX")) return Remarks.withoutJpx(raw);
    return format.startsWith("JBIG2") ? Remarks.withoutJbig2(raw) : raw;
  }

  /** As it is if it holds its rows and nothing else; that is told without packing it again. */
  private COSObject samples(COSDictionary head, COSStream image) throws IOException {
    byte[] raw = Streams.raw(image);
    int spare = ExactRows.spareBits(image);
    int used = spare > 0 ? -1 : ExactRows.length(image, raw);
    if (used >= 0) {
      copyTo(head, image, COSName.FILTER);
      copyTo(head, image, COSName.DECODE_PARMS);
      return output.addEncoded(head, used == raw.length ? raw : Arrays.copyOf(raw, used));
    }
    byte[] bytes = Streams.decodeOrEmpty(image, Budget.perPage());
    long rows = ExactRows.bytes(image);
    boolean longer = rows >= 0 && bytes.length > rows;
    byte[] exact = longer ? Arrays.copyOf(bytes, (int) rows) : bytes;
    if (spare > 0) ExactRows.clear(image, exact, spare);
    return output.addDeflated(head, exact);
  }
}

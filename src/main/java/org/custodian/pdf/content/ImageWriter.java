package org.custodian.pdf.content;

import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.custodian.pdf.file.Copier;
import org.custodian.pdf.file.PdfOutput;
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
    copyTo(head, image, COSName.FILTER);
    copyTo(head, image, COSName.DECODE_PARMS);
    COSObject reference = output.addEncoded(head, clean(image));
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

  private static byte[] clean(COSStream image) throws IOException {
    byte[] raw = Streams.raw(image);
    List<COSName> filters = Streams.filters(image);
    boolean plainJpeg = filters.size() == 1 && filters.get(0).getName().startsWith("DCT");
    return plainJpeg ? Jpeg.withoutRemarks(raw) : raw;
  }
}

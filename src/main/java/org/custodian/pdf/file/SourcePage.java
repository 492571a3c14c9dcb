package org.custodian.pdf.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * One page with what it inherits already looked up.
 *
 * @param number from 1
 * @param rotation 0, 90, 180 or 270
 */
public record SourcePage(
    int number,
    COSDictionary dictionary,
    COSDictionary resources,
    PDRectangle mediaBox,
    PDRectangle cropBox,
    int rotation) {

  /** The content streams joined; a token never runs across two of them. */
  public byte[] content(Budget budget) throws IOException {
    COSBase contents = dictionary.getDictionaryObject(COSName.CONTENTS);
    if (contents instanceof COSStream stream) return Streams.decode(stream, budget);
    var joined = new ByteArrayOutputStream();
    if (contents instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        budget.spendOperator();
        if (array.getObject(i) instanceof COSStream stream) {
          joined.writeBytes(Streams.decode(stream, budget));
          joined.write('\n');
        }
      }
    }
    return joined.toByteArray();
  }

  /** Whether anything is to be drawn at all. */
  public boolean hasContents() {
    return dictionary.getDictionaryObject(COSName.CONTENTS) != null;
  }
}

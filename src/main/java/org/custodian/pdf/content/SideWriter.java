package org.custodian.pdf.content;

import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;

/** Writes a glyph procedure of a Type 3 font. */
@FunctionalInterface
interface SideWriter {
  COSObject glyph(COSStream procedure, COSDictionary fontResources, Resources into)
      throws IOException;
}

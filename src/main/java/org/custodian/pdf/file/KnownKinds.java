package org.custodian.pdf.file;

import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/**
 * The names that say what kind of thing a dictionary is. Any other name under such a key is a word
 * that somebody wrote there; a fuzzer once put a patient's name under /Type.
 */
final class KnownKinds {
  private static final Set<String> NAMES =
      Set.of(
          ("Annot CIDFontType0 CIDFontType0C CIDFontType2 CMap Catalog Encoding ExtGState Font"
                  + " FontDescriptor Form Group Image MMType1 Mask Metadata OCG OCMD OpenType"
                  + " Page Pages Pattern PS Shading Transparency TrueType Type0 Type1 Type1C Type3"
                  + " XObject Alpha Luminosity D R r A a")
              .split(" "));

  private KnownKinds() {}

  static boolean has(@Nullable COSBase value) {
    return value instanceof COSName name && NAMES.contains(name.getName());
  }
}

package org.custodian.pdf.file;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.fontbox.cmap.CMapParser;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/**
 * The names that may be values. A name can say anything, so only words of PDF itself and the names
 * of well-known fonts travel; a font with another name gets one of ours.
 */
final class PdfNames {
  private static final Set<String> WORDS =
      words(
          "Page Pages Catalog Outlines Font Encoding FontDescriptor CMap XObject Image Form"
              + " Pattern ExtGState Mask Group OCG Metadata Type0 Type1 MMType1 Type3 TrueType"
              + " CIDFontType0 CIDFontType2 CIDFontType0C Type1C OpenType"
              + " FlateDecode LZWDecode ASCIIHexDecode ASCII85Decode RunLengthDecode"
              + " CCITTFaxDecode JBIG2Decode DCTDecode JPXDecode Fl LZW AHx A85 RL CCF DCT"
              + " DeviceGray DeviceRGB DeviceCMYK CalGray CalRGB CalCMYK Lab ICCBased Indexed"
              + " Separation DeviceN NChannel Default Identity None All Process"
              + " Cyan Magenta Yellow Black Red Green Blue Gray Orange"
              + " Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge"
              + " ColorBurn HardLight SoftLight Difference Exclusion Hue Saturation Color"
              + " Luminosity Alpha Transparency AbsoluteColorimetric RelativeColorimetric"
              + " Perceptual StandardEncoding MacRomanEncoding WinAnsiEncoding"
              + " PDFDocEncoding MacExpertEncoding SymbolSetEncoding UltraCondensed"
              + " ExtraCondensed Condensed SemiCondensed SemiExpanded Expanded ExtraExpanded"
              + " UltraExpanded UseNone UseOutlines D R r A a DocTitle XRef ObjStm"
              + " FirstPage Fit XYZ FitH FitV FitR FitB FitBH FitBV");

  private static final Set<String> FONT_WORDS =
      words(
          "arial helvetica helv times new roman courier symbol zapf dingbats za db zadb verdana"
              + " tahoma georgia calibri cambria math candara consolas constantia corbel"
              + " garamond bookman palatino linotype century schoolbook gothic book antiqua"
              + " trebuchet comic sans impact lucida console handwriting bright liberation dejavu"
              + " noto open roboto myriad minion pro std bold italic oblique regular light"
              + " medium semibold semi demi black heavy thin narrow condensed cond extended ext"
              + " mt ps psmt bt lt ms mono serif univers frutiger futura optima gill avenir"
              + " segoe ui franklin itc avant garde nimbus wingdings webdings heisei min kaku go"
              + " kozuka mincho ryumin sim sun nsim hei kai fang song stsong stheiti ming liu"
              + " batang gulim dotum msung mhei adobe hysmyeong jo hygothic myungjo hy smyeong"
              + " grande sans monaco menlo hoefler chalkboard skia zapfino hiragino osaka geneva"
              + " chicago andale constan cyrillic hebrew arabic naskh david miriam cordia angsana"
              + " browallia freesia iris jasmine upc dengxian yahei jheng meiryo gothicmb malgun"
              + " nuptial script monotype corsiva brush stencil mistral papyrus elephant"
              + " agency bauhaus broadway castellar curlz edwardian engravers eras footlight"
              + " forte gigi haettenschweiler harlow informal jokerman juice kristen"
              + " magneto maiandra matura mt extra niagara onyx parchment playbill"
              + " pristina ravie showcard snap vladimir wide latin optimum copperplate"
              + " albertus antique olive clarendon coronet marigold letter officina lubalin graph"
              + " korinna souvenir tiffany benguiat eurostile centennial sans glypha"
              + " serifa weiss walbaum ehrhardt bembo plantin sabon galliard"
              + " std w3 w5 w6 w7 l r unicode rounded baskerville bodoni caslon didot goudy"
              + " rockwell perpetua sylfaen ubuntu droid lato source code inter free nimbusrom"
              + " nimbussan cmr cmsy cmmi cmbx cmti lmroman lmsans i b bi it bd rg p e koz 6n n 90ms 83pv rksj gb h v nimbus rom san no9 medi regu urw"
              + " palladio gothicl typewriter chancery bookl cyr ce tur greek baltic");

  private static final Set<String> COLLECTIONS =
      Set.of(
          "Adobe", "Identity", "UCS", "Japan1", "Japan2", "GB1", "CNS1", "Korea1", "KR", "Manga1");

  private static final Pattern TOKENS =
      Pattern.compile(
          "[^A-Za-z0-9]+|(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[A-Za-z])(?=\\d)");
  private static final Pattern TAG = Pattern.compile("^[A-Z]{6}\\+");
  private static final Pattern DIGITS = Pattern.compile("\\d{0,4}");

  private PdfNames() {}

  private static Set<String> words(String list) {
    return new HashSet<>(Arrays.asList(list.split(" ")));
  }

  /** Whether a name says nothing but what PDF itself says. */
  static boolean known(COSName name) {
    String text = name.getName();
    return WORDS.contains(text)
        || text.length() < 60
            && text.matches("[A-Za-z0-9-]+")
            && CMapParser.class.getResource(text) != null;
  }

  /** The name of a collection of characters; one that nobody knows is the identity. */
  static COSString collection(COSString name) {
    return COLLECTIONS.contains(name.getString()) ? name : new COSString("Identity");
  }

  /**
   * Whether a family of fonts is called by words that fonts are called by; readers search by it.
   */
  static boolean isFamily(COSString name) {
    return speaksOfFonts(name.getString());
  }

  /** The name for a font, or for its descriptor. */
  static COSName font(COSDictionary holder, COSName name) {
    String plain = TAG.matcher(name.getName()).replaceFirst("");
    boolean embedded = embedded(holder);
    if (speaksOfFonts(plain) && plain.equals(name.getName())) return name;
    if (speaksOfFonts(plain))
      return embedded && plain.length() < name.getName().length()
          ? COSName.getPDFName("AAAAAA+" + plain)
          : COSName.getPDFName(plain);
    return COSName.getPDFName(embedded ? "AAAAAA+Embedded" : standard(holder, plain));
  }

  private static boolean speaksOfFonts(String name) {
    if (name.isEmpty() || name.length() > 60) return false;
    for (String token : TOKENS.split(name))
      if (!DIGITS.matcher(token).matches() && !FONT_WORDS.contains(token.toLowerCase(Locale.ROOT)))
        return false;
    return true;
  }

  private static boolean embedded(COSDictionary holder) {
    COSDictionary at = holder;
    if (holder.getDictionaryObject(COSName.DESCENDANT_FONTS) instanceof COSArray array
        && array.size() > 0
        && array.getObject(0) instanceof COSDictionary descendant) at = descendant;
    if (at.getDictionaryObject(COSName.FONT_DESC) instanceof COSDictionary descriptor)
      at = descriptor;
    return at.containsKey(COSName.FONT_FILE)
        || at.containsKey(COSName.FONT_FILE2)
        || at.containsKey(COSName.FONT_FILE3);
  }

  /** The standard font that readers would take, by the flags of ISO 32000-2, table 121. */
  private static String standard(COSDictionary holder, String name) {
    COSDictionary at =
        holder.getDictionaryObject(COSName.FONT_DESC) instanceof COSDictionary descriptor
            ? descriptor
            : holder;
    int flags = at.getInt(COSName.FLAGS, 0);
    String small = name.toLowerCase(Locale.ROOT);
    boolean bold = small.contains("bold") || (flags & 1 << 18) != 0;
    boolean italic = small.contains("italic") || small.contains("oblique") || (flags & 1 << 6) != 0;
    if ((flags & 2) != 0 && (flags & 1) == 0)
      return bold
          ? italic ? "Times-BoldItalic" : "Times-Bold"
          : italic ? "Times-Italic" : "Times-Roman";
    String family = (flags & 1) != 0 ? "Courier" : "Helvetica";
    String style = (bold ? "Bold" : "") + (italic ? "Oblique" : "");
    return style.isEmpty() ? family : family + "-" + style;
  }
}

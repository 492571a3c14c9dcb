package org.custodian.pdf.file;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/**
 * The allow-list: which keys a dictionary may have in the part it plays, and which part the value
 * under a key plays then. What is not named here does not travel. Deny-lists leaked in every tool
 * that was measured.
 */
public enum Role {
  /** Names, numbers, booleans and arrays of them; never a string. */
  SCALAR,
  /** The same and strings: registry names, colour tables, our own titles. */
  TEXT,
  /** The name of a collection of characters. */
  CID_TEXT,
  /** The name of a family of fonts. */
  FAMILY_TEXT,
  /** A reference upwards that must not be followed. */
  UPWARDS,
  TRAILER,
  CATALOG,
  INFO,
  PAGE_NODE,
  OUTLINE,
  LABELS,
  VIEWER,
  RESOURCES,
  FONTS,
  FONT,
  DESCRIPTOR,
  ENCODING,
  CMAP,
  CID_INFO,
  BLOB,
  CHAR_PROCS,
  CONTENT,
  XOBJECTS,
  XOBJECT,
  GROUP,
  STATES,
  STATE,
  SOFT_MASK,
  COLOR_SPACES,
  COLOR_SPACE,
  FUNCTION,
  PATTERNS,
  PATTERN,
  SHADINGS,
  SHADING,
  DECODE_PARMS;

  private static final Map<Role, Map<COSName, Role>> KEYS = new EnumMap<>(Role.class);
  private static final Map<Role, Role> ANY_KEY = new EnumMap<>(Role.class);

  static {
    keys(TRAILER, SCALAR, "Size W Index Type Length Filter");
    keys(TRAILER, TEXT, "ID");
    keys(TRAILER, CATALOG, "Root");
    keys(TRAILER, INFO, "Info");
    keys(CATALOG, SCALAR, "Type PageMode");
    keys(CATALOG, TEXT, "Lang");
    keys(CATALOG, PAGE_NODE, "Pages");
    keys(CATALOG, OUTLINE, "Outlines");
    keys(CATALOG, LABELS, "PageLabels");
    keys(CATALOG, VIEWER, "ViewerPreferences");
    keys(VIEWER, SCALAR, "DisplayDocTitle");
    keys(INFO, TEXT, "Title Producer CreationDate ModDate");
    keys(PAGE_NODE, SCALAR, "Type Count MediaBox CropBox Rotate UserUnit");
    keys(PAGE_NODE, UPWARDS, "Parent");
    keys(PAGE_NODE, PAGE_NODE, "Kids");
    keys(PAGE_NODE, RESOURCES, "Resources");
    keys(PAGE_NODE, CONTENT, "Contents");
    keys(PAGE_NODE, GROUP, "Group");
    keys(OUTLINE, SCALAR, "Type Count");
    keys(OUTLINE, TEXT, "Title");
    keys(OUTLINE, UPWARDS, "Parent Prev Last Dest");
    keys(OUTLINE, OUTLINE, "First Next");
    keys(LABELS, SCALAR, "S St");
    keys(LABELS, TEXT, "P");
    keys(LABELS, LABELS, "Nums");
    keys(RESOURCES, FONTS, "Font");
    keys(RESOURCES, XOBJECTS, "XObject");
    keys(RESOURCES, STATES, "ExtGState");
    keys(RESOURCES, COLOR_SPACES, "ColorSpace");
    keys(RESOURCES, PATTERNS, "Pattern");
    keys(RESOURCES, SHADINGS, "Shading");
    ANY_KEY.put(FONTS, FONT);
    ANY_KEY.put(XOBJECTS, XOBJECT);
    ANY_KEY.put(STATES, STATE);
    ANY_KEY.put(COLOR_SPACES, COLOR_SPACE);
    ANY_KEY.put(PATTERNS, PATTERN);
    ANY_KEY.put(SHADINGS, SHADING);
    ANY_KEY.put(CHAR_PROCS, CONTENT);
    fontKeys();
    graphicKeys();
  }

  private static void fontKeys() {
    keys(FONT, SCALAR, "Type Subtype BaseFont FirstChar LastChar FontMatrix FontBBox DW DW2");
    keys(FONT, SCALAR, "Widths W W2");
    keys(FONT, DESCRIPTOR, "FontDescriptor");
    keys(FONT, ENCODING, "Encoding");
    keys(FONT, CMAP, "ToUnicode");
    keys(FONT, FONT, "DescendantFonts");
    keys(FONT, CID_INFO, "CIDSystemInfo");
    keys(FONT, BLOB, "CIDToGIDMap");
    keys(FONT, CHAR_PROCS, "CharProcs");
    keys(FONT, RESOURCES, "Resources");
    keys(DESCRIPTOR, SCALAR, "Type FontName FontStretch FontWeight Flags FontBBox ItalicAngle");
    keys(DESCRIPTOR, SCALAR, "Ascent Descent Leading CapHeight XHeight StemV StemH AvgWidth");
    keys(DESCRIPTOR, SCALAR, "MaxWidth MissingWidth");
    keys(DESCRIPTOR, FAMILY_TEXT, "FontFamily");
    keys(DESCRIPTOR, BLOB, "FontFile FontFile2 FontFile3");
    keys(BLOB, SCALAR, "Type Subtype Length1 Length2 Length3");
    keys(ENCODING, SCALAR, "Type BaseEncoding Differences CMapName WMode");
    keys(ENCODING, CID_INFO, "CIDSystemInfo");
    keys(ENCODING, CMAP, "UseCMap");
    keys(CMAP, SCALAR, "Type CMapName WMode");
    keys(CMAP, CID_INFO, "CIDSystemInfo");
    keys(CMAP, CMAP, "UseCMap");
    keys(CID_INFO, CID_TEXT, "Registry Ordering");
    keys(CID_INFO, SCALAR, "Supplement");
  }

  private static void graphicKeys() {
    keys(XOBJECT, SCALAR, "Type Subtype Width Height BitsPerComponent ImageMask Decode");
    keys(XOBJECT, SCALAR, "Interpolate Intent Matte SMaskInData FormType BBox Matrix");
    keys(XOBJECT, COLOR_SPACE, "ColorSpace");
    keys(XOBJECT, XOBJECT, "Mask SMask");
    keys(XOBJECT, RESOURCES, "Resources");
    keys(XOBJECT, GROUP, "Group");
    keys(GROUP, SCALAR, "Type S I K");
    keys(GROUP, COLOR_SPACE, "CS");
    keys(STATE, SCALAR, "Type LW LC LJ ML D RI OP op OPM FL SM SA BM CA ca AIS TK");
    keys(STATE, FONT, "Font");
    keys(STATE, FUNCTION, "BG BG2 UCR UCR2 TR TR2");
    keys(STATE, SOFT_MASK, "SMask");
    keys(SOFT_MASK, SCALAR, "Type S BC");
    keys(SOFT_MASK, XOBJECT, "G");
    keys(SOFT_MASK, FUNCTION, "TR");
    String functions = "FunctionType Domain Range C0 C1 N Bounds Encode Decode Size Order";
    keys(FUNCTION, SCALAR, functions + " BitsPerSample");
    keys(FUNCTION, FUNCTION, "Functions");
    // Colour spaces are arrays whose dictionaries and streams are functions, profiles or tables.
    keys(COLOR_SPACE, SCALAR, functions + " BitsPerSample WhitePoint BlackPoint Gamma Matrix");
    keys(COLOR_SPACE, COLOR_SPACE, "Alternate Functions");
    keys(PATTERN, SCALAR, "Type PatternType PaintType TilingType BBox XStep YStep Matrix");
    keys(PATTERN, RESOURCES, "Resources");
    keys(PATTERN, SHADING, "Shading");
    keys(PATTERN, STATE, "ExtGState");
    keys(SHADING, SCALAR, "ShadingType Background BBox AntiAlias Domain Coords Extend Matrix");
    keys(SHADING, SCALAR, "BitsPerCoordinate BitsPerComponent BitsPerFlag Decode VerticesPerRow");
    keys(SHADING, COLOR_SPACE, "ColorSpace");
    keys(SHADING, FUNCTION, "Function");
    keys(DECODE_PARMS, SCALAR, "K Columns Rows BlackIs1 EncodedByteAlign EndOfLine EndOfBlock");
    keys(DECODE_PARMS, SCALAR, "DamagedRowsBeforeError Predictor Colors BitsPerComponent");
    keys(DECODE_PARMS, SCALAR, "EarlyChange ColorTransform");
    keys(DECODE_PARMS, BLOB, "JBIG2Globals");
  }

  private static void keys(Role role, Role value, String names) {
    Map<COSName, Role> allowed = KEYS.computeIfAbsent(role, unused -> new HashMap<>());
    Arrays.stream(names.split(" ")).forEach(n -> allowed.put(COSName.getPDFName(n), value));
  }

  /** The part the value under this key plays, or null if the key may not be there. */
  public @Nullable Role of(COSName key, boolean inStream) {
    if (inStream && (key.equals(COSName.FILTER) || key.equals(COSName.LENGTH))) return SCALAR;
    if (inStream && key.equals(COSName.DECODE_PARMS)) return DECODE_PARMS;
    Role any = ANY_KEY.get(this);
    return any != null ? any : KEYS.getOrDefault(this, Map.of()).get(key);
  }

  /** Whether a string may stand here. */
  public boolean mayHoldText() {
    return this == TEXT || this == CID_TEXT || this == FAMILY_TEXT || this == COLOR_SPACE;
  }
}

package org.custodian.pdf.font;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.fontbox.encoding.StandardEncoding;

/**
 * Cuts a CFF program. Glyphs that are asked for by name or by the number of a character are counted
 * anew, so that not even their numbers tell of the others; where somebody counts them, the others
 * are empty.
 */
final class CffCut {
  private static final int STANDARD_STRINGS = 391;
  private static final int NO_CHARACTER = 0xFFFF;
  private static final byte[] EMPTY_GLYPH = {14};
  private static final byte[] EMPTY_SUBROUTINE = {11};
  private static final StandardEncoding STANDARD = new StandardEncoding();

  /** What says how the program is drawn as a whole. */
  private static final Set<Integer> TOP =
      Set.of(
          5, 0x0C01, 0x0C02, 0x0C03, 0x0C04, 0x0C05, 0x0C06, 0x0C07, 0x0C08, 0x0C1F, 0x0C20, 0x0C21,
          0x0C22);

  private static final Set<String> COLLECTIONS =
      Set.of("Adobe", "Identity", "Japan1", "GB1", "CNS1", "Korea1", "KR");

  private final CffProgram source;
  private final Shown shown;
  private final GlyphNaming naming;
  private final CffWalk walk;
  private final BitSet kept = new BitSet();

  /** The old number of each new glyph, or -1 for one that is empty. */
  private final List<Integer> order = new ArrayList<>();

  private final Map<String, Integer> strings = new TreeMap<>();
  private final List<byte[]> texts = new ArrayList<>();

  private CffCut(byte[] program, Shown shown, GlyphNaming naming) throws Uncuttable {
    this.source = new CffProgram(program);
    this.shown = shown;
    this.naming = naming;
    this.walk = new CffWalk(source.shared);
    if (source.keyed() && shown.named) throw new Uncuttable();
    if (shown.isUnread()) shown.read(NamedGlyphs.of(source));
    // Without a collection of its own the number of a character is that of a glyph.
    if (!source.keyed() && shown.collected) shown.counted = true;
    choose();
    followParts();
    for (int glyph = 0; glyph < kept.length(); glyph++)
      if (kept.get(glyph) || shown.counted) order.add(kept.get(glyph) ? glyph : -1);
  }

  static CffCut of(byte[] program, Shown shown, GlyphNaming naming) throws Uncuttable {
    return new CffCut(program, shown, naming);
  }

  BitSet keptGlyphs() {
    return kept;
  }

  private void choose() throws Uncuttable {
    kept.set(0);
    for (int glyph = 1; glyph < source.glyphs.size(); glyph++) {
      boolean asked = shown.glyphs.get(glyph);
      if (source.keyed()) asked |= shown.characters.get(source.titles[glyph]);
      else if (shown.collected && shown.characters.get(glyph)) asked = true;
      else if (!shown.names.isEmpty())
        asked |= shown.names.contains(source.string(source.titles[glyph]));
      if (asked) kept.set(glyph);
    }
  }

  private void followParts() throws Uncuttable {
    var done = new BitSet();
    while (!done.equals(kept)) {
      for (int glyph = kept.nextSetBit(0); glyph >= 0; glyph = kept.nextSetBit(glyph + 1)) {
        if (done.get(glyph)) continue;
        CffProgram.Part part = source.parts.get(source.partOf[glyph]);
        walk.follow(source.glyphs.get(glyph), part.subroutines(), part.used());
        done.set(glyph);
      }
      if (walk.parts.isEmpty()) continue;
      if (source.keyed()) throw new Uncuttable();
      for (int glyph = 1; glyph < source.glyphs.size(); glyph++) {
        Integer code = STANDARD.getCode(source.string(source.titles[glyph]));
        if (code != null && walk.parts.get(code)) kept.set(glyph);
      }
    }
  }

  byte[] write() throws Uncuttable {
    CffDict top = source.top.only(TOP);
    if (source.keyed()) collection(top);
    byte[] charset = charset();
    byte[] encoding = encoding();
    byte[] partOf = source.keyed() ? partOf() : new byte[0];
    byte[] glyphs = glyphs();
    byte[] subroutines = used(source.shared, walk.usedShared);
    byte[] names = CffIndex.write(List.of(new byte[] {'F'}));
    byte[] written = CffIndex.write(texts);
    // Places have a fixed length, so that the length of what holds them is known before they are.
    places(top, new int[6]);
    int at = 4 + names.length + CffIndex.write(List.of(top.write())).length;
    at += written.length + subroutines.length;
    int[] place = new int[6];
    place[0] = at;
    place[1] = at += encoding.length;
    place[2] = at += charset.length;
    place[3] = at += partOf.length;
    at += glyphs.length;
    byte[] rest =
        source.keyed() ? heads(at) : settings(source.parts.get(0), new ByteArrayOutputStream());
    place[4] = at;
    place[5] = source.keyed() ? 0 : lengthOfSettings(source.parts.get(0));
    if (encoding.length == 0) place[0] = source.top.number(CffDict.ENCODING, 0);
    places(top, place);
    var out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {1, 0, 4, 4});
    out.writeBytes(names);
    out.writeBytes(CffIndex.write(List.of(top.write())));
    for (byte[] piece : List.of(written, subroutines, encoding, charset, partOf, glyphs, rest))
      out.writeBytes(piece);
    return out.toByteArray();
  }

  private void places(CffDict top, int[] place) {
    if (!source.keyed()) top.set(CffDict.ENCODING, place[0]);
    top.set(CffDict.CHARSET, place[1]);
    top.set(CffDict.GLYPHS, place[3]);
    if (source.keyed()) {
      top.set(CffDict.PART_OF, place[2]);
      top.set(CffDict.PARTS, place[4]);
    } else top.set(CffDict.PRIVATE, place[5], place[4]);
  }

  private void collection(CffDict top) throws Uncuttable {
    int[] numbers = new int[3];
    for (int i = 0; i < 2; i++) {
      String name = source.string(source.top.number(CffDict.COLLECTION, i));
      numbers[i] = string(COLLECTIONS.contains(name) ? name : "Identity");
    }
    numbers[2] = source.top.number(CffDict.COLLECTION, 2);
    top.set(CffDict.COLLECTION, numbers);
  }

  private int string(String text) {
    Integer known = strings.get(text);
    if (known != null) return known;
    texts.add(text.getBytes(StandardCharsets.ISO_8859_1));
    strings.put(text, STANDARD_STRINGS + texts.size() - 1);
    return STANDARD_STRINGS + texts.size() - 1;
  }

  private byte[] charset() throws Uncuttable {
    var out = new ByteArrayOutputStream();
    out.write(0);
    for (int glyph : order.subList(1, order.size())) CffIndex.put(out, title(glyph), 2);
    return out.toByteArray();
  }

  private int title(int glyph) throws Uncuttable {
    if (source.keyed()) return glyph < 0 ? NO_CHARACTER : source.titles[glyph];
    if (glyph < 0) return string("unused");
    int title = source.titles[glyph];
    return title < STANDARD_STRINGS ? title : string(naming.of(source.string(title)));
  }

  private byte[] encoding() throws Uncuttable {
    Map<Integer, Integer> codes = source.keyed() ? null : source.encoding();
    if (codes == null) return new byte[0];
    var byGlyph = new TreeMap<Integer, Integer>();
    codes.forEach((code, glyph) -> byGlyph.putIfAbsent(glyph, code));
    int rows = 1;
    while (rows < order.size() && byGlyph.containsKey(order.get(rows))) rows++;
    var extra = new ByteArrayOutputStream();
    int more = 0;
    for (var row : codes.entrySet()) {
      int at = order.indexOf(row.getValue());
      boolean first = at > 0 && at < rows && row.getKey().equals(byGlyph.get(row.getValue()));
      if (at <= 0 || first || !shown.codes.get(row.getKey())) continue;
      extra.write(row.getKey());
      CffIndex.put(extra, title(row.getValue()), 2);
      more++;
    }
    if (more > 255 || rows > 256) throw new Uncuttable();
    var out = new ByteArrayOutputStream();
    out.write(more > 0 ? 128 : 0);
    out.write(rows - 1);
    for (int i = 1; i < rows; i++) {
      Integer code = byGlyph.get(order.get(i));
      if (code == null) throw new Uncuttable();
      out.write(code);
    }
    if (more > 0) out.write(more);
    out.writeBytes(extra.toByteArray());
    return out.toByteArray();
  }

  private byte[] partOf() {
    var out = new ByteArrayOutputStream();
    out.write(0);
    for (int glyph : order) out.write(glyph < 0 ? 0 : source.partOf[glyph]);
    return out.toByteArray();
  }

  private byte[] glyphs() {
    return CffIndex.write(
        order.stream().map(glyph -> glyph < 0 ? EMPTY_GLYPH : source.glyphs.get(glyph)).toList());
  }

  /**
   * The subroutines that are called; the others are empty, since they are called by their place.
   */
  private static byte[] used(CffIndex all, BitSet used) {
    var entries = new ArrayList<byte[]>();
    for (int i = 0; i < all.size() && !used.isEmpty(); i++)
      entries.add(used.get(i) ? all.get(i) : EMPTY_SUBROUTINE);
    return CffIndex.write(entries);
  }

  private static int lengthOfSettings(CffProgram.Part part) {
    return part.settings().write().length;
  }

  private static byte[] settings(CffProgram.Part part, ByteArrayOutputStream out) {
    if (!part.used().isEmpty()) {
      part.settings().set(CffDict.SUBROUTINES, 0);
      part.settings().set(CffDict.SUBROUTINES, lengthOfSettings(part));
    }
    out.writeBytes(part.settings().write());
    if (!part.used().isEmpty()) out.writeBytes(used(part.subroutines(), part.used()));
    return out.toByteArray();
  }

  /** The list of parts, followed by what it points to. */
  private byte[] heads(int at) {
    var heads = new ArrayList<byte[]>();
    for (CffProgram.Part part : source.parts) {
      part.head().set(CffDict.PRIVATE, 0, 0);
      heads.add(part.head().write());
    }
    int behind = at + CffIndex.write(heads).length;
    var settings = new ByteArrayOutputStream();
    heads.clear();
    for (CffProgram.Part part : source.parts) {
      int from = behind + settings.size();
      settings(part, settings);
      part.head().set(CffDict.PRIVATE, lengthOfSettings(part), from);
      heads.add(part.head().write());
    }
    var out = new ByteArrayOutputStream();
    out.writeBytes(CffIndex.write(heads));
    out.writeBytes(settings.toByteArray());
    return out.toByteArray();
  }
}

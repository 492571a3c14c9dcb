package org.custodian.pdf.content;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.custodian.pdf.file.Copier;
import org.custodian.pdf.file.CosText;
import org.custodian.pdf.file.PdfOutput;
import org.custodian.pdf.file.Role;
import org.custodian.pdf.file.SourcePage;
import org.jspecify.annotations.Nullable;

/** Writes pages of one source into a new file, as they are to be seen. */
public final class Export {
  private static final int MAX_DEPTH = 40;

  private final PageReader reader;
  private final PdfOutput output;
  private final Copier copier;
  private final FontWriter fonts;
  private final ImageWriter images;
  private final Map<COSStream, COSObject> sides = new IdentityHashMap<>();
  private int depth;
  private int page;

  public Export(PageReader reader, PdfOutput output) {
    this.reader = reader;
    this.output = output;
    this.copier = Copier.purifying(output);
    this.fonts = new FontWriter(output, copier);
    this.images = new ImageWriter(output, copier);
  }

  /**
   * Takes what lies under the marks out of drawings and images; glyphs are marked already.
   *
   * @throws CannotCut if something resists
   */
  public static void cut(Sight sight, Marks marks) throws CannotCut {
    List<Rectangle2D> boxes = marks.emptied();
    if (boxes.isEmpty()) return;
    if (sight.flaws.contains(Sight.Flaw.FONT_UNREADABLE)) throw new CannotCut(CannotCut.What.FONT);
    for (Rectangle2D mask : sight.masked)
      if (boxes.stream().anyMatch(mask::intersects)) throw new CannotCut(CannotCut.What.MASK);
    if (sight.flaws.contains(Sight.Flaw.TEXT_AS_CLIP)) refuseEmptyClips(sight);
    for (Picture picture : sight.pictures) {
      PictureEraser.Erased erased = PictureEraser.erase(picture, boxes);
      if (erased != null) picture.frame().erased.put(picture.instruction(), erased);
    }
    for (Drawing drawing : sight.drawings) PathCutter.cut(drawing, boxes, sight);
  }

  // Letters that clip may go as long as one stays: without any there would be no clip at all.
  private static void refuseEmptyClips(Sight sight) throws CannotCut {
    Set<Object> emptied = new HashSet<>();
    Set<Object> shaped = new HashSet<>();
    for (Glyph glyph : sight.glyphs)
      if (glyph.show.clip != null) (glyph.isRemoved() ? emptied : shaped).add(glyph.show.clip);
    if (!shaped.containsAll(emptied)) throw new CannotCut(CannotCut.What.DRAWING);
  }

  /** The page's dictionary, still without a parent; everything below it is written. */
  public COSDictionary page(SourcePage page, Sight sight, List<Rectangle2D> black)
      throws IOException {
    var resources = new Resources();
    this.page = page.number();
    lose(sight);
    byte[] content = new FrameWriter(sight.root, this, resources).write();
    var stream = new java.io.ByteArrayOutputStream();
    if (black.isEmpty()) stream.writeBytes(content);
    else {
      stream.writeBytes(ascii("q\n"));
      stream.writeBytes(content);
      stream.writeBytes(ascii("Q\nq 0 g 0 Tr\n"));
      for (Rectangle2D box : black) stream.writeBytes(ascii(rectangle(box)));
      stream.writeBytes(ascii("Q\n"));
    }
    var head = new COSDictionary();
    COSDictionary result = frameOf(page);
    result.setItem(COSName.RESOURCES, resources.dictionary());
    result.setItem(COSName.CONTENTS, output.addDeflated(head, stream.toByteArray()));
    COSBase group = copier.copy(page.dictionary().getItem(COSName.GROUP), Role.GROUP);
    if (group != null) result.setItem(COSName.GROUP, group);
    return result;
  }

  /** A page as large as another, without content. */
  public COSDictionary frameOf(SourcePage page) {
    var result = new COSDictionary();
    result.setItem(COSName.TYPE, COSName.PAGE);
    result.setItem(COSName.MEDIA_BOX, numbers(page.mediaBox()));
    result.setItem(COSName.CROP_BOX, numbers(page.cropBox()));
    if (page.rotation() != 0) result.setInt(COSName.ROTATE, page.rotation());
    float unit = page.dictionary().getFloat(COSName.getPDFName("UserUnit"), 1);
    if (unit > 1 && unit < 1000) result.setFloat(COSName.getPDFName("UserUnit"), unit);
    return result;
  }

  private static COSArray numbers(PDRectangle box) {
    return box.getCOSArray();
  }

  private static String rectangle(Rectangle2D box) {
    return rounded(box.getX())
        + rounded(box.getY())
        + rounded(box.getWidth())
        + rounded(box.getHeight())
        + "re f\n";
  }

  private static String rounded(double value) {
    return CosText.number(Math.rint(value * 1e4) / 1e4) + ' ';
  }

  private static byte[] ascii(String text) {
    return text.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
  }

  /** Notes what a page no longer shows, also one that is not written as text. */
  public void lose(Sight sight) {
    for (Glyph glyph : sight.glyphs) if (glyph.removed || glyph.hidden) fonts.lose(glyph);
  }

  /** Notes that pages of the source are left out, or not looked at. */
  public void loseUnseen() {
    fonts.loseUnseen();
  }

  /** Writes what could not be written before all pages were known. */
  public Telling finish() throws IOException {
    fonts.finish(this::glyph);
    return fonts.telling();
  }

  void use(Glyph glyph) {
    // What stands in a pattern or a procedure is written once for all pages.
    fonts.use(glyph, depth > 0 ? 0 : page);
  }

  FontWriter fonts() {
    return fonts;
  }

  ImageWriter images() {
    return images;
  }

  @Nullable GlyphFont font(Frame frame, @Nullable COSName name) {
    return reader.font(frame, name);
  }

  @Nullable GlyphFont font(COSDictionary font) {
    return reader.font(font);
  }

  /** A form as this one use of it is to be seen. */
  COSObject form(Frame form) throws IOException {
    COSStream source = java.util.Objects.requireNonNull(form.stream);
    var resources = new Resources();
    byte[] content = new FrameWriter(form, this, resources).write();
    COSDictionary head = formHead(source);
    head.setItem(COSName.TYPE, COSName.XOBJECT);
    head.setItem(COSName.SUBTYPE, COSName.FORM);
    head.setItem(COSName.RESOURCES, resources.dictionary());
    return output.addDeflated(head, content);
  }

  private COSDictionary formHead(COSStream source) throws IOException {
    var head = new COSDictionary();
    for (COSName key : List.of(COSName.BBOX, COSName.MATRIX, COSName.GROUP)) {
      Role role = java.util.Objects.requireNonNull(Role.XOBJECT.of(key, false));
      COSBase copy = copier.copy(source.getItem(key), role);
      if (copy != null) head.setItem(key, copy);
    }
    if (!head.containsKey(COSName.BBOX)) {
      var wide = new COSArray();
      for (float n : new float[] {-1e4f, -1e4f, 1e4f, 1e4f}) wide.add(new COSFloat(n));
      head.setItem(COSName.BBOX, wide);
    }
    return head;
  }

  /** A graphics state, colour space, pattern or shading; null if it may not travel. */
  @Nullable COSBase resource(COSName category, COSBase source, Frame frame) throws IOException {
    if (category.equals(COSName.COLORSPACE)) return copier.copy(source, Role.COLOR_SPACE);
    if (category.equals(COSName.SHADING)) return copier.copy(source, Role.SHADING);
    if (category.equals(COSName.EXT_G_STATE) && source instanceof COSDictionary state)
      return state(state, frame);
    if (!category.equals(COSName.PATTERN)) return null;
    if (source instanceof COSStream tile) return tile(tile, frame);
    if (!(source instanceof COSDictionary pattern)) return null;
    COSDictionary copy = copier.entries(pattern, Role.PATTERN);
    copy.removeItem(COSName.EXT_G_STATE);
    copy.removeItem(COSName.RESOURCES);
    return copy;
  }

  private COSBase state(COSDictionary source, Frame frame) throws IOException {
    var plain = new COSDictionary(source);
    plain.removeItem(COSName.FONT);
    COSBase mask = source.getDictionaryObject(COSName.SMASK);
    if (mask instanceof COSDictionary) plain.removeItem(COSName.SMASK);
    COSDictionary copy = copier.entries(plain, Role.STATE);
    if (mask instanceof COSDictionary found
        && found.getDictionaryObject(COSName.G) instanceof COSStream group) {
      var bare = new COSDictionary(found);
      bare.removeItem(COSName.G);
      COSDictionary own = copier.entries(bare, Role.SOFT_MASK);
      own.setItem(COSName.G, side(group, frame, Frame.Kind.MASK));
      copy.setItem(COSName.SMASK, own);
    }
    return copy;
  }

  private COSObject tile(COSStream tile, Frame frame) throws IOException {
    return side(tile, frame, Frame.Kind.PATTERN);
  }

  /** A stream that is written as it is seen by itself, whoever uses it. */
  private COSObject side(COSStream stream, Frame user, Frame.Kind kind) throws IOException {
    COSObject known = sides.get(stream);
    if (known != null) return known;
    Frame seen = reader.standalone(stream, user.resources, kind);
    var resources = new Resources();
    byte[] content = guarded(seen, resources);
    COSDictionary head = kind == Frame.Kind.MASK ? formHead(stream) : patternHead(stream);
    head.setItem(COSName.RESOURCES, resources.dictionary());
    COSObject reference = output.addDeflated(head, content);
    sides.put(stream, reference);
    return reference;
  }

  private COSDictionary patternHead(COSStream tile) throws IOException {
    var head = new COSDictionary();
    for (COSName key : tile.keySet()) {
      if (key.equals(COSName.RESOURCES)) continue;
      Role role = Role.PATTERN.of(key, false);
      COSBase copy = role == Role.SCALAR ? copier.copy(tile.getItem(key), role) : null;
      if (copy != null) head.setItem(key, copy);
    }
    return head;
  }

  private COSObject glyph(COSStream procedure, COSDictionary fontResources, Resources into)
      throws IOException {
    Frame seen = reader.standalone(procedure, fontResources, Frame.Kind.TYPE3_GLYPH);
    return output.addDeflated(new COSDictionary(), guarded(seen, into));
  }

  private byte[] guarded(Frame frame, Resources resources) throws IOException {
    if (++depth > MAX_DEPTH)
      throw new org.custodian.pdf.file.Refusal(org.custodian.pdf.file.Refusal.Kind.TOO_LARGE);
    byte[] content = new FrameWriter(frame, this, resources).write();
    depth--;
    return content;
  }
}

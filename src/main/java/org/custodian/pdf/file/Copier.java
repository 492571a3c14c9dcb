package org.custodian.pdf.file;

import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/**
 * Copies objects of one source into an output, each as the part it plays, and nothing the
 * allow-list does not name. What the source shares stays shared.
 */
public final class Copier {
  private static final Set<COSName> KIND = Set.of(COSName.TYPE, COSName.SUBTYPE, COSName.S);

  private static final int MAX_DEPTH = 64;

  private final PdfOutput output;
  private final boolean pure;
  private final Map<COSBase, COSObject> copied = new IdentityHashMap<>();
  private final Map<COSName, COSName> inks = new java.util.HashMap<>();

  /** Copies streams as they are encoded, for files that were written by us. */
  public Copier(PdfOutput output) {
    this(output, false);
  }

  private Copier(PdfOutput output, boolean pure) {
    this.output = output;
    this.pure = pure;
  }

  /** Takes streams of foreign files apart and writes only what they are for. */
  public static Copier purifying(PdfOutput output) {
    return new Copier(output, true);
  }

  /** Takes what was written already for a stream's copy. */
  public void instead(COSStream stream, COSObject written) {
    copied.put(stream, written);
  }

  /** The copy: a value, or a reference to what was written. Null if nothing of it may travel. */
  public @Nullable COSBase copy(@Nullable COSBase value, Role role) throws IOException {
    return copy(value, role, 0);
  }

  private @Nullable COSBase copy(@Nullable COSBase value, Role role, int depth) throws IOException {
    if (depth > MAX_DEPTH) throw new Refusal(Refusal.Kind.TOO_LARGE);
    COSBase direct = value instanceof COSObject reference ? reference.getObject() : value;
    if (direct == null || role == Role.UPWARDS) return null;
    if (direct instanceof COSStream stream) return stream(stream, role, depth);
    if (direct instanceof COSDictionary dictionary) {
      if (role == Role.SCALAR || role == Role.TEXT) return null;
      return value instanceof COSObject
          ? shared(dictionary, role, depth)
          : entries(dictionary, role, false, depth);
    }
    if (direct instanceof COSArray array) return array(array, role, depth);
    if (direct instanceof COSString && !role.mayHoldText()) return null;
    if (direct instanceof COSString string && role == Role.CID_TEXT)
      return PdfNames.collection(string);
    if (direct instanceof COSString string && role == Role.FAMILY_TEXT)
      return PdfNames.isFamily(string) ? string : null;
    if (direct instanceof COSName name) return PdfNames.known(name) ? name : null;
    return direct;
  }

  private COSObject shared(COSDictionary dictionary, Role role, int depth) throws IOException {
    COSObject known = copied.get(dictionary);
    if (known != null) return known;
    if (common(dictionary, role)) {
      COSObject reference = output.addShared(entries(dictionary, role, false, depth));
      copied.put(dictionary, reference);
      return reference;
    }
    COSObject reference = output.reserve();
    copied.put(dictionary, reference);
    output.write(reference, entries(dictionary, role, false, depth));
    return reference;
  }

  /**
   * Files of one house tend to have the same fonts, so a packet needs them once. What leads back to
   * itself, as the resources of a Type 3 font may, is not compared.
   */
  private static boolean common(COSDictionary dictionary, Role role) {
    return switch (role) {
      case DESCRIPTOR, ENCODING, CID_INFO -> true;
      case FONT -> !COSName.TYPE3.equals(dictionary.getDictionaryObject(COSName.SUBTYPE));
      default -> false;
    };
  }

  private @Nullable COSObject stream(COSStream stream, Role role, int depth) throws IOException {
    if (role == Role.SCALAR || role == Role.TEXT) return null;
    COSObject known = copied.get(stream);
    if (known != null) return known;
    byte[] decoded = pure ? Pure.bytes(stream, role) : null;
    COSDictionary head = entries(stream, role, decoded == null, depth);
    COSObject reference =
        decoded == null ? output.addRaw(head, stream) : output.addDeflated(head, decoded);
    copied.put(stream, reference);
    return reference;
  }

  /** The allowed entries of a dictionary, copied. */
  public COSDictionary entries(COSDictionary source, Role role) throws IOException {
    return entries(source, role, false, 0);
  }

  private COSDictionary entries(COSDictionary source, Role role, boolean inStream, int depth)
      throws IOException {
    var result = new COSDictionary();
    for (COSName key : source.keySet()) {
      Role part = role.of(key, inStream);
      if (part == null || key.equals(COSName.LENGTH)) continue;
      if (KIND.contains(key) && !KnownKinds.has(source.getDictionaryObject(key))) continue;
      COSBase value = entry(source, key, part, depth + 1);
      if (value != null) result.setItem(key, value);
    }
    return result;
  }

  private @Nullable COSBase entry(COSDictionary source, COSName key, Role part, int depth)
      throws IOException {
    COSBase value = source.getDictionaryObject(key);
    boolean named = key.equals(COSName.BASE_FONT) || key.equals(COSName.FONT_NAME);
    if (named && value instanceof COSName name) return PdfNames.font(source, name);
    // The names of glyphs are what its program calls them; unused ones are cut off before.
    if (key.equals(COSName.DIFFERENCES) && value instanceof COSArray names) return plain(names);
    if (pure && part == Role.BLOB && value instanceof COSStream stream)
      return blob(stream, key, depth);
    return copy(source.getItem(key), part, depth);
  }

  private COSObject blob(COSStream stream, COSName key, int depth) throws IOException {
    COSObject known = copied.get(stream);
    if (known != null) return known;
    byte[] bytes = Streams.decode(stream, Budget.perPage());
    if (key.equals(COSName.JBIG2_GLOBALS)) bytes = Remarks.withoutJbig2(bytes);
    else if (key.equals(COSName.CID_TO_GID_MAP)) bytes = Pure.glyphTable(bytes);
    else bytes = Pure.program(bytes);
    COSObject reference = output.addDeflated(entries(stream, Role.BLOB, false, depth), bytes);
    copied.put(stream, reference);
    return reference;
  }

  private static COSArray plain(COSArray source) {
    var result = new COSArray();
    for (int i = 0; i < source.size(); i++)
      if (source.getObject(i) instanceof COSName || source.getObject(i) instanceof COSNumber)
        result.add(source.getObject(i));
    return result;
  }

  private COSArray array(COSArray source, Role role, int depth) throws IOException {
    var result = new COSArray();
    boolean table =
        pure
            && role == Role.COLOR_SPACE
            && source.size() == 4
            && COSName.INDEXED.equals(source.getObject(0));
    for (int i = 0; i < source.size(); i++) {
      COSBase element = table && i == 3 ? colorTable(source) : copy(source.get(i), role, depth + 1);
      if (element == null && role == Role.COLOR_SPACE && source.getObject(i) instanceof COSName ink)
        element = ink(ink);
      // A place in an array has a meaning, so what may not travel leaves a null.
      result.add(element == null ? org.apache.pdfbox.cos.COSNull.NULL : element);
    }
    return result;
  }

  /** An ink by another name: no page shows what it is called. */
  private COSName ink(COSName name) {
    return inks.computeIfAbsent(name, n -> COSName.getPDFName("Spot" + (inks.size() + 1)));
  }

  /** As many colours as can be asked for. */
  private @Nullable COSBase colorTable(COSArray space) throws IOException {
    byte[] bytes;
    if (space.getObject(3) instanceof COSString string) bytes = string.getBytes();
    else if (space.getObject(3) instanceof COSStream stream)
      bytes = Streams.decode(stream, Budget.perPage());
    else return null;
    int parts = Pure.components(space.getObject(1));
    int most = Math.max(0, Math.min(255, space.getInt(2))) + 1;
    boolean longer = parts > 0 && bytes.length > parts * most;
    return new COSString(longer ? java.util.Arrays.copyOf(bytes, parts * most) : bytes);
  }
}

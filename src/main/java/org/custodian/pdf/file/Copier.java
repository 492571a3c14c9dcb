package org.custodian.pdf.file;

import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
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
  private final Map<COSBase, COSObject> copied = new IdentityHashMap<>();

  public Copier(PdfOutput output) {
    this.output = output;
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
    COSDictionary head = entries(stream, role, true, depth);
    COSObject reference = output.addRaw(head, stream);
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
      COSBase value = copy(source.getItem(key), part, depth + 1);
      if (value != null) result.setItem(key, value);
    }
    return result;
  }

  private COSArray array(COSArray source, Role role, int depth) throws IOException {
    var result = new COSArray();
    for (int i = 0; i < source.size(); i++) {
      COSBase element = copy(source.get(i), role, depth + 1);
      // A place in an array has a meaning, so what may not travel leaves a null.
      result.add(element == null ? org.apache.pdfbox.cos.COSNull.NULL : element);
    }
    return result;
  }
}

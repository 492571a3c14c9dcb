package org.custodian.pdf.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/** Pages in a form that does not depend on how their file numbers or packs its objects. */
public final class CanonicalForm {
  private final Map<COSDictionary, String> known = new IdentityHashMap<>();
  private final Set<COSDictionary> open = Collections.newSetFromMap(new IdentityHashMap<>());

  /** The SHA-256 of the page's form. */
  public byte[] digest(SourcePage page) throws IOException {
    var copy = new COSDictionary();
    copy.setItem(COSName.MEDIA_BOX, page.mediaBox().getCOSArray());
    copy.setItem(COSName.CROP_BOX, page.cropBox().getCOSArray());
    copy.setInt(COSName.ROTATE, page.rotation());
    copy.setItem(COSName.RESOURCES, page.resources());
    for (COSName key :
        new COSName[] {COSName.CONTENTS, COSName.GROUP, COSName.getPDFName("UserUnit")}) {
      COSBase value = page.dictionary().getItem(key);
      if (value != null) copy.setItem(key, value);
    }
    return Hashes.sha256().digest(bytes(entries(copy, false)));
  }

  private String form(@Nullable COSBase value, int depth) throws IOException {
    COSBase direct = value instanceof COSObject reference ? reference.getObject() : value;
    if (depth > 64) throw new Refusal(Refusal.Kind.TOO_LARGE);
    if (direct instanceof COSDictionary dictionary) return hashed(dictionary);
    if (direct instanceof COSArray array) {
      var text = new StringBuilder("[");
      for (int i = 0; i < array.size(); i++) text.append(form(array.get(i), depth + 1)).append(' ');
      return text.append(']').toString();
    }
    if (direct instanceof COSName name) return "/" + name.getName();
    if (direct instanceof COSString string)
      return "(" + HexFormat.of().formatHex(string.getBytes()) + ")";
    if (direct instanceof COSNumber number) return CosText.number(number.floatValue());
    if (direct instanceof COSBoolean flag) return Boolean.toString(flag.getValue());
    return "null";
  }

  private String hashed(COSDictionary dictionary) throws IOException {
    String before = known.get(dictionary);
    if (before != null) return before;
    // What contains itself has no finite form; no file of ours does.
    if (!open.add(dictionary)) throw new Refusal(Refusal.Kind.DAMAGED);
    if (open.size() > 200) throw new Refusal(Refusal.Kind.TOO_LARGE);
    String text =
        dictionary instanceof COSStream stream ? stream(stream) : entries(dictionary, false);
    open.remove(dictionary);
    String hash = HexFormat.of().formatHex(Hashes.sha256().digest(bytes(text)));
    known.put(dictionary, hash);
    return hash;
  }

  private String stream(COSStream stream) throws IOException {
    boolean image = Streams.isImageFormat(stream);
    byte[] content = image ? Streams.raw(stream) : Streams.decode(stream, Budget.perPage());
    String hash = HexFormat.of().formatHex(Hashes.sha256().digest(content));
    return "stream" + entries(stream, !image) + hash;
  }

  private String entries(COSDictionary dictionary, boolean decoded) throws IOException {
    var sorted = new TreeMap<String, COSBase>();
    for (COSName key : dictionary.keySet()) {
      boolean packing = key.equals(COSName.FILTER) || key.equals(COSName.DECODE_PARMS);
      boolean length = dictionary instanceof COSStream && key.equals(COSName.LENGTH);
      if (!length && !(decoded && packing)) sorted.put(key.getName(), dictionary.getItem(key));
    }
    var text = new StringBuilder("<<");
    for (Map.Entry<String, COSBase> entry : sorted.entrySet())
      text.append('/').append(entry.getKey()).append(' ').append(form(entry.getValue(), 0));
    return text.append(">>").toString();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

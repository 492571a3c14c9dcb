package org.custodian.pdf.content;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/**
 * The resources of one written content stream: only what its operators name, under names of our
 * own. Resources that are carried along unused were the commonest leak of all.
 */
final class Resources {
  private static final Map<COSName, String> PREFIXES =
      Map.of(
          COSName.FONT, "F",
          COSName.XOBJECT, "X",
          COSName.EXT_G_STATE, "G",
          COSName.COLORSPACE, "C",
          COSName.PATTERN, "P",
          COSName.SHADING, "S");

  private final Map<COSName, COSDictionary> categories = new LinkedHashMap<>();
  private final Map<COSName, Map<Object, COSName>> names = new HashMap<>();

  /** The name under which a resource was put before, or null. */
  @org.jspecify.annotations.Nullable
  COSName known(COSName category, Object key) {
    return names.getOrDefault(category, Map.of()).get(key);
  }

  COSName put(COSName category, Object key, COSBase value) {
    COSDictionary entries = categories.computeIfAbsent(category, c -> new COSDictionary());
    COSName name = COSName.getPDFName(PREFIXES.get(category) + (entries.size() + 1));
    entries.setItem(name, value);
    names.computeIfAbsent(category, c -> new HashMap<>()).put(key, name);
    return name;
  }

  /** For the names that have a meaning of their own, as DefaultRGB. */
  void putNamed(COSName category, COSName name, COSBase value) {
    categories.computeIfAbsent(category, c -> new COSDictionary()).setItem(name, value);
  }

  COSDictionary dictionary() {
    var result = new COSDictionary();
    categories.forEach(result::setItem);
    return result;
  }
}

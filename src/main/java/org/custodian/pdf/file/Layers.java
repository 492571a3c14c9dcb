package org.custodian.pdf.file;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/** Which optional content a reader shows when it opens the file, ISO 32000-2, 8.11. */
public final class Layers {
  private static final COSName OC_PROPERTIES = COSName.getPDFName("OCProperties");
  private static final int MAX_DEPTH = 16;

  private final Set<COSDictionary> off = Collections.newSetFromMap(new IdentityHashMap<>());

  public static Layers of(COSDictionary catalog) {
    var layers = new Layers();
    if (catalog.getDictionaryObject(OC_PROPERTIES) instanceof COSDictionary properties)
      layers.read(properties);
    return layers;
  }

  private void read(COSDictionary properties) {
    if (!(properties.getDictionaryObject(COSName.D) instanceof COSDictionary defaults)) return;
    if (COSName.OFF.equals(defaults.getDictionaryObject(COSName.BASE_STATE)))
      each(properties.getDictionaryObject(COSName.OCGS), off::add);
    each(defaults.getDictionaryObject(COSName.ON), off::remove);
    each(defaults.getDictionaryObject(COSName.OFF), off::add);
  }

  /** Whether some layer is switched off. */
  public boolean anyOff() {
    return !off.isEmpty();
  }

  /** Whether content that belongs to this group or membership is not shown. */
  public boolean hides(@Nullable COSBase membership) {
    return membership instanceof COSDictionary dictionary && !shows(dictionary, 0);
  }

  private boolean shows(COSDictionary membership, int depth) {
    if (depth > MAX_DEPTH) return true;
    if (!COSName.getPDFName("OCMD").equals(membership.getDictionaryObject(COSName.TYPE)))
      return !off.contains(membership);
    if (membership.getDictionaryObject(COSName.getPDFName("VE")) instanceof COSArray expression)
      return holds(expression, depth + 1);
    COSBase groups = membership.getDictionaryObject(COSName.OCGS);
    if (groups instanceof COSDictionary one) return shows(one, depth + 1);
    if (!(groups instanceof COSArray array) || array.size() == 0) return true;
    int shown = 0;
    int count = 0;
    for (int i = 0; i < array.size(); i++)
      if (array.getObject(i) instanceof COSDictionary group) {
        count++;
        if (!off.contains(group)) shown++;
      }
    String policy = membership.getNameAsString(COSName.P, "AnyOn");
    return switch (policy) {
      case "AllOn" -> shown == count;
      case "AnyOff" -> shown < count;
      case "AllOff" -> shown == 0;
      default -> count == 0 || shown > 0;
    };
  }

  private boolean holds(COSArray expression, int depth) {
    if (depth > MAX_DEPTH) return true;
    boolean and = "And".equals(expression.getName(0));
    boolean not = "Not".equals(expression.getName(0));
    for (int i = 1; i < expression.size(); i++) {
      COSBase operand = expression.getObject(i);
      boolean value = true;
      if (operand instanceof COSArray inner) value = holds(inner, depth + 1);
      else if (operand instanceof COSDictionary group) value = !off.contains(group);
      if (not) return !value;
      if (value != and) return !and;
    }
    return and;
  }

  private static void each(
      @Nullable COSBase groups, java.util.function.Consumer<COSDictionary> action) {
    if (!(groups instanceof COSArray array)) return;
    for (int i = 0; i < array.size(); i++)
      if (array.getObject(i) instanceof COSDictionary group) action.accept(group);
  }
}

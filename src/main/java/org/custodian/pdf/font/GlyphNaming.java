package org.custodian.pdf.font;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;

/**
 * What glyphs are called in the fonts of one written file. A name can say anything, so only those
 * that everybody knows and numbered ones stay; another one becomes a number, the same wherever it
 * stands.
 */
public final class GlyphNaming {
  /** Numbers, also hexadecimal ones, behind up to three letters or a word of the trade. */
  private static final Pattern NUMBERED =
      Pattern.compile("(?:[A-Za-z]{0,3}|glyph|index|char|afii)(?=[0-9A-Fa-f]*\\d)[0-9A-Fa-f]{1,6}");

  /** Names of mathematical letters that readers know beside Adobe's list. */
  private static final Set<String> MATHEMATICAL =
      Set.of(
          ("circlecopyrt visiblespace negationslash mapsto arrowhookleft arrowhookright arrowtailleft"
                  + " arrowtailright lscript slurabove slurbelow floorleft floorright ceilingleft"
                  + " ceilingright angbracketleft angbracketright bardbl bar wreathproduct"
                  + " radicalbig radicalBig radicalbigg radicalBigg summationtext"
                  + " summationdisplay producttext productdisplay integraltext integraldisplay"
                  + " uniontext uniondisplay parenleftbig parenrightbig parenleftBig"
                  + " parenrightBig parenleftbigg parenrightbigg parenleftBigg parenrightBigg"
                  + " bracketleftbig bracketrightbig bracketleftBig bracketrightBig"
                  + " braceleftbig bracerightbig braceleftBig bracerightBig vextendsingle"
                  + " vextenddouble arrowvertex tildewide hatwide owner epsilon1 rho1 sigma1 vector"
                  + " tie dotlessj ff ffi ffl follows precedes equivasymptotic coproduct")
              .split(" "));

  private final Map<String, String> own = new HashMap<>();

  /** The name to write in place of the source's. */
  public String of(String name) {
    return own.computeIfAbsent(name, asked -> saysNothing(asked) ? asked : ownName(asked));
  }

  // What stands before a dot says what the letter is; what stands behind it only how it looks.
  private String ownName(String asked) {
    int dot = asked.indexOf('.');
    String letter = dot > 0 ? asked.substring(0, dot) : "";
    String number = "v" + (own.size() + 1);
    return !letter.isEmpty() && isKnown(letter) ? letter + "." + number : "custodian" + number;
  }

  private static boolean saysNothing(String name) {
    return name.equals(".notdef")
        || NUMBERED.matcher(name).matches()
        || MATHEMATICAL.contains(name)
        || isKnown(name);
  }

  private static boolean isKnown(String name) {
    for (String part : name.split("_", -1))
      if (GlyphList.getAdobeGlyphList().toUnicode(part) == null) return false;
    return true;
  }
}

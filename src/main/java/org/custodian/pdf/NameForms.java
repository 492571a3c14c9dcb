package org.custodian.pdf;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The forms in which a record writes one person's name. Case, accents, ligatures, the kind of
 * apostrophe or dash, and line breaks need no forms of their own: the search overlooks them.
 */
public final class NameForms {
  private NameForms() {}

  /**
   * Terms to search as whole words: the name in both orders, with initials, without the names in
   * the middle, and the family name by itself.
   *
   * @param given all given names, or blank if they are not known
   * @param family the family name, also a double one
   * @throws IllegalArgumentException if there is no family name
   */
  public static List<String> of(String given, String family) {
    if (family.isBlank())
      throw new IllegalArgumentException("A name has a family name; given names may be blank.");
    Set<String> forms = new LinkedHashSet<>();
    List<String> first = parts(given);
    for (String last : joined(family.strip())) {
      forms.add(last);
      for (String front : fronts(first)) {
        forms.add(front + " " + last);
        forms.add(last + ", " + front);
        forms.add(last + " " + front);
      }
    }
    return List.copyOf(forms);
  }

  /** O'Neil is also written ONeil and O Neil, and Smith-Jones SmithJones. */
  private static List<String> joined(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFC).replace('’', '\'');
    var forms = new LinkedHashSet<String>();
    forms.add(plain);
    if (plain.matches(".*['-].*")) forms.add(plain.replaceAll("['-]", ""));
    if (plain.indexOf('\'') >= 0) forms.add(plain.replace('\'', ' '));
    return List.copyOf(forms);
  }

  private static List<String> parts(String given) {
    return given.isBlank() ? List.of() : List.of(given.strip().split("[\\s.]+"));
  }

  private static List<String> fronts(List<String> given) {
    var fronts = new ArrayList<String>();
    if (given.isEmpty()) return fronts;
    String first = given.get(0);
    fronts.add(String.join(" ", given));
    fronts.add(first);
    fronts.add(initial(first) + ".");
    fronts.add(initial(first));
    if (given.size() == 1) return fronts;
    var short1 = new StringBuilder(first);
    var dotted = new StringBuilder();
    var bare = new StringBuilder();
    for (int i = 0; i < given.size(); i++) {
      String letter = initial(given.get(i));
      if (i > 0) short1.append(' ').append(letter).append('.');
      dotted.append(i > 0 ? " " : "").append(letter).append('.');
      bare.append(letter);
    }
    fronts.add(short1.toString());
    fronts.add(short1.toString().replace(".", ""));
    fronts.add(dotted.toString());
    fronts.add(bare.toString());
    return fronts;
  }

  private static String initial(String name) {
    return name.substring(0, name.offsetByCodePoints(0, 1));
  }
}

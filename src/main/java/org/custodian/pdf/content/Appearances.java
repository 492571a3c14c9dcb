package org.custodian.pdf.content;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDFieldFactory;
import org.apache.pdfbox.pdmodel.interactive.form.PDListBox;
import org.custodian.pdf.file.SourceFile;
import org.custodian.pdf.file.SourcePage;
import org.jspecify.annotations.Nullable;

/**
 * Gives notes and fields that leave their look to the reader the look that readers give them. What
 * a person sees on the screen must be on the page before the page is redacted.
 */
final class Appearances {
  private static final int MOST = 4_000;
  private static final Set<String> DRAWN_BY_READERS =
      Set.of(
          "FreeText",
          "Line",
          "Square",
          "Circle",
          "Polygon",
          "PolyLine",
          "Highlight",
          "Underline",
          "Squiggly",
          "StrikeOut",
          "Ink",
          "Text",
          "Caret");

  private final PDDocument document;
  private final @Nullable COSDictionary form;

  private Appearances(SourceFile file) {
    this.document = file.document();
    this.form =
        file.catalog().getDictionaryObject(COSName.ACRO_FORM) instanceof COSDictionary found
            ? found
            : null;
  }

  static void complete(SourceFile file) {
    var appearances = new Appearances(file);
    int left = MOST;
    for (SourcePage page : file.pages()) {
      if (!(page.dictionary().getDictionaryObject(COSName.ANNOTS) instanceof COSArray array))
        continue;
      for (int i = 0; i < array.size() && left-- > 0; i++)
        if (array.getObject(i) instanceof COSDictionary annotation)
          appearances.complete(annotation);
    }
  }

  private void complete(COSDictionary annotation) {
    String subtype = annotation.getNameAsString(COSName.SUBTYPE, "");
    boolean widget = subtype.equals("Widget");
    boolean had = annotation.containsKey(COSName.AP);
    if (!widget && (had || !DRAWN_BY_READERS.contains(subtype))) return;
    try {
      if (widget) completeField(annotation);
      else {
        if (subtype.equals("Underline")) completeUnderline(annotation);
        else PDAnnotation.createAnnotation(annotation).constructAppearances(document);
        // Letters that the font has not are left out, and with them the whole text.
        if (subtype.equals("FreeText") && ShownValue.isBlank(annotation))
          annotation.removeItem(COSName.AP);
      }
    } catch (IOException | RuntimeException | StackOverflowError cannotBeDrawn) {
      // The note stays as it came; one whose text is then not shown holds its page.
      if (!had) annotation.removeItem(COSName.AP);
    }
  }

  /**
   * Readers draw the line on the lower edge of the words, where PDFBox lifts it by a seventh of
   * their height: it is shown words of no height.
   */
  private void completeUnderline(COSDictionary annotation) throws IOException {
    var flat = new COSDictionary(annotation);
    if (annotation.getDictionaryObject(COSName.QUADPOINTS) instanceof COSArray corners)
      flat.setItem(COSName.QUADPOINTS, lowerEdges(corners));
    PDAnnotation.createAnnotation(flat).constructAppearances(document);
    annotation.setItem(COSName.AP, flat.getItem(COSName.AP));
    annotation.setItem(COSName.RECT, flat.getItem(COSName.RECT));
  }

  /** Four corners each: two above, then the two below them. */
  private static COSArray lowerEdges(COSArray corners) {
    var edges = new COSArray();
    for (int i = 0; i + 7 < corners.size(); i += 8)
      for (int n = 0; n < 8; n++) edges.add(corners.get(i + 4 + n % 4));
    return edges;
  }

  private void completeField(COSDictionary widget) throws IOException {
    boolean asked = form != null && form.getBoolean(COSName.NEED_APPEARANCES, false);
    boolean bare = !widget.containsKey(COSName.AP);
    COSBase type = inherited(widget, COSName.FT);
    boolean typed = COSName.TX.equals(type) || COSName.CH.equals(type);
    if (form == null || !typed || !(asked || bare)) return;
    // What is there already looks as its maker meant it; a new look has other fonts and places.
    if (!bare && ShownValue.isIn(widget)) return;
    COSDictionary holder = fieldOf(widget);
    PDField field = PDFieldFactory.createField(new PDAcroForm(document, form), holder, null);
    boolean list = field instanceof PDListBox;
    if (field != null && (list || inherited(widget, COSName.V) != null))
      new PDAcroForm(document, form).refreshAppearances(new ArrayList<>(List.of(field)));
  }

  // A widget merged with its field is the field; otherwise its parent is.
  private static COSDictionary fieldOf(COSDictionary widget) {
    return !widget.containsKey(COSName.T)
            && widget.getDictionaryObject(COSName.PARENT) instanceof COSDictionary parent
        ? parent
        : widget;
  }

  static @Nullable COSBase inherited(COSDictionary widget, COSName key) {
    COSDictionary at = widget;
    for (int depth = 0; depth < 32; depth++) {
      COSBase value = at.getDictionaryObject(key);
      if (value != null) return value;
      if (!(at.getDictionaryObject(COSName.PARENT) instanceof COSDictionary parent)) return null;
      at = parent;
    }
    return null;
  }

  /** Whether a visible field or note has a text of its own and nothing that shows it. */
  static boolean hidesItsValue(COSDictionary annotation) {
    if ((annotation.getInt(COSName.F, 0) & 34) == 0
        && "FreeText".equals(annotation.getNameAsString(COSName.SUBTYPE, ""))
        && annotation.getDictionaryObject(COSName.CONTENTS) instanceof COSString text
        && !text.getString().isBlank()
        && !(annotation.getDictionaryObject(COSName.AP) instanceof COSDictionary)) return true;
    return "Widget".equals(annotation.getNameAsString(COSName.SUBTYPE, ""))
        && (annotation.getInt(COSName.F, 0) & 34) == 0
        && COSName.TX.equals(inherited(annotation, COSName.FT))
        && inherited(annotation, COSName.V) instanceof COSString value
        && !value.getString().isBlank()
        && !(annotation.getDictionaryObject(COSName.AP) instanceof COSDictionary);
  }
}

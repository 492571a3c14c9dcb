package org.custodian.pdf;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.custodian.pdf.file.Budget;
import org.custodian.pdf.file.Copier;
import org.custodian.pdf.file.Layers;
import org.custodian.pdf.file.PdfOutput;
import org.custodian.pdf.file.Role;
import org.custodian.pdf.file.SourceFile;
import org.custodian.pdf.file.SourcePage;

/** Copies pages of one source by the allow-list, their streams as they are encoded. */
final class PageCopier {
  private static final COSName USER_UNIT = COSName.getPDFName("UserUnit");
  private static final COSName WHOLE = COSName.getPDFName("Page");

  private final PdfOutput output;
  private final Copier copier;

  PageCopier(PdfOutput output) {
    this.output = output;
    this.copier = new Copier(output);
  }

  /**
   * Whether the pages show what their content says and nothing else. Notes, stamps and filled
   * fields would be lost in a copy, and what a layer hides would be seen.
   */
  static boolean showsOnlyContent(SourceFile file) {
    if (Layers.of(file.catalog()).anyOff()) return false;
    for (SourcePage page : file.pages())
      if (page.dictionary().getDictionaryObject(COSName.ANNOTS) instanceof COSArray notes)
        for (int i = 0; i < notes.size(); i++)
          if (!(notes.getObject(i) instanceof COSDictionary note) || shows(note)) return false;
    return true;
  }

  private static boolean shows(COSDictionary note) {
    String kind = note.getNameAsString(COSName.SUBTYPE, "");
    return !kind.equals("Link") && !kind.equals("Popup");
  }

  /** The page's dictionary, still without a parent; everything below it is written. */
  COSDictionary copy(SourcePage page) throws IOException {
    COSDictionary result = frame(page);
    result.setItem(COSName.RESOURCES, resources(page));
    item(result, page, COSName.CONTENTS);
    return result;
  }

  /**
   * The same with the content as a form that is drawn. What a page closed without having opened it,
   * or left open, ends with the form.
   */
  COSDictionary enclosed(SourcePage page) throws IOException {
    var form = new COSDictionary();
    form.setItem(COSName.TYPE, COSName.XOBJECT);
    form.setItem(COSName.SUBTYPE, COSName.FORM);
    form.setItem(COSName.BBOX, both(page.mediaBox(), page.cropBox()));
    form.setItem(COSName.RESOURCES, resources(page));
    var forms = new COSDictionary();
    forms.setItem(WHOLE, output.addDeflated(form, page.content(Budget.perPage())));
    var resources = new COSDictionary();
    resources.setItem(COSName.XOBJECT, forms);
    COSDictionary result = frame(page);
    result.setItem(COSName.RESOURCES, resources);
    byte[] draw = {'/', 'P', 'a', 'g', 'e', ' ', 'D', 'o', '\n'};
    result.setItem(COSName.CONTENTS, output.addDeflated(new COSDictionary(), draw));
    return result;
  }

  private COSDictionary frame(SourcePage page) throws IOException {
    var result = new COSDictionary();
    result.setItem(COSName.TYPE, COSName.PAGE);
    result.setItem(COSName.MEDIA_BOX, page.mediaBox().getCOSArray());
    result.setItem(COSName.CROP_BOX, page.cropBox().getCOSArray());
    if (page.rotation() != 0) result.setInt(COSName.ROTATE, page.rotation());
    for (COSName key : List.of(COSName.GROUP, USER_UNIT)) item(result, page, key);
    return result;
  }

  private COSDictionary resources(SourcePage page) throws IOException {
    var others = new COSDictionary(page.resources());
    others.removeItem(COSName.FONT);
    COSDictionary resources = copier.entries(others, Role.RESOURCES);
    if (page.resources().getDictionaryObject(COSName.FONT) instanceof COSDictionary fonts)
      resources.setItem(COSName.FONT, copier.entries(fonts, Role.FONTS));
    return resources;
  }

  private void item(COSDictionary result, SourcePage page, COSName key) throws IOException {
    Role role = Role.PAGE_NODE.of(key, false);
    COSBase copied = role == null ? null : copier.copy(page.dictionary().getItem(key), role);
    if (copied != null) result.setItem(key, copied);
  }

  private static COSArray both(PDRectangle one, PDRectangle other) {
    float left = Math.min(one.getLowerLeftX(), other.getLowerLeftX());
    float bottom = Math.min(one.getLowerLeftY(), other.getLowerLeftY());
    float right = Math.max(one.getUpperRightX(), other.getUpperRightX());
    float top = Math.max(one.getUpperRightY(), other.getUpperRightY());
    return new PDRectangle(left, bottom, right - left, top - bottom).getCOSArray();
  }
}

package org.custodian.pdf;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.custodian.pdf.file.Layers;
import org.custodian.pdf.file.SourceFile;
import org.custodian.pdf.file.SourcePage;
import org.jspecify.annotations.Nullable;

/** Finds what a file carries beside its visible pages. */
final class Notices {
  private final SourceFile file;
  private final Set<Notice> found = EnumSet.noneOf(Notice.class);

  private Notices(SourceFile file) {
    this.file = file;
  }

  static List<Notice> of(SourceFile file, byte[] bytes) {
    var notices = new Notices(file);
    notices.catalog(file.catalog());
    file.pages().forEach(notices::page);
    if (revisions(bytes) > 1) notices.found.add(Notice.EARLIER_REVISIONS);
    if (file.document().isEncrypted()) notices.found.add(Notice.PERMISSIONS);
    if (file.statedPages() != file.pages().size()) notices.found.add(Notice.PAGE_COUNT_DIFFERS);
    return List.copyOf(notices.found);
  }

  private void catalog(COSDictionary catalog) {
    if (catalog.getDictionaryObject(COSName.NAMES) instanceof COSDictionary names) {
      when(names.containsKey("EmbeddedFiles"), Notice.ATTACHMENTS);
      when(names.containsKey("JavaScript"), Notice.JAVASCRIPT);
    }
    when(catalog.containsKey("AF") || catalog.containsKey("Collection"), Notice.ATTACHMENTS);
    when(runs(catalog.getDictionaryObject(COSName.OPEN_ACTION)), Notice.JAVASCRIPT);
    when(catalog.containsKey(COSName.AA), Notice.JAVASCRIPT);
    when(catalog.containsKey(COSName.METADATA), Notice.METADATA);
    when(
        catalog.getDictionaryObject(COSName.OUTLINES) instanceof COSDictionary outline
            && outline.containsKey(COSName.FIRST),
        Notice.BOOKMARKS);
    when(catalog.containsKey(COSName.STRUCT_TREE_ROOT), Notice.TAGGED);
    when(Layers.of(catalog).anyOff(), Notice.HIDDEN_LAYERS);
    COSDictionary trailer = file.document().getDocument().getTrailer();
    when(
        trailer.getDictionaryObject(COSName.INFO) instanceof COSDictionary info && info.size() > 0,
        Notice.METADATA);
    if (catalog.getDictionaryObject(COSName.ACRO_FORM) instanceof COSDictionary form) form(form);
  }

  private static boolean runs(@Nullable COSBase action) {
    return action instanceof COSDictionary dictionary
        && !COSName.getPDFName("GoTo").equals(dictionary.getDictionaryObject(COSName.S));
  }

  private void form(COSDictionary form) {
    when(form.containsKey(COSName.XFA), Notice.XFA_FORM);
    when((form.getInt(COSName.getPDFName("SigFlags"), 0) & 1) != 0, Notice.SIGNATURES);
    when(
        form.getDictionaryObject(COSName.FIELDS) instanceof COSArray fields && fields.size() > 0,
        Notice.FORM_FIELDS);
  }

  private void page(SourcePage page) {
    when(page.dictionary().containsKey(COSName.AA), Notice.JAVASCRIPT);
    if (!(page.dictionary().getDictionaryObject(COSName.ANNOTS) instanceof COSArray array)) return;
    for (int i = 0; i < array.size(); i++)
      if (array.getObject(i) instanceof COSDictionary annotation) annotation(annotation);
  }

  private void annotation(COSDictionary annotation) {
    String subtype = annotation.getNameAsString(COSName.SUBTYPE, "");
    switch (subtype) {
      case "Link" -> found.add(Notice.LINKS);
      case "Widget" -> found.add(Notice.FORM_FIELDS);
      case "FileAttachment" -> found.add(Notice.ATTACHMENTS);
      case "Redact" -> found.add(Notice.UNAPPLIED_REDACTIONS);
      case "Popup" -> {}
      default -> found.add(Notice.ANNOTATIONS);
    }
    when(
        COSName.getPDFName("Sig").equals(annotation.getDictionaryObject(COSName.FT))
            && annotation.containsKey(COSName.V),
        Notice.SIGNATURES);
    when(annotation.containsKey(COSName.AA), Notice.JAVASCRIPT);
  }

  private void when(boolean holds, Notice notice) {
    if (holds) found.add(notice);
  }

  // A file made for fast web view has two tables and still one revision.
  private static int revisions(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int count = 0;
    for (int at = text.indexOf("startxref"); at >= 0; at = text.indexOf("startxref", at + 1))
      count++;
    boolean linear = text.lastIndexOf("/Linearized", 1024) >= 0;
    return linear ? count - 1 : count;
  }
}

package org.custodian.pdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Locale;
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
  private static final int MOST_BOOKMARKS = 5_000;

  private final SourceFile file;
  private final NoticedPages found;

  private Notices(SourceFile file, NoticedPages found) {
    this.file = file;
    this.found = found;
  }

  /**
   * @param words every word that a page shows, as {@link #plain} writes it
   */
  static void of(SourceFile file, byte[] bytes, NoticedPages found, Set<String> words) {
    var notices = new Notices(file, found);
    notices.catalog(file.catalog());
    file.pages().forEach(notices::page);
    notices.bookmarks(words);
    notices.when(revisions(bytes) > 1, Notice.EARLIER_REVISIONS);
    notices.when(file.document().isEncrypted(), Notice.PERMISSIONS);
    notices.when(file.statedPages() != file.pages().size(), Notice.PAGE_COUNT_DIFFERS);
  }

  /** The letters and digits of a word, in lower case. */
  static String plain(String word) {
    return word.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
  }

  // A contents page made before the redaction keeps in its bookmarks what was taken out below.
  private void bookmarks(Set<String> words) {
    if (words.isEmpty()) return;
    if (!(file.catalog().getDictionaryObject(COSName.OUTLINES) instanceof COSDictionary outline))
      return;
    Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    var pending = new ArrayDeque<COSBase>();
    add(pending, outline.getDictionaryObject(COSName.FIRST));
    while (!pending.isEmpty() && seen.size() < MOST_BOOKMARKS) {
      if (!(pending.pop() instanceof COSDictionary item) || !seen.add(item)) continue;
      String title = item.getString(COSName.TITLE, "");
      for (String word : title.split("\\s+"))
        when(plain(word).length() > 3 && !words.contains(plain(word)), Notice.BOOKMARK_SAYS_MORE);
      add(pending, item.getDictionaryObject(COSName.FIRST));
      add(pending, item.getDictionaryObject(COSName.NEXT));
    }
  }

  private static void add(Deque<COSBase> pending, @Nullable COSBase item) {
    if (item != null) pending.push(item);
  }

  private void catalog(COSDictionary catalog) {
    if (catalog.getDictionaryObject(COSName.NAMES) instanceof COSDictionary names) {
      when(names.containsKey("EmbeddedFiles"), Notice.ATTACHMENTS);
      when(names.containsKey("JavaScript"), Notice.JAVASCRIPT);
    }
    when(catalog.containsKey("Collection"), Notice.PORTFOLIO);
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
      if (array.getObject(i) instanceof COSDictionary annotation)
        annotation(annotation, page.number());
  }

  private void annotation(COSDictionary annotation, int page) {
    String subtype = annotation.getNameAsString(COSName.SUBTYPE, "");
    switch (subtype) {
      case "Link" -> found.on(page, Notice.LINKS);
      case "Widget" -> found.on(page, Notice.FORM_FIELDS);
      case "FileAttachment" -> found.on(page, Notice.ATTACHMENTS);
      case "Redact" -> found.on(page, Notice.UNAPPLIED_REDACTIONS);
      case "Highlight" -> {
        found.on(page, Notice.ANNOTATIONS);
        if (dark(annotation)) found.on(page, Notice.DARK_HIGHLIGHT);
      }
      case "Popup" -> {}
      default -> found.on(page, Notice.ANNOTATIONS);
    }
    when(
        COSName.getPDFName("Sig").equals(annotation.getDictionaryObject(COSName.FT))
            && annotation.containsKey(COSName.V),
        Notice.SIGNATURES);
    when(annotation.containsKey(COSName.AA), Notice.JAVASCRIPT);
  }

  /** Whether the highlighter lets nothing of the words through. */
  private static boolean dark(COSDictionary annotation) {
    if (!(annotation.getDictionaryObject(COSName.C) instanceof COSArray colour)) return false;
    float brightest = 0;
    for (float part : colour.toFloatArray()) brightest = Math.max(brightest, part);
    boolean ink = colour.size() == 4;
    return colour.size() > 0 && (ink ? brightest > 0.8f : brightest < 0.3f);
  }

  private void when(boolean holds, Notice notice) {
    if (holds) found.inFile(notice);
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

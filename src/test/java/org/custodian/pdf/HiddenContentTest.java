package org.custodian.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HiddenContentTest {
  private static String redacted(Sheet sheet) {
    byte[] source = sheet.bytes();
    return Redacting.everything(Redacting.done(source, Redacting.all(source)).bytes());
  }

  private static List<Notice> notices(Sheet sheet) {
    return ((Inspection.Readable) PdfReader.inspect(sheet.bytes())).notices();
  }

  @Test
  void descriptions_of_the_document_are_noticed_and_stay_behind() {
    Sheet sheet =
        Sheet.saying("page")
            .with(document -> document.getDocumentInformation().setAuthor("SECRET author"))
            .with(
                document ->
                    document
                        .getDocumentCatalog()
                        .setMetadata(
                            new PDMetadata(
                                document,
                                new ByteArrayInputStream("<x>SECRET xmp</x>".getBytes()))));

    assertThat(notices(sheet)).contains(Notice.METADATA);
    assertThat(redacted(sheet)).doesNotContain("SECRET");
  }

  @Test
  void attached_files_are_noticed_and_stay_behind() {
    Sheet sheet =
        Sheet.saying("page")
            .with(
                document -> {
                  var file =
                      new PDEmbeddedFile(
                          document, new ByteArrayInputStream("SECRET file".getBytes()));
                  var spec = new PDComplexFileSpecification();
                  spec.setFile("SECRET.txt");
                  spec.setEmbeddedFile(file);
                  var tree = new PDEmbeddedFilesNameTreeNode();
                  tree.setNames(Map.of("SECRET", spec));
                  var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
                  names.setEmbeddedFiles(tree);
                  document.getDocumentCatalog().setNames(names);
                });

    assertThat(notices(sheet)).contains(Notice.ATTACHMENTS);
    assertThat(redacted(sheet)).doesNotContain("SECRET");
  }

  @Test
  void scripts_are_noticed_and_stay_behind() {
    Sheet sheet =
        Sheet.saying("page")
            .with(
                document ->
                    document
                        .getDocumentCatalog()
                        .setOpenAction(new PDActionJavaScript("app.alert('SECRET')")));

    assertThat(notices(sheet)).contains(Notice.JAVASCRIPT);
    assertThat(redacted(sheet)).doesNotContain("SECRET").doesNotContain("JavaScript");
  }

  @Test
  void bookmarks_and_links_are_noticed_and_stay_behind() {
    Sheet sheet =
        Sheet.saying("page")
            .with(
                document -> {
                  var outline = new PDDocumentOutline();
                  var item = new PDOutlineItem();
                  item.setTitle("SECRET title");
                  outline.addLast(item);
                  document.getDocumentCatalog().setDocumentOutline(outline);
                })
            .withPage(
                0,
                page -> {
                  var link = new PDAnnotationLink();
                  var action = new PDActionURI();
                  action.setURI("https://example.org/SECRET");
                  link.setAction(action);
                  link.setRectangle(new PDRectangle(10, 10, 20, 20));
                  page.setAnnotations(List.of(link));
                });

    assertThat(notices(sheet)).contains(Notice.BOOKMARKS, Notice.LINKS);
    assertThat(redacted(sheet)).doesNotContain("SECRET");
  }

  @Test
  void a_structure_tree_with_its_copies_of_the_text_stays_behind() {
    Sheet sheet =
        Sheet.of(
                "/Span <</ActualText (SECRET actual) /Alt (SECRET alt) /E (SECRET e)>> BDC"
                    + " BT /F1 12 Tf 72 700 Td (page) Tj ET EMC")
            .with(
                document -> {
                  var root = new PDStructureTreeRoot();
                  var element = new PDStructureElement("P", root);
                  element.setActualText("SECRET tree");
                  root.appendKid(element);
                  document.getDocumentCatalog().setStructureTreeRoot(root);
                });

    assertThat(notices(sheet)).contains(Notice.TAGGED);
    assertThat(redacted(sheet)).doesNotContain("SECRET").doesNotContain("BDC");
  }

  @Test
  void a_note_shows_what_it_showed_and_loses_what_it_hid() throws IOException {
    Sheet sheet = Sheet.saying("page");
    var note = new PDAnnotationText();
    note.setContents("SECRET contents");
    note.setRectangle(new PDRectangle(100, 100, 200, 50));
    var look = sheet.form("BT /F1 12 Tf 10 10 Td (shown words) Tj ET");
    look.setBBox(new PDRectangle(0, 0, 200, 50));
    var appearance = new org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary();
    appearance.setNormalAppearance(
        new org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream(
            look.getCOSObject()));
    note.setAppearance(appearance);
    sheet.page(0).setAnnotations(List.of(note));
    byte[] source = sheet.bytes();

    byte[] redacted = Redacting.terms(source, "words").bytes();

    assertThat(Redacting.words(redacted)).containsExactly("page", "shown");
    assertThat(Redacting.boxOf(redacted, "shown").x1())
        .isCloseTo(110, org.assertj.core.data.Offset.offset(0.01));
    assertThat(Redacting.everything(redacted)).doesNotContain("SECRET").doesNotContain("/Annots");
  }

  @Test
  void a_form_field_keeps_its_visible_value_as_text_that_can_be_redacted() {
    Sheet sheet =
        Sheet.saying("page")
            .with(
                document -> {
                  var form = new PDAcroForm(document);
                  document.getDocumentCatalog().setAcroForm(form);
                  var resources = new org.apache.pdfbox.pdmodel.PDResources();
                  resources.put(
                      COSName.getPDFName("Helv"),
                      new org.apache.pdfbox.pdmodel.font.PDType1Font(
                          org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName.HELVETICA));
                  form.setDefaultResources(resources);
                  form.setDefaultAppearance("/Helv 12 Tf 0 g");
                  var field = new PDTextField(form);
                  field.setPartialName("SECRET-name");
                  field.getCOSObject().setString(COSName.TU, "SECRET tip");
                  var widget = field.getWidgets().get(0);
                  widget.setRectangle(new PDRectangle(72, 500, 200, 20));
                  widget.setPage(document.getPage(0));
                  document.getPage(0).getAnnotations().add(widget);
                  form.getFields().add(field);
                  field.setValue("Ruth Alvarez");
                });
    byte[] source = sheet.bytes();

    byte[] redacted = Redacting.terms(source, "Alvarez").bytes();

    assertThat(notices(sheet)).contains(Notice.FORM_FIELDS);
    assertThat(Redacting.words(redacted)).containsExactly("page", "Ruth");
    assertThat(Redacting.everything(redacted)).doesNotContain("SECRET").doesNotContain("Alvarez");
  }

  @Test
  void a_layer_that_is_switched_off_does_not_travel() {
    Sheet sheet =
        Sheet.of(
                "/OC /Off BDC BT /F1 12 Tf 72 700 Td (SECRET layer) Tj ET EMC"
                    + " /OC /On BDC BT /F1 12 Tf 72 600 Td (open layer) Tj ET EMC")
            .with(
                document -> {
                  var layers = new PDOptionalContentProperties();
                  var off = new PDOptionalContentGroup("SECRET name");
                  var on = new PDOptionalContentGroup("on");
                  layers.addGroup(off);
                  layers.addGroup(on);
                  layers.setGroupEnabled(off, false);
                  document.getDocumentCatalog().setOCProperties(layers);
                  var properties = document.getPage(0).getResources();
                  properties.put(COSName.getPDFName("Off"), off);
                  properties.put(COSName.getPDFName("On"), on);
                });

    assertThat(notices(sheet)).contains(Notice.HIDDEN_LAYERS);
    assertThat(redacted(sheet)).doesNotContain("SECRET").contains("open layer");
  }

  @Test
  void an_earlier_revision_is_noticed_and_stays_behind() throws IOException {
    byte[] first = Sheet.saying("SECRET draft").bytes();
    var out = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(first)) {
      var page = document.getPage(0);
      var stream = new org.apache.pdfbox.pdmodel.common.PDStream(document);
      try (var content = stream.createOutputStream()) {
        content.write("BT /F1 12 Tf 72 700 Td (final) Tj ET".getBytes(StandardCharsets.US_ASCII));
      }
      page.setContents(stream);
      page.getCOSObject().setNeedToBeUpdated(true);
      document.saveIncremental(out);
    }
    byte[] source = out.toByteArray();

    byte[] redacted = Redacting.done(source, Redacting.all(source)).bytes();

    assertThat(((Inspection.Readable) PdfReader.inspect(source)).notices())
        .contains(Notice.EARLIER_REVISIONS);
    assertThat(Redacting.everything(source)).contains("SECRET");
    assertThat(Redacting.everything(redacted)).doesNotContain("SECRET").contains("(final)");
  }

  @Test
  void private_keys_of_pages_and_unused_resources_stay_behind() {
    Sheet sheet =
        Sheet.saying("page")
            .withPage(
                0,
                page -> {
                  var piece = new COSDictionary();
                  piece.setItem("App", new COSString("SECRET piece"));
                  page.getCOSObject().setItem(COSName.getPDFName("PieceInfo"), piece);
                  page.getCOSObject().setItem(COSName.getPDFName("Tabs"), new COSString("SECRET"));
                })
            .with(
                document ->
                    document
                        .getPage(0)
                        .getResources()
                        .put(COSName.getPDFName("Unused"), unusedForm(document)));

    assertThat(redacted(sheet)).doesNotContain("SECRET");
  }

  private static org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject unusedForm(
      PDDocument document) throws IOException {
    var form = new org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject(document);
    try (var out = form.getStream().createOutputStream()) {
      out.write("(SECRET form) Tj".getBytes(StandardCharsets.US_ASCII));
    }
    return form;
  }

  @Test
  void text_in_a_pattern_under_a_mark_makes_the_page_a_picture() throws IOException {
    Sheet sheet =
        Sheet.of("/Pattern cs /P scn 100 100 200 200 re f BT /F1 12 Tf 72 700 Td (page) Tj ET");
    var tile = sheet.cosStream("BT /F1 12 Tf 5 5 Td (SECRET tile) Tj ET");
    tile.setInt(COSName.PATTERN_TYPE, 1);
    tile.setInt(COSName.PAINT_TYPE, 1);
    tile.setInt(COSName.TILING_TYPE, 1);
    tile.setItem(COSName.BBOX, new PDRectangle(0, 0, 100, 30).getCOSArray());
    tile.setInt(COSName.X_STEP, 100);
    tile.setInt(COSName.Y_STEP, 30);
    tile.setItem(COSName.RESOURCES, sheet.page(0).getResources().getCOSObject());
    var patterns = new COSDictionary();
    patterns.setItem(COSName.getPDFName("P"), tile);
    sheet.page(0).getResources().getCOSObject().setItem(COSName.PATTERN, patterns);
    byte[] source = sheet.bytes();

    RedactedDocument redacted = Redacting.areas(source, new Area(1, new Box(90, 90, 310, 310)));

    assertThat(redacted.pages().get(0).outcome())
        .isEqualTo(new PageOutcome.Raster(Obstacle.TEXT_IN_PATTERN));
    assertThat(Redacting.everything(redacted.bytes())).doesNotContain("SECRET");
    assertThat(Redactor.redact(source, Redacting.all(source).withTerms(List.of("SECRET"))))
        .isEqualTo(
            new RedactionResult.Held(
                List.of(new RedactionResult.HeldPage(1, Obstacle.TEXT_IN_PATTERN))));
  }

  @Test
  void a_page_that_would_have_to_be_a_picture_is_held_where_the_plan_forbids_that()
      throws IOException {
    Sheet sheet = Sheet.saying("page under a mask");
    var mask = new COSDictionary();
    mask.setItem(COSName.S, COSName.getPDFName("Luminosity"));
    var group = sheet.form("BT /F1 12 Tf 72 600 Td (SECRET mask) Tj ET").getCOSObject();
    mask.setItem(COSName.G, group);
    var state = new COSDictionary();
    state.setItem(COSName.SMASK, mask);
    var states = new COSDictionary();
    states.setItem(COSName.getPDFName("G1"), state);
    sheet.page(0).getResources().getCOSObject().setItem(COSName.EXT_G_STATE, states);
    sheet.page(0).setContents(sheet.stream("/G1 gs BT /F1 12 Tf 72 600 Td (page) Tj ET"));
    byte[] source = sheet.bytes();
    RedactionPlan plan =
        Redacting.all(source)
            .withAreas(List.of(new Area(1, new Box(70, 590, 100, 620))))
            .withRaster(false);

    assertThat(Redactor.redact(source, plan))
        .isEqualTo(
            new RedactionResult.Held(
                List.of(new RedactionResult.HeldPage(1, Obstacle.RASTER_FORBIDDEN))));
  }
}

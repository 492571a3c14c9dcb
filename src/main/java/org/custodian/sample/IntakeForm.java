package org.custodian.sample;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationHighlight;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/** Form fields with the patient's particulars, a sticky note and a highlight on the intake form. */
final class IntakeForm {
  private static final float ROW = 24;

  private IntakeForm() {}

  static void place(PDDocument pdf, Sheet sheet, float top, ChartDocument document, Teller teller)
      throws IOException {
    var form = new PDAcroForm(pdf);
    pdf.getDocumentCatalog().setAcroForm(form);
    var resources = new PDResources();
    resources.put(COSName.getPDFName("Helv"), new PDType1Font(FontName.HELVETICA));
    form.setDefaultResources(resources);
    form.setDefaultAppearance("/Helv 10 Tf 0 g");
    float y = top + 6;
    for (var answer : answers(document.patient(), teller).entrySet()) {
      sheet.text(Sheet.LEFT, y + 13, Ink.STRONG.with(Ink.GREY), answer.getKey());
      field(form, sheet.page, answer.getKey(), answer.getValue(), y);
      y += ROW;
    }
    annotate(sheet.page, top, teller);
  }

  private static Map<String, String> answers(Person patient, Teller teller) {
    var answers = new LinkedHashMap<String, String>();
    answers.put("Full name", patient.spokenName());
    answers.put("Date of birth", Teller.DAY.format(patient.born()));
    answers.put("Social security number", patient.ssn());
    answers.put("Address", patient.wholeAddress());
    answers.put("Telephone", patient.phone());
    answers.put("E-mail", patient.given().toLowerCase(java.util.Locale.ROOT) + "@mail.example");
    answers.put("Emergency contact", teller.fill("{contact}"));
    answers.put("Member number", teller.fill("{member}"));
    answers.put("Reason for visit", teller.fill("{complaint}"));
    answers.put("Allergies", teller.fill("{allergies}"));
    return answers;
  }

  private static void field(PDAcroForm form, PDPage page, String label, String value, float top)
      throws IOException {
    var field = new PDTextField(form);
    field.setPartialName(label.replaceAll("[^A-Za-z]", ""));
    field.setDefaultAppearance("/Helv 9 Tf 0 g");
    form.getFields().add(field);
    var widget = field.getWidgets().get(0);
    widget.setRectangle(new PDRectangle(Sheet.LEFT + 130, Sheet.HEIGHT - top - 18, 386, 18));
    widget.setPage(page);
    widget.setPrinted(true);
    var look =
        new org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceCharacteristicsDictionary(
            new org.apache.pdfbox.cos.COSDictionary());
    look.setBorderColour(color(0.6f, 0.65f, 0.7f));
    look.setBackground(color(0.97f, 0.98f, 1f));
    widget.setAppearanceCharacteristics(look);
    page.getAnnotations().add(widget);
    field.setValue(value);
  }

  private static void annotate(PDPage page, float top, Teller teller) throws IOException {
    var note = new PDAnnotationText();
    note.setContents(teller.fill("Identity card seen. {contact} waits outside, call {phone}."));
    note.setTitlePopup("Registration");
    note.setName(PDAnnotationText.NAME_NOTE);
    note.setColor(color(1f, 0.85f, 0.2f));
    note.setRectangle(new PDRectangle(Sheet.RIGHT + 6, Sheet.HEIGHT - top - 24, 20, 20));
    note.constructAppearances();
    var marked = new PDAnnotationHighlight();
    var box = new PDRectangle(Sheet.LEFT, Sheet.HEIGHT - top - 6 * ROW - 24, 120, 16);
    marked.setRectangle(box);
    marked.setQuadPoints(
        new float[] {
          box.getLowerLeftX(), box.getUpperRightY(), box.getUpperRightX(), box.getUpperRightY(),
          box.getLowerLeftX(), box.getLowerLeftY(), box.getUpperRightX(), box.getLowerLeftY()
        });
    marked.setColor(color(1f, 0.95f, 0.4f));
    marked.setContents(teller.fill("Confirmed by telephone with {contact}."));
    marked.constructAppearances();
    page.getAnnotations().addAll(List.of(note, marked));
  }

  private static PDColor color(float red, float green, float blue) {
    return new PDColor(new float[] {red, green, blue}, PDDeviceRGB.INSTANCE);
  }
}

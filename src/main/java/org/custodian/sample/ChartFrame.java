package org.custodian.sample;

import java.awt.Color;
import java.io.IOException;
import java.util.Map;

/** Letterhead of the house that wrote, the patient's banner on each page, and the foot. */
final class ChartFrame implements Frame {
  private static final Map<String, Color> COLORS =
      Map.of(
          "ED", new Color(0x8c, 0x2f, 0x2b),
          "ORTHO", new Color(0x1f, 0x5d, 0x6b),
          "PEDS", new Color(0x7a, 0x5a, 0x12),
          "PSY", new Color(0x57, 0x3f, 0x86),
          "RRP", new Color(0x2d, 0x6a, 0x45));
  private static final Map<String, String> UNITS =
      Map.of(
          "MED", "Internal Medicine (MED)",
          "ED", "Emergency Department (ED)",
          "ORTHO", "Orthopedics (ORTHO)",
          "PEDS", "Pediatrics (PEDS)",
          "PSY", "Psychiatry (PSY)",
          "RRP", "RMC Recovery Program (RRP)");
  private static final Color GROUND = new Color(0xf6, 0xf8, 0xf9);

  private final ChartDocument document;
  private final Person namesake;

  /**
   * @param namesake whose banner the stray page carries; the patient where there is none
   */
  ChartFrame(ChartDocument document, Person namesake) {
    this.document = document;
    this.namesake = namesake;
  }

  Color accent() {
    return COLORS.getOrDefault(document.unit(), new Color(0x1d, 0x4e, 0x79));
  }

  @Override
  public float top(int page) {
    return page == 1 ? 142 : 108;
  }

  @Override
  public float bottom() {
    return 744;
  }

  @Override
  public void draw(Sheet sheet, int page, int of) throws IOException {
    var house = House.of(document.author());
    if (page == 1) letterhead(sheet, house);
    else sheet.text(Sheet.LEFT, 40, Ink.STRONG.at(8.5f).with(accent()), house.houseName());
    if (document.scanned() && house != House.RIVERBEND) faxLine(sheet, house, page, of);
    banner(sheet, page == 1 ? 82 : 48, page, of);
    foot(sheet);
  }

  private void letterhead(Sheet sheet, House house) throws IOException {
    if (house == House.RIVERBEND) sheet.waves(Sheet.LEFT, 40, accent());
    float left = house == House.RIVERBEND ? Sheet.LEFT + 42 : Sheet.LEFT;
    sheet.text(left, 48, Ink.STRONG.at(16).with(accent()), house.houseName());
    sheet.text(left, 61, Ink.BODY.at(8).with(Ink.GREY), house.address());
    sheet.textTo(Sheet.RIGHT, 48, Ink.STRONG.at(11), document.title());
    sheet.textTo(Sheet.RIGHT, 61, Ink.BODY.at(8).with(Ink.GREY), unit());
    sheet.line(Sheet.LEFT, 70, Sheet.RIGHT, 70, 1.4f, accent());
  }

  private void faxLine(Sheet sheet, House house, int page, int of) throws IOException {
    var sent = Teller.DAY.format(document.serviceDate()) + " 09:14";
    var line = sent + "   FROM: " + house.houseName().toUpperCase(java.util.Locale.ROOT);
    sheet.text(40, 20, Ink.BODY.at(8), line + "   FAX (555) 010-0166   P. " + page + "/" + of);
  }

  private void banner(Sheet sheet, float top, int page, int of) throws IOException {
    var shown = page == document.strayPage() ? namesake : document.patient();
    sheet.fill(Sheet.LEFT, top, Typesetter.COLUMN, 50, GROUND);
    sheet.frame(Sheet.LEFT, top, Typesetter.COLUMN, 50, accent());
    sheet.line(Sheet.LEFT, top + 25, Sheet.RIGHT, top + 25, 0.4f, accent());
    float[] left = {52, 214, 362, 444};
    cell(sheet, left[0], top, "PATIENT", shown.listedName());
    cell(sheet, left[1], top, "DATE OF BIRTH", Teller.DAY.format(shown.born()));
    cell(sheet, left[2], top, "MRN", shown.mrn());
    cell(sheet, left[3], top, "PAGE", page + " of " + of);
    cell(sheet, left[0], top + 25, "DOCUMENT TYPE", typeName());
    cell(sheet, left[1], top + 25, "UNIT", unit());
    cell(sheet, left[2], top + 25, "SERVICE DATE", Teller.DAY.format(document.serviceDate()));
    cell(sheet, left[3], top + 25, "AUTHOR", document.author());
  }

  private static void cell(Sheet sheet, float left, float top, String label, String value)
      throws IOException {
    sheet.text(left, top + 8.5f, Ink.TINY, label);
    sheet.text(left, top + 19.5f, Ink.STRONG.at(8.8f), value);
  }

  private void foot(Sheet sheet) throws IOException {
    sheet.line(Sheet.LEFT, 752, Sheet.RIGHT, 752, 0.5f, Ink.GREY);
    var words =
        document.unit().equals("RRP")
            ? "Record of a substance use disorder program, 42 CFR part 2. Confidential."
            : "Confidential patient record. Disclosure only as permitted by law.";
    sheet.text(Sheet.LEFT, 761, Ink.TINY, words);
    var number = document.documentId() + "   Encounter " + document.encounter();
    sheet.textTo(Sheet.RIGHT, 761, Ink.TINY, number);
  }

  private String unit() {
    return UNITS.getOrDefault(document.unit(), document.unit());
  }

  private String typeName() {
    var words = document.documentType().replace('_', ' ');
    return words.charAt(0) + words.substring(1).toLowerCase(java.util.Locale.ROOT);
  }
}

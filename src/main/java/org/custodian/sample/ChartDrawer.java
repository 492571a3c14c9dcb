package org.custodian.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/** Draws one document of a chart as a PDF file. One drawer serves one thread. */
final class ChartDrawer {
  private static final Set<String> EMBEDDED_KINDS =
      Set.of("IMAGING", "PSYCHIATRIC_NOTE", "CONSULTATION", "PATHOLOGY");
  private static final Set<String> SERIF_KINDS = Set.of("CORRESPONDENCE", "PSYCHOTHERAPY_NOTE");

  private final Cast cast;
  private final Liberation liberation = Liberation.read();
  private final Story everyone = Story.read("everyone");
  private final Map<String, Story> stories = new HashMap<>();

  ChartDrawer(Cast cast) {
    this.cast = cast;
    for (var person : cast.people()) stories.put(person.mrn(), Story.read(person.story()));
  }

  byte[] draw(ChartDocument document) throws IOException {
    try (var pdf = new PDDocument()) {
      write(pdf, document);
      if (document.scanned()) {
        try (var image = FaxMachine.scan(pdf, document)) {
          return saved(image, document);
        }
      }
      return saved(pdf, document);
    }
  }

  private void write(PDDocument pdf, ChartDocument document) throws IOException {
    var namesake = namesake(document.patient());
    var frame = new ChartFrame(document, namesake);
    var typeface = new Typeface(pdf, kind(document), liberation);
    var setter = new Typesetter(typeface, frame.accent());
    var teller = teller(document);
    var pages = new ArrayList<>(laidOut(teller, setter, frame));
    int stray = document.strayPage();
    if (stray > 0) {
      var theirs = laidOut(teller(document.of(namesake)), setter, frame);
      pages.set(stray - 1, theirs.get(stray - 1));
    }
    for (int page = 1; page <= pages.size(); page++) {
      try (var sheet = setter.sheet(pdf)) {
        frame.draw(sheet, page, pages.size());
        for (var placed : pages.get(page - 1)) placed.strip().painter().paint(sheet, placed.top());
        if (sheet.room().isPresent()) {
          IntakeForm.place(pdf, sheet, (float) sheet.room().getAsDouble(), document, teller);
        }
      }
    }
  }

  private Teller teller(ChartDocument document) {
    return new Teller(document, story(document.patient()), everyone);
  }

  private static List<List<Column.Placed>> laidOut(
      Teller teller, Typesetter setter, ChartFrame frame) {
    var document = teller.document;
    var script = Script.ofChart(document.kind(), document.unit());
    var share = 0.5f + teller.random.nextFloat() * 0.4f;
    return Column.filling(
        script.endless(teller), setter, frame, document.pages(), share, signature(teller));
  }

  private Story story(Person person) {
    var story = stories.get(person.mrn());
    if (story == null) throw new IllegalStateException("Each patient of the cast has a story.");
    return story;
  }

  /** Who bears the same name; pages of that chart went astray into this one. */
  private Person namesake(Person patient) {
    return cast.people().stream()
        .filter(other -> other.spokenName().equals(patient.spokenName()))
        .filter(other -> !other.mrn().equals(patient.mrn()))
        .findFirst()
        .orElse(patient);
  }

  private static Typeface.Kind kind(ChartDocument document) {
    if (document.scanned() || EMBEDDED_KINDS.contains(document.kind())) {
      return Typeface.Kind.EMBEDDED;
    }
    return SERIF_KINDS.contains(document.kind()) ? Typeface.Kind.SERIF : Typeface.Kind.SANS;
  }

  private static Strip signature(Teller teller) {
    var document = teller.document;
    var signed =
        "Electronically signed by %s on %s at %s."
            .formatted(document.author(), Teller.DAY.format(document.serviceDate()), teller.time());
    return Strip.of(
        26, (sheet, top) -> sheet.text(Sheet.LEFT, top + 18, Ink.BODY.with(Ink.GREY), signed));
  }

  /** Fixed dates and a fixed file number, so that the same chart has the same bytes. */
  private static byte[] saved(PDDocument pdf, ChartDocument document) throws IOException {
    // Real systems write the patient's name into the properties; the packet must not carry it on.
    var properties = pdf.getDocumentInformation();
    properties.setTitle(document.patient().listedName() + " - " + document.title());
    properties.setSubject("MRN " + document.patient().mrn());
    properties.setAuthor(document.author());
    properties.setCreator("RMC Clinical Record 4.2");
    var noon = document.serviceDate().atTime(12, 0).toInstant(ZoneOffset.UTC);
    Calendar at = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    at.setTimeInMillis(noon.toEpochMilli());
    properties.setCreationDate(at);
    if (document.pages() > 4) outline(pdf, document);
    pdf.setDocumentId((long) document.number());
    var bytes = new ByteArrayOutputStream();
    pdf.save(bytes);
    return bytes.toByteArray();
  }

  private static void outline(PDDocument pdf, ChartDocument document) {
    var outline = new PDDocumentOutline();
    for (int page : List.of(0, document.pages() / 2, document.pages() - 1)) {
      var place = new PDPageFitDestination();
      place.setPage(pdf.getPage(page));
      var item = new PDOutlineItem();
      item.setTitle(document.patient().spokenName() + ", page " + (page + 1));
      item.setDestination(place);
      outline.addLast(item);
    }
    pdf.getDocumentCatalog().setDocumentOutline(outline);
  }
}

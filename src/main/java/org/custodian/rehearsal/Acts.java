package org.custodian.rehearsal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.custodian.approval.Decision;
import org.custodian.intake.OfferedPaper;
import org.custodian.intake.PaperKind;
import org.custodian.intake.PaperOffer;
import org.custodian.ledger.Actor;
import org.custodian.pdf.PlainPages;
import org.custodian.records.PatientRecord;
import org.custodian.vocabulary.PatientRef;
import org.custodian.vocabulary.StaffId;

/** What each act of a file does to the product. What the product refuses is noted, not thrown. */
final class Acts {
  private static final Actor FRONT_DESK = Actor.staff(new StaffId("dana"));

  private final House house;
  private final Progress progress;
  private final Staff staff;
  private final LegalActs law;
  private final MoneyActs money;
  private final PageActs pages;
  private final LogActs log;
  private final LetterActs letters;
  private final FileActs files;
  private final InspectionActs inspections;
  private final TranslationActs translations;
  private int sent;
  private int arrived;

  Acts(House house, Progress progress, Staff staff) {
    this.law = new LegalActs(house);
    this.money = new MoneyActs(house, progress);
    this.pages = new PageActs(house);
    this.log = new LogActs(house);
    this.letters = new LetterActs(house);
    this.files = new FileActs(house);
    this.inspections = new InspectionActs(house);
    this.translations = new TranslationActs(house);
    this.house = house;
    this.progress = progress;
    this.staff = staff;
  }

  void happens(Scenario.Act act) {
    try {
      switch (act.what()) {
        case "request" -> request(act.part());
        case "mailDown" -> house.mailbox().down(true);
        case "mailUp" -> mailUp();
        case "sourceDown" -> house.charts().silent(true);
        case "sourceUp" -> sourceUp();
        case "advanceTo" -> {}
        default -> about(act, meant(act.part()));
      }
    } catch (IllegalStateException | IllegalArgumentException refused) {
      progress.refused(act.what(), house.today(), Refusals.why(refused));
    } catch (RuntimeException refused) {
      if (!Refusals.known(refused)) throw refused;
      progress.refused(act.what(), house.today(), Refusals.why(refused));
    }
  }

  /** A request that was refused at the door has no acts. */
  private Case meant(Part act) {
    return progress
        .meant(act)
        .orElseThrow(() -> new IllegalStateException("This request was not taken in."));
  }

  private void about(Scenario.Act act, Case request) {
    var number = request.number();
    var part = act.part();
    switch (act.what()) {
      case "papers" -> papers(request, part);
      case "outsideRecords" -> outsideRecords(request, part);
      case "fetch" -> staff.fetch(request);
      case "withdraw" -> house.intake().withdraw(number, Actor.requester(number));
      case "sendBack" -> decide(request, part, Decision.SEND_BACK, "WRONG_PAGES");
      case "refuse" -> decide(request, part, Decision.REFUSE, "NOT_LAWFUL");
      default -> {
        boolean done =
            law.happens(act.what(), request, part)
                || money.happens(act.what(), request, part)
                || pages.happens(act.what(), request, part)
                || log.happens(act.what(), request, part)
                || letters.happens(act.what(), request, part)
                || translations.happens(act.what(), request, part)
                || files.happens(act.what(), request, part)
                || inspections.happens(act.what(), request, part);
        if (!done) work(act, request);
      }
    }
  }

  private void work(Scenario.Act act, Case request) {
    var task = staff.task(request, act.what());
    if (task.isEmpty()) {
      progress.refused(act.what(), house.today(), "No task of this kind is open.");
    } else {
      staff.work(task.get(), request, Optional.of(act.part()));
    }
  }

  private void decide(Case request, Part part, Decision decision, String code) {
    var task =
        staff
            .task(request, "approve")
            .orElseThrow(() -> new IllegalStateException("No packet waits for approval."));
    staff.decide(task, request, decision, part.text("reason", code), staff.approver(request, part));
  }

  private void request(Part part) {
    var key = part.text("key", "r" + ++arrived);
    var incoming = new Incoming(key, part, house.today(), index(part));
    var papers = offered(incoming);
    var receipt = house.intake().receive(incoming.submission("rehearsal-" + ++sent, papers));
    letters.known(receipt.number(), incoming, part, progress.scenario().given("patients"));
    // As the desk is told when the request comes; later the first one may have ended.
    var hints = house.duplicates().earlier(receipt.number());
    var request = new Case(incoming, receipt.number(), died(incoming), hints);
    progress.add(request);
    translations.arrived(request, part);
  }

  private Optional<LocalDate> died(Incoming incoming) {
    var mrn = incoming.index().map(known -> known.ref().mrn()).orElse("");
    return progress.scenario().given("patients").stream()
        .filter(patient -> patient.text("mrn", "").equals(mrn))
        .flatMap(patient -> patient.day("died").stream())
        .findFirst();
  }

  /** The patient whom the request means; the only one of the file, if it names none. */
  private Optional<PatientRecord> index(Part request) {
    var mrn =
        request
            .at("patient")
            .flatMap(at -> at.isText() ? Optional.of(at.text()) : at.text("mrn"))
            .or(
                () ->
                    request.has("patient")
                        ? Optional.empty()
                        : progress.scenario().given("patients").stream()
                            .findFirst()
                            .flatMap(first -> first.text("mrn")));
    return mrn.map(PatientRef::new).flatMap(house.charts()::patient);
  }

  /** A page for each paper, as the scanner would give it. */
  private List<OfferedPaper> offered(Incoming incoming) {
    var papers = new ArrayList<OfferedPaper>();
    // The same paper scanned twice is the same file, as a hospital's duplicates are (S17).
    var words = incoming.part().at("papers").map(Part::written).orElse(incoming.key());
    switch (incoming.requestClass()) {
      case SUBPOENA -> papers.add(paper(PaperKind.SUBPOENA, words));
      case COURT_ORDER -> papers.add(paper(PaperKind.COURT_ORDER, words));
      case AUTHORIZATION, DISABILITY -> papers.add(paper(PaperKind.AUTHORIZATION, words));
      default -> papers.add(paper(PaperKind.OTHER, words));
    }
    if (incoming.part().at("papers").filter(shown -> shown.has("part2Consent")).isPresent()) {
      papers.add(paper(PaperKind.AUTHORIZATION, words));
    }
    return papers;
  }

  private void papers(Case request, Part part) {
    request.add(part);
    house
        .intake()
        .addPapers(request.number(), List.of(paper(kind(part), "Paper " + ++sent)), FRONT_DESK);
  }

  /** A sheet for each envelope that came from the other hospital. */
  private void outsideRecords(Case request, Part part) {
    var sheets =
        Stream.generate(() -> paper(PaperKind.OTHER, "Outside records " + ++sent))
            .limit(part.number("papers", 1));
    house.intake().addPapers(request.number(), sheets.toList(), FRONT_DESK);
  }

  private static PaperKind kind(Part part) {
    if (part.has("authorization") || part.has("part2Consent")) return PaperKind.AUTHORIZATION;
    if (part.has("identity")) return PaperKind.IDENTITY;
    return part.at("process").filter(at -> at.has("notice")).isPresent()
        ? PaperKind.NOTICE_AFFIDAVIT
        : PaperKind.OTHER;
  }

  private OfferedPaper paper(PaperKind kind, String words) {
    var lines = new ArrayList<>(List.of(kind.name()));
    words.lines().forEach(lines::add);
    var sheet = PlainPages.of(List.of(lines));
    var offer = house.intake().offer(kind, "paper.pdf", sheet);
    if (offer instanceof PaperOffer.Accepted accepted) return accepted.paper();
    throw new IllegalStateException("REH-03 A paper that was just drawn is not taken.");
  }

  private void sourceUp() {
    house.charts().silent(false);
    retry();
  }

  private void mailUp() {
    house.mailbox().down(false);
    retry();
  }

  private void retry() {
    house.worklist().incidents().forEach(stopped -> house.worklist().retry(stopped.id()));
  }
}

package org.custodian.web.desk;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.custodian.intake.Duplicates;
import org.custodian.intake.EarlierRequest;
import org.custodian.intake.Intake;
import org.custodian.intake.Paper;
import org.custodian.intake.Translations;
import org.custodian.records.PatientCandidate;
import org.custodian.records.Records;
import org.custodian.verification.Defect;
import org.custodian.verification.LegalClock;
import org.custodian.verification.Verification;
import org.custodian.vocabulary.PatientRef;
import org.custodian.web.desk.Desk.Seat;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together what the verify page shows. */
@Component
class VerifyView {
  /** A defect as the page lists it. */
  record DefectCard(String rule, String citation, String what, String cure) {}

  /**
   * What is missing before anything is kept.
   *
   * @param field the id of the field on the page; empty if it is no single one
   */
  record FaultLine(String words, String field) {}

  /** Which paragraph asks for a fact, by the words of the question. */
  private static final Map<String, String> LAWS = laws();

  private final Intake intake;
  private final Verification verification;
  private final LegalClock legalClock;
  private final Records records;
  private final Duplicates duplicates;
  private final Translations translations;
  private final DeskTexts texts;

  VerifyView(
      Intake intake,
      Verification verification,
      LegalClock legalClock,
      Records records,
      Duplicates duplicates,
      Translations translations,
      DeskTexts texts) {
    this.intake = intake;
    this.verification = verification;
    this.legalClock = legalClock;
    this.records = records;
    this.duplicates = duplicates;
    this.translations = translations;
    this.texts = texts;
  }

  void fill(
      Model model,
      Seat seat,
      Map<String, String> values,
      List<String> faults,
      List<PatientCandidate> candidates) {
    var request = intake.request(seat.request());
    var recorded = verification.recorded(seat.request()).isPresent();
    var finding = verification.preview(seat.request());
    model.addAttribute("seat", seat);
    model.addAttribute("request", request);
    var papers = intake.papers(seat.request());
    model.addAttribute("papers", papers);
    model.addAttribute(
        "notices", papers.stream().collect(Collectors.toMap(Paper::id, this::notices)));
    model.addAttribute("earlier", earlier(seat));
    var unread = translations.unread(seat.request());
    model.addAttribute(
        "unread", unread.map(one -> DeskTexts.language(one.language())).orElse(null));
    var sections = Checks.of(request.requestClass());
    model.addAttribute("sections", sections);
    model.addAttribute("laws", LAWS);
    model.addAttribute("values", values);
    model.addAttribute("faults", faults.stream().map(fault -> line(sections, fault)).toList());
    model.addAttribute("candidates", candidates);
    model.addAttribute(
        "lookAlikes",
        candidates.stream()
            .map(one -> one.patient().ref())
            .collect(Collectors.toMap(PatientRef::mrn, records::lookAlikes, (one, same) -> one)));
    model.addAttribute("identifiers", PatientMatch.IDENTIFIERS);
    model.addAttribute(
        "matched", verification.patient(seat.request()).map(records::patient).orElse(null));
    model.addAttribute("nobody", verification.meansNobody(seat.request()));
    model.addAttribute("recorded", recorded);
    model.addAttribute("sufficient", finding.sufficient());
    model.addAttribute("defects", finding.defects().stream().map(VerifyView::card).toList());
    model.addAttribute(
        "clocks", legalClock.explained(seat.request(), LocaleContextHolder.getLocale()));
    model.addAttribute("summary", summary(recorded, finding.defects().size()));
    model.addAttribute("ready", recorded && unread.isEmpty());
  }

  private List<String> notices(Paper paper) {
    return NoticeWords.of(texts, intake.notices(paper));
  }

  /**
   * What came before of the same requester about the same patient (S17); the same letter twice is
   * compared in a task of its own.
   */
  private List<String> earlier(Seat seat) {
    return duplicates.earlier(seat.request()).stream()
        .filter(one -> one.kinship() != EarlierRequest.Kinship.SAME)
        .map(one -> texts.say("desk.earlier." + one.kinship(), one.number().value()))
        .toList();
  }

  private static Map<String, String> laws() {
    var bundle = ResourceBundle.getBundle("facts-law", Locale.ROOT);
    return bundle.keySet().stream().collect(Collectors.toMap(key -> key, bundle::getString));
  }

  /** A fault of a question is told by its words, others have words of their own. */
  private FaultLine line(List<Checks.Section> sections, String fault) {
    return sections.stream()
        .flatMap(section -> section.items().stream())
        .filter(item -> item.name().equals(fault))
        .findFirst()
        .map(item -> new FaultLine(texts.say("fact." + item.words()), "c-" + item.name()))
        .orElseGet(() -> new FaultLine(texts.say("desk.check." + fault), ""));
  }

  private String summary(boolean recorded, int defects) {
    if (!recorded) {
      return texts.say("desk.verify.summary.open");
    }
    return defects == 0
        ? texts.say("desk.verify.summary.sufficient")
        : texts.say("desk.verify.summary.deficient", defects);
  }

  private static DefectCard card(Defect defect) {
    var locale = LocaleContextHolder.getLocale();
    return new DefectCard(
        defect.rule(),
        defect.citation(),
        LetterPreview.what(defect, locale),
        LetterPreview.cure(defect, locale));
  }
}

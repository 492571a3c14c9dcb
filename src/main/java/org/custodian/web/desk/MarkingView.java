package org.custodian.web.desk;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.custodian.abstraction.Abstraction;
import org.custodian.abstraction.ChartLooks;
import org.custodian.abstraction.Mark;
import org.custodian.abstraction.Marking;
import org.custodian.abstraction.PageDecision;
import org.custodian.abstraction.PageKey;
import org.custodian.abstraction.Redactions;
import org.custodian.abstraction.Suggestion;
import org.custodian.abstraction.TermPlaces;
import org.custodian.abstraction.Verdict;
import org.custodian.packet.RecipientPages;
import org.custodian.pdf.Noticed;
import org.custodian.pdf.PageText;
import org.custodian.records.CollectedDocument;
import org.custodian.records.Records;
import org.custodian.verification.Verification;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.RuleDecision;
import org.custodian.vocabulary.StaffId;
import org.custodian.web.desk.MarkingAnswers.DocumentCard;
import org.custodian.web.desk.MarkingAnswers.Found;
import org.custodian.web.desk.MarkingAnswers.FoundPage;
import org.custodian.web.desk.MarkingAnswers.IdentifierCard;
import org.custodian.web.desk.MarkingAnswers.MarkCard;
import org.custodian.web.desk.MarkingAnswers.PageCard;
import org.custodian.web.desk.MarkingAnswers.PagePlace;
import org.custodian.web.desk.MarkingAnswers.PatientCard;
import org.custodian.web.desk.MarkingAnswers.RuleCard;
import org.custodian.web.desk.MarkingAnswers.Seen;
import org.custodian.web.desk.MarkingAnswers.State;
import org.custodian.web.desk.MarkingAnswers.SuggestionCard;
import org.custodian.web.desk.MarkingAnswers.TermCard;
import org.custodian.web.desk.MarkingAnswers.WordCell;
import org.custodian.web.desk.MarkingAnswers.Words;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts what the modules know into the words of the marking page. */
@Component
class MarkingView {
  private final Abstraction abstraction;
  private final ChartLooks chartLooks;
  private final Redactions redactions;
  private final Marking marking;
  private final Verification verification;
  private final Records records;
  private final RecipientPages recipientPages;
  private final Setbacks setbacks;
  private final DeskTexts texts;

  MarkingView(
      Abstraction abstraction,
      ChartLooks chartLooks,
      Redactions redactions,
      Marking marking,
      Verification verification,
      Records records,
      RecipientPages recipientPages,
      Setbacks setbacks,
      DeskTexts texts) {
    this.abstraction = abstraction;
    this.chartLooks = chartLooks;
    this.redactions = redactions;
    this.marking = marking;
    this.verification = verification;
    this.records = records;
    this.recipientPages = recipientPages;
    this.setbacks = setbacks;
    this.texts = texts;
  }

  State state(RequestNumber request, StaffId person) {
    var places = Places.of(records, request);
    var notices = records.notices(request);
    // Read before the rest: a change in between then meets a refusal, never a lost update.
    long revision = abstraction.revision(request);
    var pages = abstraction.pages(request);
    var suggestions = abstraction.suggestions(request);
    var reach = marking.reach(request, person);
    return new State(
        revision,
        reach.undo(),
        reach.redo(),
        patient(request),
        suggestions.stream().map(one -> card(places, one)).toList(),
        places.documents().stream().map(document -> card(places, document, notices)).toList(),
        pages.stream().map(page -> card(places, page)).toList(),
        marks(places, redactions.marks(request)),
        redactions.terms(request).stream()
            .map(term -> new TermCard(term.id(), term.text(), term.reason()))
            .toList(),
        abstraction.hindrances(request).stream()
            .map(code -> hindrance(code, pages, suggestions))
            .toList(),
        setbacks.of(request, places),
        setbacks.summary(request),
        chartLooks.lastPage(request).map(places::place).orElse(new PagePlace(1, 1)));
  }

  /** What stands in the way, with its count where it has one; nothing is said twice. */
  private String hindrance(String code, List<PageDecision> pages, List<Suggestion> suggestions) {
    if (code.equals("undecided-pages")) {
      long open = pages.stream().filter(page -> page.verdict() == Verdict.UNDECIDED).count();
      return texts.say("desk.pages.still-open", open);
    }
    return code.equals("open-suggestions")
        ? texts.say("desk.pages.still-offered", suggestions.size())
        : texts.say("desk.problem." + code);
  }

  List<MarkCard> marks(Places places, List<Mark> marks) {
    var acts =
        marks.stream()
            .collect(Collectors.groupingBy(Mark::act, LinkedHashMap::new, Collectors.toList()));
    return acts.values().stream().map(act -> card(places, act)).toList();
  }

  private static MarkCard card(Places places, List<Mark> act) {
    var first = act.get(0);
    return new MarkCard(
        first.act(),
        places.place(first.page().documentId()),
        first.page().page(),
        act.stream().map(mark -> MarkingAnswers.corners(mark.box())).toList(),
        first.reason(),
        first.origin());
  }

  private PatientCard patient(RequestNumber request) {
    return verification
        .patient(request)
        .map(records::patient)
        .map(one -> new PatientCard(one.name().full(), one.born().toString(), one.ref().mrn()))
        .orElse(new PatientCard("", "", ""));
  }

  private SuggestionCard card(Places places, Suggestion one) {
    var source = one.source().name();
    boolean day = one.label().equals(Suggestion.DAY);
    var label = texts.sayOr("desk.label." + one.label(), one.label());
    return new SuggestionCard(
        one.id(),
        places.place(one.page().documentId()),
        one.page().page(),
        one.text(),
        day ? one.label() + "-" + source : one.label(),
        day ? label + ": " + texts.say("desk.source." + source) : label,
        texts.say("desk.source." + source),
        one.confidence().name(),
        one.boxes().stream().map(MarkingAnswers::corners).toList());
  }

  Words words(RequestNumber request, PageKey key, PageText page) {
    var whose =
        marking.identifiers(request, key).stream()
            .map(one -> new IdentifierCard(one.kind().name(), one.text(), one.own()))
            .distinct()
            .toList();
    var rules = abstraction.explain(request, key).stream().map(this::card).toList();
    return words(page, whose, rules);
  }

  private RuleCard card(RuleDecision said) {
    var says = said.facts().getOrDefault("says", "");
    return new RuleCard(
        said.ruleId(),
        said.citation(),
        texts.say("desk.outcome." + said.outcome()),
        says.isEmpty() ? "" : texts.sayOr("desk.reason." + says, says));
  }

  private static Words words(PageText page, List<IdentifierCard> whose, List<RuleCard> rules) {
    var words =
        page.words().stream()
            .map(word -> new WordCell(word.text(), word.line(), MarkingAnswers.corners(word.box())))
            .toList();
    return new Words(page.rotation(), page.searchable(), words, whose, rules);
  }

  Found found(Places places, TermPlaces found) {
    var pages =
        found.places().entrySet().stream()
            .map(
                hit ->
                    new FoundPage(
                        places.place(hit.getKey().documentId()),
                        hit.getKey().page(),
                        hit.getValue().stream().map(MarkingAnswers::corners).toList()))
            .sorted(
                java.util.Comparator.comparingInt(FoundPage::document)
                    .thenComparingInt(FoundPage::page))
            .toList();
    var blind = found.unsearchable().stream().map(places::place).toList();
    return new Found(found.count(), pages, blind, found.patientsOwn());
  }

  /** The page from the real output, with the proof that nothing marked is left in it. */
  Seen seen(RequestNumber request, PageKey page) {
    var view = recipientPages.page(request, page);
    if (!view.shown()) {
      var why = texts.sayOr("desk.obstacle." + view.problem(), texts.say("desk.view.not-shown"));
      var failed =
          view.proof().checks().stream().map(check -> ProofWords.line(texts, check)).toList();
      return new Seen(false, "", "", false, why, failed);
    }
    boolean clean = view.proof().passed();
    var line =
        texts.say(clean ? "desk.view.clean" : "desk.view.leak", view.proof().checks().size());
    var png = Base64.getEncoder().encodeToString(view.png());
    var checks =
        view.proof().checks().stream().map(check -> ProofWords.line(texts, check)).toList();
    return new Seen(true, "data:image/png;base64," + png, view.text(), clean, line, checks);
  }

  private DocumentCard card(
      Places places, CollectedDocument document, Map<String, List<Noticed>> notices) {
    var day =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
            .withLocale(LocaleContextHolder.getLocale())
            .format(document.serviceDate());
    var line = String.join(" · ", day, document.unit(), document.author());
    return new DocumentCard(
        places.place(document.documentId()),
        document.title(),
        line,
        document.serviceDate().toString(),
        document.unit(),
        document.pages(),
        document.refused().isEmpty(),
        document
            .refused()
            .map(reason -> List.of(texts.sayOr("desk.notice.refused." + reason, reason)))
            .orElseGet(() -> NoticeWords.of(texts, notices.get(document.documentId()))));
  }

  private PageCard card(Places places, PageDecision page) {
    var labels = page.labels().stream().sorted().toList();
    return new PageCard(
        places.place(page.page().documentId()),
        page.page().page(),
        page.verdict().name(),
        page.ruleId(),
        texts.say("desk.reason." + page.reason()),
        page.reviewed() ? page.decidedBy() : texts.say("desk.by-rule"),
        page.locked(),
        labels.stream().map(label -> texts.sayOr("desk.label." + label, label)).toList(),
        labels);
  }
}

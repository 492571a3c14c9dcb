package org.custodian.web.desk;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.custodian.abstraction.Abstraction;
import org.custodian.abstraction.Mark;
import org.custodian.abstraction.PageDecision;
import org.custodian.abstraction.PageKey;
import org.custodian.abstraction.TermPlaces;
import org.custodian.packet.PacketAssembly;
import org.custodian.pdf.Noticed;
import org.custodian.pdf.PageText;
import org.custodian.records.CollectedDocument;
import org.custodian.records.Records;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.web.desk.MarkingAnswers.DocumentCard;
import org.custodian.web.desk.MarkingAnswers.Found;
import org.custodian.web.desk.MarkingAnswers.FoundPage;
import org.custodian.web.desk.MarkingAnswers.MarkCard;
import org.custodian.web.desk.MarkingAnswers.PageCard;
import org.custodian.web.desk.MarkingAnswers.PagePlace;
import org.custodian.web.desk.MarkingAnswers.Seen;
import org.custodian.web.desk.MarkingAnswers.State;
import org.custodian.web.desk.MarkingAnswers.TermCard;
import org.custodian.web.desk.MarkingAnswers.WordCell;
import org.custodian.web.desk.MarkingAnswers.Words;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts what the modules know into the words of the marking page. */
@Component
class MarkingView {
  private final Abstraction abstraction;
  private final Records records;
  private final PacketAssembly packets;
  private final Setbacks setbacks;
  private final DeskTexts texts;

  MarkingView(
      Abstraction abstraction,
      Records records,
      PacketAssembly packets,
      Setbacks setbacks,
      DeskTexts texts) {
    this.abstraction = abstraction;
    this.records = records;
    this.packets = packets;
    this.setbacks = setbacks;
    this.texts = texts;
  }

  State state(RequestNumber request) {
    var places = Places.of(records, request);
    var notices = records.notices(request);
    // Read before the rest: a change in between then meets a refusal, never a lost update.
    long revision = abstraction.revision(request);
    return new State(
        revision,
        places.documents().stream().map(document -> card(places, document, notices)).toList(),
        abstraction.pages(request).stream().map(page -> card(places, page)).toList(),
        marks(places, abstraction.marks(request)),
        abstraction.terms(request).stream()
            .map(term -> new TermCard(term.id(), term.text(), term.reason()))
            .toList(),
        abstraction.hindrances(request).stream()
            .map(code -> texts.say("desk.problem." + code))
            .toList(),
        setbacks.of(request, places),
        setbacks.summary(request),
        abstraction.lastPage(request).map(places::place).orElse(new PagePlace(1, 1)));
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

  Words words(PageText page) {
    var words =
        page.words().stream()
            .map(word -> new WordCell(word.text(), word.line(), MarkingAnswers.corners(word.box())))
            .toList();
    return new Words(page.rotation(), page.searchable(), words);
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
    var view = packets.recipientView(request, page);
    if (!view.shown()) {
      var why = texts.sayOr("desk.obstacle." + view.problem(), texts.say("desk.view.not-shown"));
      return new Seen(false, "", "", false, why);
    }
    boolean clean = view.proof().passed();
    var line =
        texts.say(clean ? "desk.view.clean" : "desk.view.leak", view.proof().checks().size());
    var png = Base64.getEncoder().encodeToString(view.png());
    return new Seen(true, "data:image/png;base64," + png, view.text(), clean, line);
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

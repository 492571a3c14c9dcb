package org.custodian.web.audit;

import java.security.Principal;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.custodian.accounting.DisclosurePlace;
import org.custodian.accounting.Disclosures;
import org.custodian.audit.Audit;
import org.custodian.audit.Question;
import org.custodian.audit.Shown;
import org.custodian.ledger.LogQuery;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** One box that finds disclosures, entries of the log, and who looked. */
@Controller
class SearchPages {
  private static final int LONGEST_TITLE = 80;
  private static final Set<String> SINCE = Set.of("1", "7", "30", "365");
  private static final Pattern DAYS = Pattern.compile("(?i)(?<!\\S)(from|to):\\S*");

  private final Audit audit;
  private final AuditorSteps steps;
  private final DisclosureCards cards;
  private final Facility facility;
  private final Clock clock;

  SearchPages(
      Audit audit, AuditorSteps steps, DisclosureCards cards, Facility facility, Clock clock) {
    this.facility = facility;
    this.clock = clock;
    this.audit = audit;
    this.steps = steps;
    this.cards = cards;
  }

  /** The box, and what the address asks for. A name in an address is not looked for. */
  @GetMapping("/audit")
  String search(SearchForm form, Principal auditor, Locale language, Model page) {
    var person = new StaffId(auditor.getName());
    var question =
        form.s().isEmpty()
            ? Question.of(form.find())
            : audit.kept(form.s(), person).orElse(Question.of(""));
    boolean kept = !form.s().isEmpty();
    page.addAttribute("form", form);
    page.addAttribute("question", question);
    page.addAttribute("show", form.shown());
    page.addAttribute("saved", audit.saved(person));
    page.addAttribute("mostExported", Audit.MOST_EXPORTED);
    page.addAttribute("lost", kept && question.empty());
    boolean named = !kept && question.faults().isEmpty() && question.names();
    page.addAttribute("named", named);
    if (!named && question.faults().isEmpty() && (!question.empty() || asksAll(form)))
      answer(form, question, person, language, page);
    return "audit/search";
  }

  /** Everything may be read without a question, but only when it is asked for. */
  private static boolean asksAll(SearchForm form) {
    return !form.show().isEmpty();
  }

  private void answer(
      SearchForm form, Question question, StaffId person, Locale language, Model page) {
    if (form.shown() == Shown.SENT) {
      var found = audit.disclosures(question, form.disclosurePlace());
      steps.searched(person, "search SENT", question.parts(), found.total());
      sent(found, language, page);
    } else {
      var found = audit.entries(question, form.shown(), form.entryPlace());
      steps.searched(person, "search " + form.shown(), question.parts(), found.shown().size());
      page.addAttribute("entries", cards.steps(found.shown()));
      page.addAttribute(
          "actors", found.shown().stream().map(entry -> entry.actor()).distinct().count());
      page.addAttribute("tooMany", found.tooMany());
      if (found.more()) {
        var last = LogQuery.Place.of(found.shown().get(found.shown().size() - 1));
        page.addAttribute("next", SearchForm.place(last.at(), last.id()));
      }
    }
  }

  private void sent(Disclosures found, Locale language, Model page) {
    page.addAttribute("cards", cards.of(found.shown(), language));
    page.addAttribute("total", found.total());
    page.addAttribute("countedMore", found.more());
    page.addAttribute("tooMany", found.tooMany());
    page.addAttribute(
        "recipients", found.shown().stream().map(fact -> fact.recipient()).distinct().count());
    if (found.total() > found.shown().size() && !found.shown().isEmpty()) {
      var last = DisclosurePlace.of(found.shown().get(found.shown().size() - 1));
      page.addAttribute("next", SearchForm.place(last.at(), last.id()));
    }
  }

  /** What names nobody gets an address that says it; what names somebody gets one that does not. */
  @PostMapping("/audit/search")
  String asked(
      @RequestParam(defaultValue = "") String find,
      @RequestParam(defaultValue = "SENT") String show,
      @RequestParam(defaultValue = "") String since,
      Principal auditor) {
    var question = Question.of(since(find, since));
    var shown = new SearchForm("", "", show, "").shown();
    return "redirect:" + address(question, shown, new StaffId(auditor.getName()));
  }

  /** Today and the days before it take the place of what was typed as days. */
  private String since(String find, String days) {
    if (!SINCE.contains(days)) return find;
    var first = facility.day(clock.instant()).minusDays(Long.parseLong(days) - 1);
    return (DAYS.matcher(find).replaceAll(" ").strip() + " from:" + first).strip();
  }

  /** A reload after a search starts anew. */
  @GetMapping("/audit/search")
  String again() {
    return "redirect:/audit";
  }

  @PostMapping("/audit/saved")
  String save(
      @RequestParam(defaultValue = "") String find,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "SENT") String show,
      Principal auditor,
      RedirectAttributes next) {
    var person = new StaffId(auditor.getName());
    var question = Question.of(find);
    var name = title.strip();
    if (!question.empty() && question.faults().isEmpty() && !name.isEmpty()) {
      audit.save(question, name.substring(0, Math.min(LONGEST_TITLE, name.length())), person);
      next.addFlashAttribute("done", "kept");
    }
    return "redirect:" + address(question, new SearchForm("", "", show, "").shown(), person);
  }

  @PostMapping("/audit/saved/{id}/forget")
  String forget(@PathVariable String id, Principal auditor, RedirectAttributes next) {
    audit.forget(id, new StaffId(auditor.getName()));
    next.addFlashAttribute("done", "gone");
    return "redirect:/audit";
  }

  /** The old address of the log. */
  @GetMapping("/audit/log")
  String log() {
    return "redirect:/audit?show=ALL";
  }

  private String address(Question question, Shown shown, StaffId person) {
    var address = UriComponentsBuilder.fromPath("/audit");
    if (question.names()) address.queryParam("s", audit.keep(question, person));
    else if (!question.empty()) address.queryParam("find", "{find}");
    address.queryParam("show", shown.name());
    return (question.names() || question.empty()
            ? address.build()
            : address.encode().buildAndExpand(question.text()))
        .toUriString();
  }
}

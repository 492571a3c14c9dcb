package org.custodian.web.desk.notes;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Map;
import org.custodian.abstraction.AbstractionRefused;
import org.custodian.records.UnknownPatient;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.custodian.web.RoleLacking;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms: one address for each note, about a request or about the hospital. */
@Controller
class NotesPage {
  private static final String FORM = "desk/note";

  private final NoteBook book;
  private final NoteView view;
  private final NoteLooks looks;

  NotesPage(NoteBook book, NoteView view, NoteLooks looks) {
    this.looks = looks;
    this.book = book;
    this.view = view;
  }

  @GetMapping("/desk/notes")
  String hospital(HttpServletRequest asked, Model model) {
    model.addAttribute("offered", book.offered(About.hospital(NoteBook.roles(asked))));
    return "desk/notes";
  }

  @GetMapping("/desk/notes/{name}")
  String hospitalForm(@PathVariable String name, HttpServletRequest asked, Model model) {
    return shown(name, About.hospital(NoteBook.roles(asked)), model);
  }

  @PostMapping("/desk/notes/{name}")
  ModelAndView write(
      @PathVariable String name,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest asked,
      Model model,
      RedirectAttributes next) {
    var about = About.hospital(NoteBook.roles(asked));
    return written(name, about, new Typed(typed), asked, model, next, "/desk/notes");
  }

  @GetMapping("/desk/requests/{number}/notes/{name}")
  String form(
      @PathVariable String number,
      @PathVariable String name,
      HttpServletRequest asked,
      Model model) {
    var about = about(number, asked);
    looks.opened(about, note(name, about).name(), new StaffId(asked.getUserPrincipal().getName()));
    return shown(name, about, model);
  }

  @PostMapping("/desk/requests/{number}/notes/{name}")
  ModelAndView write(
      @PathVariable String number,
      @PathVariable String name,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest asked,
      Model model,
      RedirectAttributes next) {
    var about = about(number, asked);
    return written(
        name, about, new Typed(typed), asked, model, next, "/desk/requests/" + about.number());
  }

  private String shown(String name, About about, Model model) {
    view.fill(model, note(name, about), about, Map.of(), Map.of());
    return FORM;
  }

  private ModelAndView written(
      String name,
      About about,
      Typed typed,
      HttpServletRequest asked,
      Model model,
      RedirectAttributes next,
      String back) {
    var note = note(name, about);
    var lines = note.lines(about);
    var faults = typed.faults(lines);
    try {
      if (faults.isEmpty()) {
        note.write(about, typed, new StaffId(asked.getUserPrincipal().getName()));
        next.addFlashAttribute("noted", name);
        return new ModelAndView("redirect:" + back);
      }
    } catch (Unfitting unfitting) {
      faults.put(unfitting.field(), unfitting.code());
    } catch (AbstractionRefused
        | UnknownPatient
        | IllegalArgumentException
        | IllegalStateException refused) {
      model.addAttribute("refused", view.refusal(refused));
    }
    // What was typed goes back to the person who typed it, and is kept nowhere.
    view.fill(model, note, about, typed.values(lines), faults);
    return new ModelAndView(FORM, HttpStatus.UNPROCESSABLE_ENTITY);
  }

  /** The note, if there is one of this name for this person here. */
  private Note note(String name, About about) {
    var note = book.note(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    if (Collections.disjoint(note.roles(), about.roles())) {
      throw new RoleLacking();
    }
    if (!note.offered(about)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return note;
  }

  private About about(String number, HttpServletRequest asked) {
    try {
      return book.about(new RequestNumber(number), asked);
    } catch (IllegalArgumentException unknown) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
  }
}

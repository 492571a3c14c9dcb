package org.custodian.web.portal;

import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.custodian.intake.Channel;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Staff types in what came by mail, by fax or over the counter. Three dates are kept apart: when it
 * reached the house, what stands on the letter, and when it was typed. After that the questions are
 * the portal's.
 */
@Controller
class PostPages {
  /** The ways on which paper comes. */
  private static final List<Channel> WAYS = List.of(Channel.MAIL, Channel.FAX, Channel.WALK_IN);

  private final Facility hospital;
  private final Clock clock;

  PostPages(Facility hospital, Clock clock) {
    this.hospital = hospital;
    this.clock = clock;
  }

  @GetMapping("/desk/log")
  String page(Model model) {
    var now = clock.instant().atZone(hospital.zone());
    return page(model, now.toLocalDate().toString(), now.toLocalTime().toString().substring(0, 5));
  }

  private static String page(Model model, String day, String time) {
    model.addAttribute("ways", WAYS);
    model.addAttribute("errands", Errand.values());
    model.addAttribute("day", day);
    model.addAttribute("time", time);
    return "desk/log";
  }

  @PostMapping("/desk/log")
  String begin(
      @RequestParam(defaultValue = "") String errand,
      @RequestParam(defaultValue = "") String way,
      @RequestParam(defaultValue = "") String day,
      @RequestParam(defaultValue = "") String time,
      @RequestParam(defaultValue = "") String letterDate,
      Principal person,
      HttpSession session,
      Model model) {
    var chosen = Errand.of(errand);
    var paper = paper(way, day, time, letterDate, new StaffId(person.getName()));
    if (chosen.isEmpty() || paper.isEmpty()) {
      model.addAttribute("slipped", true);
      // What was right stays, so that only the slip is typed again.
      model.addAttribute("errand", errand);
      model.addAttribute("way", way);
      model.addAttribute("letterDate", letterDate);
      return page(model, day, time);
    }
    Draft.of(chosen.get(), paper.get()).keepIn(session);
    return "redirect:/portal/request/" + chosen.get().questions().get(0).slug();
  }

  /** The paper; empty if something typed is no day, lies ahead, or no such way exists. */
  private Optional<Draft.Logged> paper(
      String way, String day, String time, String letterDate, StaffId by) {
    var channel = WAYS.stream().filter(each -> each.name().equals(way)).findFirst();
    try {
      var received =
          LocalDate.parse(day).atTime(LocalTime.parse(time)).atZone(hospital.zone()).toInstant();
      var written =
          letterDate.isBlank()
              ? Optional.<LocalDate>empty()
              : Optional.of(LocalDate.parse(letterDate));
      return channel
          .filter(any -> !received.isAfter(clock.instant()))
          .map(any -> new Draft.Logged(any, received, written, by));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}

package org.custodian.web.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.custodian.delivery.Delivery;
import org.custodian.delivery.Handover;
import org.custodian.delivery.LoggedRelease;
import org.custodian.delivery.PrintResult;
import org.custodian.incident.SendingAgain;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.custodian.web.PacketFile;
import org.custodian.web.Refusals;
import org.custodian.web.RoleLacking;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Sends a packet that reached somebody else to whom it was meant for, under the same request number
 * (rule P1). Where nothing went astray there is no such page.
 */
@Controller
@RequestMapping("/desk/requests/{number}/resend")
class SendAgainPage {
  private final SendingAgain sending;
  private final Delivery delivery;
  private final Looks looks;

  SendAgainPage(SendingAgain sending, Delivery delivery, Looks looks) {
    this.sending = sending;
    this.delivery = delivery;
    this.looks = looks;
  }

  @GetMapping
  String page(@PathVariable String number, HttpServletRequest asked, Model model) {
    return shown(allowed(number, asked), "", Map.of(), model);
  }

  /** The file for the printer or the fax machine; whether it may go is asked first. */
  @GetMapping(path = "/packet", produces = MediaType.APPLICATION_PDF_VALUE)
  ResponseEntity<InputStreamResource> packet(
      @PathVariable String number, HttpServletRequest asked) {
    var request = allowed(number, asked);
    var by = person(asked);
    return PacketFile.seen(looks.print(request, by, cleared(request, by)));
  }

  @PostMapping
  ModelAndView send(
      @PathVariable String number,
      @RequestParam Map<String, String> typed,
      HttpServletRequest asked,
      Model model) {
    var request = allowed(number, asked);
    try {
      if (!sending.sendAgain(request, handover(new Answers(typed)), person(asked))) {
        throw new ResponseStatusException(HttpStatus.CONFLICT);
      }
    } catch (IllegalArgumentException | IllegalStateException refused) {
      // A sentence of our own module; it names no person.
      return new ModelAndView(
          shown(request, Refusals.say(refused), typed, model), HttpStatus.UNPROCESSABLE_ENTITY);
    }
    return new ModelAndView("redirect:/desk/requests/" + request);
  }

  private static Handover handover(Answers typed) {
    return typed.text("tracking").isEmpty()
        ? new Handover.Faxed(typed.text("number"), typed.text("again"))
        : new Handover.Mailed(typed.text("tracking"), typed.text("address"));
  }

  /** What was typed goes back to the person who typed it, and is kept nowhere. */
  private String shown(
      RequestNumber request, String refused, Map<String, String> typed, Model model) {
    model.addAttribute("typed", typed);
    model.addAttribute("number", request);
    model.addAttribute("refused", refused);
    return "desk/again";
  }

  private LoggedRelease cleared(RequestNumber request, StaffId by) {
    if (delivery.print(request, by) instanceof PrintResult.Cleared cleared) {
      return cleared.packet();
    }
    throw new ResponseStatusException(HttpStatus.CONFLICT);
  }

  private RequestNumber allowed(String number, HttpServletRequest asked) {
    if (!RequestActs.mayAct("", asked)) {
      throw new RoleLacking();
    }
    var request = new RequestNumber(number);
    if (!sending.astray(request)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return request;
  }

  private static StaffId person(HttpServletRequest asked) {
    return new StaffId(asked.getUserPrincipal().getName());
  }
}

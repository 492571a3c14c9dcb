package org.custodian.web.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.custodian.accounting.Accounting;
import org.custodian.fees.FeeKind;
import org.custodian.fees.Fees;
import org.custodian.fees.Payment;
import org.custodian.fees.WaiverReason;
import org.custodian.incident.SendingAgain;
import org.custodian.intake.Intake;
import org.custodian.intake.ReceivedRequest;
import org.custodian.progress.LongWork;
import org.custodian.records.DocumentType;
import org.custodian.security.Role;
import org.custodian.verification.CourtRuling;
import org.custodian.verification.Duties;
import org.custodian.verification.Extensions;
import org.custodian.verification.HoldCode;
import org.custodian.verification.Holds;
import org.custodian.verification.LegalClock;
import org.custodian.vocabulary.Facility;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.web.desk.notes.NoteBook;
import org.custodian.workflow.Worklist;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * One request with its dates, its fee and what may be done about it outside of a task: hold, more
 * time, money, what a patient or a court says. Nothing of a person stands on it but numbers and
 * codes, because the whole desk may open it.
 */
@Controller
class RequestPage {
  /** What staff enter as an actual cost; every other line follows from the pack. */
  private static final List<FeeKind> ENTERED =
      List.of(FeeKind.POSTAGE, FeeKind.SUPPLIES, FeeKind.COPY_LABOR, FeeKind.SUMMARY);

  private final Intake intake;
  private final Duties duties;
  private final Extensions extensions;
  private final Holds holds;
  private final LegalClock legalClock;
  private final Fees fees;
  private final Accounting accounting;
  private final SendingAgain sending;
  private final NoteBook notes;
  private final LongWork work;
  private final Worklist worklist;
  private final Facility facility;
  private final Clock clock;

  RequestPage(
      Intake intake,
      Duties duties,
      Extensions extensions,
      Holds holds,
      LegalClock legalClock,
      Fees fees,
      Accounting accounting,
      SendingAgain sending,
      NoteBook notes,
      LongWork work,
      Worklist worklist,
      Facility facility,
      Clock clock) {
    this.intake = intake;
    this.duties = duties;
    this.extensions = extensions;
    this.holds = holds;
    this.legalClock = legalClock;
    this.fees = fees;
    this.accounting = accounting;
    this.sending = sending;
    this.notes = notes;
    this.work = work;
    this.worklist = worklist;
    this.facility = facility;
    this.clock = clock;
  }

  @GetMapping("/desk/requests/{number}")
  String page(@PathVariable String number, HttpServletRequest asked, Model model) {
    var request = request(number);
    model.addAttribute("number", request.number());
    model.addAttribute("requestClass", request.requestClass());
    model.addAttribute("outcome", request.outcome().orElse(null));
    model.addAttribute("tasks", worklist.open(request.number()));
    model.addAttribute("legal", request.requestClass().legalProcess());
    model.addAttribute("today", facility.day(clock.instant()));
    model.addAttribute("zone", facility.zone());
    clocks(model, request.number());
    model.addAttribute("fee", fees.state(request.number()));
    // In the database and not in a session, so that a reload and every node show the same.
    work(model, request.number(), false);
    model.addAttribute("entered", ENTERED);
    model.addAttribute("means", Payment.Means.values());
    model.addAttribute("waivers", WaiverReason.values());
    model.addAttribute("rulings", CourtRuling.values());
    model.addAttribute("types", DocumentType.values());
    var disclosed = accounting.of(request.number());
    model.addAttribute("astray", sending.astray(request.number()));
    model.addAttribute("released", !disclosed.isEmpty());
    model.addAttribute(
        "receipts",
        disclosed.stream()
            .map(row -> row.contents().packetVersion())
            .filter(version -> version > 0)
            .distinct()
            .toList());
    model.addAttribute("mayWork", RequestActs.mayAct("", asked));
    model.addAttribute("mayHold", RequestActs.mayAct("hold", asked));
    model.addAttribute("mayBreak", EmergencyPages.mayOpen(asked));
    model.addAttribute("mayAdd", PapersPage.mayAdd(asked));
    model.addAttribute("mayWaive", mayWaive(asked));
    model.addAttribute("mayRule", asked.isUserInRole(Role.COUNSEL.id()));
    model.addAttribute("maySuspend", asked.isUserInRole(Role.PRIVACY_OFFICER.id()));
    model.addAttribute("notes", notes.offered(request.number(), asked));
    return "desk/request";
  }

  /** How far long work is, by itself: what the page asks for again and again. */
  @GetMapping("/desk/requests/{number}/work")
  String work(@PathVariable String number, HttpServletRequest asked, Model model) {
    var request = request(number);
    model.addAttribute("number", request.number());
    model.addAttribute("zone", facility.zone());
    model.addAttribute("mayWork", RequestActs.mayAct("", asked));
    work(model, request.number(), true);
    return "desk/work :: work";
  }

  private void work(Model model, RequestNumber request, boolean followed) {
    model.addAttribute(
        "work",
        WorkBlock.of(
            work.now(request), work.calledOff(request), worklist.calledOff(request), followed));
  }

  private void clocks(Model model, RequestNumber number) {
    model.addAttribute("clocks", legalClock.explained(number, LocaleContextHolder.getLocale()));
    model.addAttribute("extension", extensions.of(number).orElse(null));
    model.addAttribute("holds", holds.of(number));
    model.addAttribute("held", holds.held(number));
    model.addAttribute("duties", duties.open(number));
    model.addAttribute(
        "holdCodes", Arrays.stream(HoldCode.values()).map(code -> code.name()).toList());
  }

  /** The request; a number that nobody knows is no page. */
  private ReceivedRequest request(String number) {
    try {
      return intake.request(new RequestNumber(number));
    } catch (IllegalArgumentException unknown) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
  }

  static boolean mayWaive(HttpServletRequest asked) {
    return asked.isUserInRole(Role.SUPERVISOR.id())
        || asked.isUserInRole(Role.PRIVACY_OFFICER.id());
  }
}

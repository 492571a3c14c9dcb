package org.custodian.web.desk;

import java.security.Principal;
import java.util.List;
import org.custodian.abstraction.ChartLooks;
import org.custodian.approval.Approval;
import org.custodian.approval.Decision;
import org.custodian.approval.DenialNeedsGround;
import org.custodian.approval.LookedBefore;
import org.custodian.approval.NoPacket;
import org.custodian.approval.OwnWork;
import org.custodian.approval.SecondLook;
import org.custodian.approval.StalePacket;
import org.custodian.packet.Packet;
import org.custodian.packet.Packets;
import org.custodian.records.Records;
import org.custodian.web.Offered;
import org.custodian.web.PacketFile;
import org.custodian.web.desk.Desk.Seat;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a second person looks at the real file and decides. */
@Controller
@RequestMapping("/desk/approve/{taskId}")
class ApprovePage {
  /** Why a packet does not go; the words are desk.note.CODE. */
  static final List<String> NOTES =
      List.of(
          "WRONG_PATIENT",
          "MARK_MISSING",
          "PAGE_TOO_MUCH",
          "PAGE_MISSING",
          "NOT_READABLE",
          "BASIS_DOUBTFUL",
          "OTHER_REASON");

  private final Desk desk;
  private final Packets packets;
  private final Approval approval;
  private final SecondLook second;
  private final Records records;
  private final ChartLooks chartLooks;
  private final ApproveView view;
  private final Looks looks;

  ApprovePage(
      Desk desk,
      Packets packets,
      Approval approval,
      SecondLook second,
      Records records,
      ChartLooks chartLooks,
      ApproveView view,
      Looks looks) {
    this.desk = desk;
    this.packets = packets;
    this.approval = approval;
    this.second = second;
    this.records = records;
    this.chartLooks = chartLooks;
    this.view = view;
    this.looks = looks;
  }

  @GetMapping
  String page(@PathVariable String taskId, Principal person, Model model) {
    var seat = seat(taskId, person);
    looks.opened(seat, "approve");
    view.fill(model, seat, "");
    return "desk/approve";
  }

  @GetMapping(path = "/packet", produces = MediaType.APPLICATION_PDF_VALUE)
  ResponseEntity<InputStreamResource> file(@PathVariable String taskId, Principal person) {
    var seat = seat(taskId, person);
    return PacketFile.seen(looks.packet(seat, packet(seat)));
  }

  /** A collected document as it came, to look at a page beside what became of it. */
  @GetMapping(path = "/documents/{place}", produces = MediaType.APPLICATION_PDF_VALUE)
  @ResponseBody
  byte[] source(@PathVariable String taskId, @PathVariable int place, Principal person) {
    var seat = seat(taskId, person);
    var document = Places.of(records, seat.request()).document(place);
    return chartLooks.open(seat.request(), document, seat.person());
  }

  @PostMapping("/seen")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void seen(@PathVariable String taskId, @RequestBody SeenPage seen, Principal person) {
    var seat = seat(taskId, person);
    var packet = packet(seat);
    if (seen.page() >= 1 && seen.page() <= packet.pages()) {
      looks.packetPage(seat, packet, seen.page());
    }
  }

  /** Notes something at a page, named by its document's place and its number there. */
  @PostMapping("/notes")
  ModelAndView note(
      @PathVariable String taskId,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String page,
      @RequestParam(defaultValue = "") String text,
      Principal person,
      Model model) {
    var seat = seat(taskId, person);
    var fault = noted(seat, version, page, text);
    if (fault.isEmpty()) {
      return new ModelAndView("redirect:/desk/approve/" + taskId + "#page-notes");
    }
    view.fill(model, seat, fault);
    return new ModelAndView("desk/approve", HttpStatus.UNPROCESSABLE_ENTITY);
  }

  private String noted(Seat seat, int version, String page, String text) {
    if (!page.matches("\\d{1,6}/\\d{1,6}") || text.isBlank() || text.strip().length() > 500) {
      return "note-incomplete";
    }
    var parts = page.split("/");
    var key =
        Places.of(records, seat.request())
            .key(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    try {
      second.note(seat.request(), version, key, text, seat.person());
      return "";
    } catch (OwnWork e) {
      return "own-work";
    } catch (StalePacket e) {
      return "stale";
    } catch (NoPacket e) {
      return "no-packet";
    }
  }

  @PostMapping
  ModelAndView decide(
      @PathVariable String taskId,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String decision,
      @RequestParam(defaultValue = "") String noteCode,
      @RequestParam(defaultValue = "") String note,
      Principal person,
      Model model) {
    var seat = seat(taskId, person);
    var fault = kept(seat, version, decision, noteCode, note);
    if (fault.isEmpty()) {
      return new ModelAndView("redirect:/desk/approve/" + taskId);
    }
    model.addAttribute("typed", new Typed(decision, noteCode, note));
    view.fill(model, seat, fault);
    return new ModelAndView("desk/approve", HttpStatus.UNPROCESSABLE_ENTITY);
  }

  /** Keeps the decision, or gives the code of what is wrong with it. */
  private String kept(Seat seat, int version, String name, String noteCode, String note) {
    var decision = Offered.choice(Decision.values(), name);
    if (decision.isEmpty()) {
      return "no-decision";
    }
    boolean release = decision.get() == Decision.RELEASE;
    if (!release && !NOTES.contains(noteCode)) {
      return "no-note";
    }
    if (note.strip().length() > 2000) {
      return "note-too-long";
    }
    try {
      approval.decide(
          seat.request(), version, decision.get(), release ? "" : noteCode, note, seat.person());
      return "";
    } catch (OwnWork e) {
      return "own-work";
    } catch (LookedBefore e) {
      return "looked-before";
    } catch (DenialNeedsGround e) {
      return "denial-needs-ground";
    } catch (StalePacket e) {
      return "stale";
    } catch (NoPacket e) {
      return "no-packet";
    }
  }

  private Packet packet(Seat seat) {
    return packets.packet(seat.request()).orElseThrow(NotClaimed::new);
  }

  private Seat seat(String taskId, Principal person) {
    return desk.seat(taskId, person, Desk.APPROVE);
  }

  /** What stands in the form. */
  record Typed(String decision, String noteCode, String note) {
    @Override
    public String toString() {
      return "Typed[withheld]";
    }
  }

  /** A page of the packet, from 1. */
  record SeenPage(int page) {}
}

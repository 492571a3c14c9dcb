package org.custodian.web.desk;

import java.security.Principal;
import java.util.Optional;
import org.custodian.delivery.Delivery;
import org.custodian.delivery.Handover;
import org.custodian.delivery.LoggedRelease;
import org.custodian.delivery.PrintResult;
import org.custodian.intake.DeliveryWish;
import org.custodian.packet.Packet;
import org.custodian.packet.Packets;
import org.custodian.web.PacketFile;
import org.custodian.web.ReceiptFile;
import org.custodian.web.desk.Desk.Seat;
import org.custodian.workflow.letters.ReceiptLetters;
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
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * The real file for who completes a task by having looked (counsel, one person in an emergency, the
 * second look afterwards) or by taking it out of the house (post, fax).
 */
@Controller
@RequestMapping("/desk/look/{taskId}")
class LookPage {
  private static final String[] STEPS = {
    Desk.SIGN_OFF, Desk.RELEASE_ALONE, Desk.REVIEW_RELEASE, Desk.MAIL, Desk.FAX
  };

  private final Desk desk;
  private final Packets packets;
  private final Delivery delivery;
  private final ApproveView view;
  private final Looks looks;
  private final ReceiptLetters receipts;

  LookPage(
      Desk desk,
      Packets packets,
      Delivery delivery,
      ApproveView view,
      Looks looks,
      ReceiptLetters receipts) {
    this.receipts = receipts;
    this.desk = desk;
    this.packets = packets;
    this.delivery = delivery;
    this.view = view;
    this.looks = looks;
  }

  @GetMapping
  String page(@PathVariable String taskId, Principal person, Model model) {
    var seat = seat(taskId, person);
    looks.opened(seat, "look");
    return shown(seat, model, "");
  }

  private String shown(Seat seat, Model model, String fault) {
    var way = delivery.way(seat.request());
    boolean byHand = way == DeliveryWish.Method.PAPER || way == DeliveryWish.Method.FAX;
    boolean leaves = byHand && desk.isAt(seat, Desk.MAIL, Desk.FAX);
    // Paper cannot be called back, so whether it may go is asked before anybody prints.
    boolean stays = leaves && !cleared(seat).isPresent();
    boolean done = !leaves || stays || delivery.handedOver(seat.request());
    var said = done ? "desk.look.ready" : "desk.look.hand";
    view.look(model, seat, done, stays ? "desk.look.stays" : said);
    model.addAttribute("handing", leaves && !stays ? way.name() : "");
    model.addAttribute("stays", stays);
    model.addAttribute("handFault", fault);
    return "desk/approve";
  }

  @GetMapping(path = "/packet", produces = MediaType.APPLICATION_PDF_VALUE)
  ResponseEntity<InputStreamResource> file(@PathVariable String taskId, Principal person) {
    var seat = seat(taskId, person);
    return PacketFile.seen(
        desk.isAt(seat, Desk.MAIL, Desk.FAX)
            ? looks.print(seat, cleared(seat).orElseThrow(NotClaimed::new))
            : looks.packet(seat, packet(seat)));
  }

  /** The receipt that is printed with the cover. */
  @GetMapping("/receipt")
  ResponseEntity<byte[]> receipt(@PathVariable String taskId, Principal person) {
    var seat = desk.seat(taskId, person, Desk.MAIL, Desk.FAX);
    var packet = cleared(seat).orElseThrow(NotClaimed::new);
    var request = packet.request();
    looks.receipt(seat, packet);
    var pdf = receipts.pdf(request, packet.version(), packet.entry());
    return ReceiptFile.pdf(request, packet.version(), pdf);
  }

  /** What goes out on paper comes from the release gate; empty if it may not go any more. */
  private Optional<LoggedRelease> cleared(Seat seat) {
    return delivery.print(seat.request(), seat.person()) instanceof PrintResult.Cleared cleared
        ? Optional.of(cleared.packet())
        : Optional.empty();
  }

  @PostMapping("/seen")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void seen(@PathVariable String taskId, @RequestBody ApprovePage.SeenPage seen, Principal person) {
    var seat = seat(taskId, person);
    var packet = packet(seat);
    if (seen.page() >= 1 && seen.page() <= packet.pages()) {
      looks.packetPage(seat, packet, seen.page());
    }
  }

  @PostMapping("/mailed")
  String mailed(
      @PathVariable String taskId,
      @RequestParam String tracking,
      @RequestParam String address,
      Principal person,
      Model model) {
    var seat = desk.seat(taskId, person, Desk.MAIL);
    try {
      delivery.handOver(seat.request(), new Handover.Mailed(tracking, address), seat.person());
      return "redirect:/desk/look/" + taskId;
    } catch (IllegalArgumentException e) {
      return shown(seat, model, "tracking");
    }
  }

  @PostMapping("/faxed")
  String faxed(
      @PathVariable String taskId,
      @RequestParam String number,
      @RequestParam String again,
      Principal person,
      Model model) {
    var seat = desk.seat(taskId, person, Desk.FAX);
    try {
      delivery.handOver(seat.request(), new Handover.Faxed(number, again), seat.person());
      return "redirect:/desk/look/" + taskId;
    } catch (IllegalArgumentException e) {
      return shown(seat, model, "number");
    }
  }

  private Packet packet(Seat seat) {
    return packets.packet(seat.request()).orElseThrow(NotClaimed::new);
  }

  private Seat seat(String taskId, Principal person) {
    return desk.seat(taskId, person, STEPS);
  }
}

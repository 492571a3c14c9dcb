package org.custodian.web.portal;

import org.custodian.delivery.Delivery;
import org.custodian.delivery.Door;
import org.custodian.delivery.FetchResult;
import org.custodian.delivery.LoggedRelease;
import org.custodian.delivery.RecipientDoor;
import org.custodian.delivery.Release;
import org.custodian.web.PacketFile;
import org.custodian.web.ReceiptFile;
import org.custodian.workflow.letters.ReceiptLetters;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page behind the link in the e-mail. Looking at it, as mail scanners do, changes nothing; only
 * a typed passcode counts as a try.
 */
@Controller
class PacketPages {
  private final Delivery delivery;
  private final RecipientDoor door;
  private final ReceiptLetters receipts;

  PacketPages(Delivery delivery, RecipientDoor door, ReceiptLetters receipts) {
    this.delivery = delivery;
    this.door = door;
    this.receipts = receipts;
  }

  @GetMapping("/portal/packets/{token}")
  ModelAndView look(@PathVariable String token, Model model) {
    var found = door.look(token);
    if (found instanceof Door.Shut shut) {
      return shut(shut.why());
    }
    var open = (Door.Open) found;
    var page = new ModelAndView("portal/packet");
    page.addObject("door", open);
    page.addObject("token", token);
    page.addObject("refused", model.getAttribute("refused"));
    delivery
        .released(open.request())
        .map(Release::sha256)
        .ifPresent(h -> page.addObject("sha256", h));
    return page;
  }

  @PostMapping("/portal/packets/{token}")
  Object fetch(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String passcode,
      @RequestParam(defaultValue = "packet") String what,
      RedirectAttributes next) {
    if (passcode.isBlank()) {
      next.addFlashAttribute("refused", "missing");
      return new ModelAndView("redirect:/portal/packets/{token}");
    }
    var result =
        what.equals("packet") ? door.fetch(token, passcode) : door.receipt(token, passcode);
    if (result instanceof FetchResult.Fetched packet) {
      return PacketFile.kept(packet.file(), packet.fileName());
    }
    if (result instanceof FetchResult.Proven proven) {
      return receipt(proven.packet(), what.equals("page"));
    }
    if (result instanceof FetchResult.Shut shut) {
      return shut(shut.why());
    }
    next.addFlashAttribute("refused", "wrong");
    return new ModelAndView("redirect:/portal/packets/{token}");
  }

  private ResponseEntity<byte[]> receipt(LoggedRelease packet, boolean page) {
    var request = packet.request();
    int version = packet.version();
    return page
        ? ReceiptFile.pdf(request, version, receipts.pdf(request, version, packet.entry()))
        : ReceiptFile.of(request, version, packet.entry().file());
  }

  private static ModelAndView shut(Door.Why why) {
    var status =
        switch (why) {
          case UNKNOWN -> HttpStatus.NOT_FOUND;
          case EXPIRED, CLOSED -> HttpStatus.GONE;
          case LOCKED -> HttpStatus.LOCKED;
        };
    var page = new ModelAndView("portal/shut", status);
    page.addObject("why", why.name());
    return page;
  }
}

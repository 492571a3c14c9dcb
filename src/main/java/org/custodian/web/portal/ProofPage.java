package org.custodian.web.portal;

import java.util.List;
import org.custodian.ledger.Ledger;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Where anybody checks a receipt. The visitor's browser does it by itself: nothing is sent here,
 * and the page may open no connection.
 */
@Controller
class ProofPage {
  /** What the script may have to say; a sentence each in the page's language. */
  static final List<String> SENTENCES =
      List.of(
          "good",
          "half",
          "bad",
          "included",
          "signature.GOOD",
          "signature.NO_KEY",
          "signature.FOREIGN",
          "signature.UNABLE",
          "release",
          "noRelease",
          "packet.NONE",
          "packet.SAME",
          "packet.OTHER",
          "otherEntry",
          "fault.insecure",
          "fault.choose",
          "fault.notReceipt",
          "fault.zip",
          "fault.converted",
          "fault.cut",
          "fault.noEntry",
          "fault.index",
          "fault.path",
          "fault.checkpoint",
          "fault.entry",
          "fault.otherLog",
          "fault.notInTree",
          "fault.forged",
          "fault.key",
          "fact.index",
          "fact.at",
          "fact.request",
          "fact.sha256",
          "fact.packet",
          "fact.log",
          "fact.root");

  private final Ledger ledger;

  ProofPage(Ledger ledger) {
    this.ledger = ledger;
  }

  @GetMapping("/check")
  String page(Model model) {
    model.addAttribute("keyLines", String.join("\n", ledger.keyLines()));
    model.addAttribute("sentences", SENTENCES);
    // Its policy forbids every connection, so it does not ask how long a session lasts either.
    model.addAttribute("silent", true);
    return "portal/proof";
  }
}

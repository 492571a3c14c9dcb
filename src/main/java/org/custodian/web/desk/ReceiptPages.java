package org.custodian.web.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.custodian.delivery.NotReleased;
import org.custodian.delivery.Receipts;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Included;
import org.custodian.vocabulary.RequestNumber;
import org.custodian.vocabulary.StaffId;
import org.custodian.web.ReceiptFile;
import org.custodian.workflow.letters.ReceiptLetters;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Receipts of releases for staff: the file names nobody, the page is a letter with an address. */
@Controller
@RequestMapping("/desk/requests/{number}/receipts/{version}")
class ReceiptPages {
  private final Receipts receipts;
  private final ReceiptLetters letters;

  ReceiptPages(Receipts receipts, ReceiptLetters letters) {
    this.receipts = receipts;
    this.letters = letters;
  }

  @GetMapping
  ResponseEntity<byte[]> file(
      @PathVariable String number, @PathVariable int version, Principal person) {
    var request = request(number);
    return ReceiptFile.of(request, version, given(request, version, person).file());
  }

  @GetMapping("/page")
  ResponseEntity<byte[]> page(
      @PathVariable String number,
      @PathVariable int version,
      Principal person,
      HttpServletRequest asked) {
    if (!RequestActs.mayAct("", asked)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    var request = request(number);
    var entry = given(request, version, person);
    return ReceiptFile.pdf(request, version, letters.pdf(request, version, entry));
  }

  private Included given(RequestNumber request, int version, Principal person) {
    try {
      return receipts.give(request, version, Actor.staff(new StaffId(person.getName())));
    } catch (NotReleased none) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
  }

  private static RequestNumber request(String number) {
    try {
      return new RequestNumber(number);
    } catch (IllegalArgumentException unknown) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
  }
}

package org.custodian.web.desk.notes;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.custodian.accounting.AccountingAsk;
import org.custodian.accounting.AccountingRequests;
import org.custodian.ledger.Actor;
import org.custodian.security.Role;
import org.custodian.vocabulary.RequestClass;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Component;

/** The patient agrees to the fee of a further accounting, 45 CFR 164.528(c)(2) (rule E7). */
@Component
class AccountingFeeNote implements Note {
  private final AccountingRequests requests;

  AccountingFeeNote(AccountingRequests requests) {
    this.requests = requests;
  }

  @Override
  public String name() {
    return "accounting-fee";
  }

  @Override
  public Set<Role> roles() {
    return Who.CLERKS;
  }

  @Override
  public boolean offered(About about) {
    return ask(about).filter(ask -> ask.fee().isPresent() && !ask.feeAgreed()).isPresent();
  }

  @Override
  public List<Line> lines(About about) {
    return List.of(Line.date("from"), Line.date("to"));
  }

  @Override
  public List<Standing> standing(About about) {
    return ask(about).flatMap(AccountingAsk::fee).stream()
        .map(
            fee ->
                Standing.of(
                    "note.accounting-fee.stands",
                    String.format(java.util.Locale.ROOT, "%.2f", fee.cents() / 100.0),
                    fee.lastOn(),
                    fee.answerBy()))
        .toList();
  }

  @Override
  public void write(About about, Typed typed, StaffId by) {
    var from = typed.date("from");
    if (from.isPresent() && typed.date("to").filter(from.get()::isAfter).isPresent()) {
      throw new Unfitting("to", "order");
    }
    requests.agreeToFee(about.number(), from, typed.date("to"), Actor.staff(by));
  }

  private Optional<AccountingAsk> ask(About about) {
    boolean asks =
        about.open()
            && about.patient().isPresent()
            && about.request().orElseThrow().requestClass() == RequestClass.ACCOUNTING;
    return asks ? Optional.of(requests.ask(about.number())) : Optional.empty();
  }
}

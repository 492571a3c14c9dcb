package org.custodian.accounting;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.custodian.ledger.Actor;
import org.custodian.ledger.Details;
import org.custodian.ledger.Kind;
import org.custodian.ledger.Ledger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes a disclosure down: as a row, as words to find it by, and as an entry of the log that
 * commits to who, to whom, what and why. All three or none.
 */
@Component
class DisclosureBook {
  private final DisclosureRows rows;
  private final DisclosureWords words;
  private final AccountingWords texts;
  private final Ledger ledger;

  DisclosureBook(DisclosureRows rows, DisclosureWords words, AccountingWords texts, Ledger ledger) {
    this.rows = rows;
    this.words = words;
    this.texts = texts;
    this.ledger = ledger;
  }

  /** Under which key the log holds the entry of a disclosure. */
  static String key(String disclosure) {
    return "disclosure/" + disclosure;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void write(Disclosure fact, Actor by) {
    rows.save(new DisclosureRow(fact));
    rows.flush();
    words.add(fact);
    ledger.appendOnce(
        key(fact.id()), fact.request(), Kind.DISCLOSED, by, facts(fact), details(fact));
  }

  private static Map<String, Object> facts(Disclosure fact) {
    var facts = new HashMap<String, Object>();
    facts.put("disclosure", fact.id());
    facts.put("on", fact.disclosedOn());
    facts.put("basis", fact.basis());
    facts.put("accountable", fact.accountable());
    facts.put("accountableBy", fact.accountableBy());
    facts.put("method", fact.method());
    facts.put("releasedBy", fact.releasedBy());
    fact.approvedBy().ifPresent(person -> facts.put("approvedBy", person));
    facts.put("pages", fact.contents().recordPages());
    if (!fact.contents().packetSha256().isEmpty()) {
      facts.put("packetSha256", fact.contents().packetSha256());
      facts.put("recordsSha256", fact.contents().recordsSha256());
      facts.put("packetVersion", fact.contents().packetVersion());
    }
    if (fact.further().partTwoAccounted()) {
      facts.put("p2Accounting", true);
    }
    fact.further().partTwoNotice().ifPresent(text -> facts.put("p2NoticeVersion", text));
    fact.further().correctionOf().ifPresent(old -> facts.put("correctionOf", old));
    return facts;
  }

  /** What an entry commits to: whom it is about, to whom it went, what and why. */
  Details details(Disclosure fact) {
    return Details.none()
        .with(Details.PATIENT, fact.patient().mrn())
        .with(Details.PATIENT_NAME, fact.patientName().full())
        .with(Details.RECIPIENT_NAME, fact.recipient())
        .with(Details.RECIPIENT_ADDRESS, fact.address())
        .with(Details.DESCRIPTION, texts.description(fact, Locale.ENGLISH))
        .with(Details.REASON, fact.purpose());
  }
}

package org.custodian.web.desk.notes;

import java.util.List;
import java.util.Set;
import org.custodian.accounting.Accounting;
import org.custodian.accounting.ResearchProtocol;
import org.custodian.security.Role;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Component;

/** Research under a waiver, with what an accounting says of it, 164.528(b)(4)(i) (rule E5). */
@Component
class ProtocolNote implements Note {
  private final Accounting accounting;

  ProtocolNote(Accounting accounting) {
    this.accounting = accounting;
  }

  @Override
  public String name() {
    return "research-protocol";
  }

  @Override
  public Set<Role> roles() {
    return Who.PRIVACY;
  }

  @Override
  public boolean offered(About about) {
    return about.request().isEmpty();
  }

  @Override
  public List<Line> lines(About about) {
    return List.of(
        Line.text("title", 200).must(),
        Line.lines("purpose", 500).must(),
        Line.lines("criteria", 500).must(),
        Line.lines("information", 500).must(),
        Line.date("from").must(),
        Line.date("to").must(),
        Line.text("sponsor", 200).must(),
        Line.lines("sponsorContact", 300).must(),
        Line.number("people", 10_000_000).must());
  }

  @Override
  public List<Standing> standing(About about) {
    return accounting.protocols().values().stream()
        .map(
            known ->
                Standing.of(
                    "note.research-protocol.known",
                    known.title(),
                    known.from(),
                    known.to(),
                    known.people()))
        .toList();
  }

  @Override
  public void write(About about, Typed typed, StaffId by) {
    var from = typed.date("from").orElseThrow();
    var to = typed.date("to").orElseThrow();
    if (to.isBefore(from)) {
      throw new Unfitting("to", "order");
    }
    if (typed.number("people") < 1) {
      throw new Unfitting("people", "number");
    }
    accounting.recordProtocol(
        new ResearchProtocol(
            typed.text("title"),
            typed.text("purpose"),
            typed.text("criteria"),
            typed.text("information"),
            from,
            to,
            typed.text("sponsor"),
            typed.text("sponsorContact"),
            typed.number("people")),
        by);
  }
}

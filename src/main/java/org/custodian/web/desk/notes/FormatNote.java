package org.custodian.web.desk.notes;

import java.util.List;
import java.util.Set;
import org.custodian.intake.DeliveryWish;
import org.custodian.intake.FormatAnswer;
import org.custodian.intake.FormatResult;
import org.custodian.intake.FormatTalk;
import org.custodian.intake.Formats;
import org.custodian.ledger.Actor;
import org.custodian.packet.Packets;
import org.custodian.security.Role;
import org.custodian.vocabulary.RequestClass;
import org.custodian.vocabulary.StaffId;
import org.springframework.stereotype.Component;

/** What was said about the form of a patient's copy, 45 CFR 164.524(c)(2) (rule D4). */
@Component
class FormatNote implements Note {
  private final Formats formats;
  private final Packets packets;

  FormatNote(Formats formats, Packets packets) {
    this.formats = formats;
    this.packets = packets;
  }

  @Override
  public String name() {
    return "format";
  }

  @Override
  public Set<Role> roles() {
    return Who.CLERKS;
  }

  /** Once a packet is made it has its form and its fee; one that is only looked at has neither. */
  @Override
  public boolean offered(About about) {
    boolean own =
        about
            .request()
            .filter(
                one ->
                    one.requestClass() == RequestClass.PATIENT_ACCESS
                        || one.requestClass() == RequestClass.DIRECTIVE)
            .isPresent();
    boolean onlyLooks = about.request().filter(one -> !one.access().copy()).isPresent();
    return about.open() && own && (onlyLooks || packets.packet(about.number()).isEmpty());
  }

  @Override
  public List<Line> lines(About about) {
    return List.of(
        Line.text("asked", 200).must(),
        Line.check("producible"),
        Line.choice("answer", Line.choices("note.format", FormatAnswer.values())).must(),
        Line.choice("agreed", Line.choices("note.format", DeliveryWish.Method.values())));
  }

  @Override
  public List<Standing> standing(About about) {
    return formats.settled(about.number()).map(talk -> Standing.of("note.format.known")).stream()
        .toList();
  }

  @Override
  public void write(About about, Typed typed, StaffId by) {
    var answer = typed.one("answer", FormatAnswer.class);
    var agreed =
        typed.filled("agreed").map(DeliveryWish.Method::valueOf).filter(any -> other(answer));
    if (other(answer) && agreed.isEmpty()) throw new Unfitting("agreed", "name-the-agreed");
    boolean producible = typed.yes("producible");
    if (answer == FormatAnswer.AS_ASKED && !producible) {
      throw new Unfitting("answer", "not-producible");
    }
    var talk = new FormatTalk(typed.text("asked"), producible, answer, agreed);
    var result = formats.settle(about.number(), talk, Actor.staff(by));
    if (result == FormatResult.MUST_BE_GIVEN) throw new Unfitting("answer", "must-be-given");
    if (result == FormatResult.NO_ADDRESS) throw new Unfitting("agreed", "no-address");
    if (result == FormatResult.NOT_OF_THIS_REQUEST)
      throw new Unfitting("answer", "electronic-only");
  }

  private static boolean other(FormatAnswer answer) {
    return answer == FormatAnswer.OTHER_AGREED;
  }
}

package org.custodian.verification;

import java.util.Optional;
import org.custodian.vocabulary.LegalBasis;

/**
 * A patient has a copy sent to somebody else, 45 CFR 164.524(c)(3)(ii) (rule D6). Since Ciox v.
 * Azar it binds only for an electronic copy of an electronic record; everything else needs an
 * authorization.
 *
 * @param signed whether it is in writing and signed
 * @param authority by what right somebody else signed for the patient
 * @param electronicRecord whether the records are kept in an electronic health record
 * @param electronicCopy whether an electronic copy is asked for
 */
public record Directive(
    boolean signed,
    Optional<Authority> authority,
    boolean namesRecipient,
    boolean namesPlace,
    boolean electronicRecord,
    boolean electronicCopy,
    boolean namesThisPatient,
    Optional<TakenBack> takenBack)
    implements PresentedBasis {

  @Override
  public boolean byRepresentative() {
    return authority.isPresent();
  }

  @Override
  public Finding judged(Situation now) {
    var found =
        new Judgement()
            .need(signed, Defect.DIRECTIVE_NOT_SIGNED, "signed", signed)
            .need(namesRecipient, Defect.DIRECTIVE_NAMES_NOBODY, "namesRecipient", namesRecipient)
            .need(namesPlace, Defect.DIRECTIVE_NAMES_NO_PLACE, "namesPlace", namesPlace)
            .need(
                electronicRecord && electronicCopy,
                Defect.DIRECTIVE_NOT_ELECTRONIC,
                "electronicRecord",
                electronicRecord,
                "electronicCopy",
                electronicCopy)
            .need(namesThisPatient, Defect.NOT_THE_PATIENT, "namesThisPatient", namesThisPatient);
    authority.ifPresent(who -> who.judge(found, now));
    takenBack(found);
    var grants = Grants.none();
    return found.on(
        LegalBasis.DIRECTIVE, authority.map(who -> grants.permittedBy(who, now)).orElse(grants));
  }

  @Override
  public Directive takenBack(TakenBack how) {
    return new Directive(
        signed,
        authority,
        namesRecipient,
        namesPlace,
        electronicRecord,
        electronicCopy,
        namesThisPatient,
        Optional.of(how));
  }

  private void takenBack(Judgement found) {
    boolean written = takenBack.filter(TakenBack::inWriting).isPresent();
    found
        .need(!written, Defect.REVOKED, "revokedOn", takenBack.map(TakenBack::on))
        .need(takenBack.isEmpty() || written, Defect.REVOKED_ORALLY, "inWriting", written);
  }
}

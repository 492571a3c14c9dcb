package org.custodian.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.custodian.verification.Authorization.Circumstances;
import org.custodian.verification.Authorization.Combination;
import org.custodian.verification.Authorization.Conditioning;
import org.custodian.verification.Authorization.Content;
import org.custodian.verification.Authorization.Described;
import org.custodian.verification.Authorization.Expiry;
import org.custodian.verification.Authorization.Signature;
import org.custodian.verification.Authorization.Signer;
import org.custodian.verification.Authorization.Statements;
import org.custodian.verification.SatisfactoryAssurance.NoticeToPatient;
import org.custodian.verification.SatisfactoryAssurance.Objections;
import org.custodian.verification.SatisfactoryAssurance.QualifiedProtectiveOrder;
import org.custodian.verification.SatisfactoryAssurance.ShownBy;
import org.custodian.vocabulary.LegalBasis;

/** Papers as they should be; a test spoils the part it is about. */
public final class Papers {
  public static final Content CONTENT =
      new Content(Described.SPECIFICALLY, true, true, true, true, true);
  public static final Statements STATEMENTS = new Statements(true, true, true);
  public static final Circumstances CIRCUMSTANCES =
      new Circumstances(
          true, false, false, Combination.NONE, Conditioning.NONE, false, false, false);
  public static final Enforceability ENFORCEABLE =
      new Enforceability(true, true, true, true, true, false);
  public static final QualifiedProtectiveOrder PROTECTIVE_ORDER =
      new QualifiedProtectiveOrder(true, true, true, true);

  private Papers() {}

  public static Identity known() {
    return new Identity(true, "KNOWN");
  }

  public static Authorization authorization(String signedOn, String expiresOn) {
    return authorization(CONTENT, until(expiresOn), signed(signedOn), STATEMENTS, CIRCUMSTANCES);
  }

  public static Authorization authorization(
      Content content,
      Expiry expiry,
      Signature signature,
      Statements statements,
      Circumstances circumstances) {
    return new Authorization(
        content, expiry, signature, statements, circumstances, Optional.empty());
  }

  public static Expiry until(String day) {
    return new Expiry(Optional.of(LocalDate.parse(day)), false, false);
  }

  public static Signature signed(String day) {
    return new Signature(true, Optional.of(LocalDate.parse(day)), Signer.PATIENT, false);
  }

  public static NoticeToPatient notice(String sentOn, String statementDated) {
    return new NoticeToPatient(
        ShownBy.STATEMENT,
        true,
        LocalDate.parse(sentOn),
        true,
        true,
        14,
        Optional.of(LocalDate.parse(statementDated)),
        Objections.NONE_FILED);
  }

  public static Subpoena bareSubpoena() {
    return new Subpoena(ENFORCEABLE, Optional.empty(), Optional.empty());
  }

  public static Subpoena subpoena(SatisfactoryAssurance assurance) {
    return new Subpoena(ENFORCEABLE, Optional.of(assurance), Optional.empty());
  }

  /** What an assurance lacks on a day. */
  public static List<Defect> defects(SatisfactoryAssurance assurance, LocalDate day) {
    var found = new Judgement();
    assurance.judge(found, day);
    return found.defects();
  }

  /** A finding on this basis. */
  public static Consumer<Finding> sufficient(LegalBasis basis) {
    return finding -> {
      assertThat(finding.defects()).isEmpty();
      assertThat(((Finding.Sufficient) finding).basis()).isEqualTo(basis);
    };
  }

  /** A finding with exactly these defects in this order. */
  public static Consumer<Finding> deficient(Defect... defects) {
    return finding -> {
      assertThat(finding.sufficient()).isFalse();
      assertThat(finding.defects()).containsExactly(defects);
    };
  }
}

package org.custodian.delivery;

import java.util.Optional;
import org.custodian.ledger.Included;
import org.custodian.vault.Vault;
import org.custodian.vocabulary.RequestNumber;
import org.mockito.Mockito;

/** A packet as the release gate lets it out, for tests of what comes behind the gate. */
public final class LetOut {
  public static LoggedRelease packet(RequestNumber request, String sha256, Vault vault) {
    var entry = Mockito.mock(Included.class);
    return new LoggedRelease(request, 1, sha256, Optional.empty(), entry, vault);
  }

  private LetOut() {}
}

package org.custodian.verification;

import java.time.LocalDate;
import org.custodian.jurisdiction.OutOfStateProcess;
import org.custodian.jurisdiction.StatePacks;
import org.springframework.stereotype.Component;

/** What the state in force says about papers on a day (rule Q1). */
@Component
class LawOfTheState {
  private final StatePacks packs;
  private final PaperSettings settings;

  LawOfTheState(StatePacks packs, PaperSettings settings) {
    this.packs = packs;
    this.settings = settings;
  }

  StateLaw on(LocalDate day) {
    var pack = packs.inForce();
    var comp = pack.workersComp(day).value();
    return new StateLaw(
        pack.version(),
        pack.authorizationMaxDays(day).value(),
        pack.ageOfMajority(day).value(),
        pack.minorConsent(day).value(),
        comp.allowedWithoutAuthorization(),
        comp.injuryOnly(),
        pack.outOfStateProcess(day).value() == OutOfStateProcess.ACCEPT,
        settings.reproAttestation());
  }
}

/**
 * What auditors do: ask, read, check the log, take rows away. Each of it is itself an entry.
 *
 * <p>Law: 45 CFR 164.312(b), 164.528, 164.308(a)(1)(ii)(D). Changes no request and no disclosure.
 * What is typed may name a patient, so it is kept encrypted and has an address that says nothing.
 */
@ApplicationModule(
    allowedDependencies = {
      "vocabulary",
      "ledger",
      "proof",
      "verify",
      "vault",
      "intake",
      "verification",
      "accounting"
    })
@NullMarked
package org.custodian.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

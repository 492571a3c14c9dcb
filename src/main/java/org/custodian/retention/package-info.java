/**
 * How long papers, letters and packets are kept, legal holds, and what is destroyed after its time.
 *
 * <p>Law: 45 CFR 164.508(b)(6), 164.530(j), 164.316(b)(2)(i) (rules A11, I1). Destroys files of the
 * vault only; disclosures, accountings and the log are never touched.
 */
@ApplicationModule(
    allowedDependencies = {
      "vocabulary",
      "ledger",
      "vault",
      "correspondence",
      "intake",
      "verification",
      "packet"
    })
@NullMarked
package org.custodian.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * What a copy costs, who may be charged for what, and what was paid.
 *
 * <p>Law: 45 CFR 164.524(c)(4), 164.528(c)(2); state values from the pack. The rule that sets a fee
 * follows from the legal basis alone. Nothing here knows a patient's balance with the hospital, so
 * that no release can hang on it (rule D9).
 */
@ApplicationModule(
    allowedDependencies = {
      "vocabulary",
      "ledger",
      "jurisdiction",
      "intake",
      "verification",
      "packet"
    })
@NullMarked
package org.custodian.fees;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

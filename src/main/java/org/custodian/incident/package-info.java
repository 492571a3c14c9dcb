/**
 * Records that reached the wrong hands: what happened, the four factors, whether it is a breach,
 * who must be told and by when.
 *
 * <p>Law: 45 CFR 164.402, 164.404, 164.408, 164.414(b); 42 CFR 2.16(b). Corrects the log by a new
 * row and never changes an old one. Sends no letters.
 */
@ApplicationModule(
    allowedDependencies = {
      "vocabulary",
      "ledger",
      "vault",
      "intake",
      "records",
      "delivery",
      "accounting"
    })
@NullMarked
package org.custodian.incident;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

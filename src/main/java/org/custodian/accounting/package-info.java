/**
 * The disclosures of the hospital as facts, and a patient's accounting of them.
 *
 * <p>Law: 45 CFR 164.528. A disclosure is written in the transaction that releases the packet, and
 * never changed. Whether it must be accounted for follows from its legal basis, never from a
 * person.
 */
@ApplicationModule(
    allowedDependencies = {
      "vocabulary",
      "ledger",
      "vault",
      "correspondence",
      "intake",
      "verification",
      "records",
      "abstraction",
      "packet",
      "delivery",
      "jurisdiction"
    })
@NullMarked
package org.custodian.accounting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

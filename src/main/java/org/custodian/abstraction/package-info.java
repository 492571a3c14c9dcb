/**
 * Decides which pages of the chart may go and what is blacked out on them, and says why for each.
 *
 * <p>Law: 45 CFR 164.508(a)(1) and (a)(2), 164.512(e)(1), 164.502(b); 42 CFR 2.31, 2.61. A rule
 * proposes, a person decides, and what the law withholds nobody here can put back. Removes nothing
 * from a file and writes no packet.
 */
@ApplicationModule(
    allowedDependencies = {
      "vocabulary",
      "ledger",
      "pdf",
      "progress",
      "vault",
      "intake",
      "verification",
      "records",
      "jurisdiction",
      "security"
    })
@NullMarked
package org.custodian.abstraction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

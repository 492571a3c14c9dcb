/**
 * Makes the file that the recipient gets: cover letter, contents, notices, certificate, then the
 * redacted record pages with Bates numbers, and proves that nothing is left in it that must not be.
 *
 * <p>Law: 45 CFR 164.502(b), 164.514(b), 42 CFR 2.13(c), 2.32; FRE 902(11). Does not decide which
 * pages go, does not approve and does not send.
 */
@ApplicationModule(
    allowedDependencies = {
      "vocabulary",
      "ledger",
      "pdf",
      "progress",
      "vault",
      "intake",
      "jurisdiction",
      "verification",
      "records",
      "abstraction",
      "correspondence"
    })
@NullMarked
package org.custodian.packet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

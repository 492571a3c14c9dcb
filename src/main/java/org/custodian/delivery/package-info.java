/**
 * Hands approved packets to their recipient: by a link and a passcode that comes by another way, by
 * e-mail for a patient who was warned, by post or by fax.
 *
 * <p>Law: 45 CFR 164.312(a)(1), (d), (e)(1); 164.508(b)(5) closes what nobody has fetched yet.
 * Takes only packets that {@code approval} clears. Sends no mail and shows no page.
 */
@ApplicationModule(
    allowedDependencies = {
      "vocabulary",
      "ledger",
      "vault",
      "security",
      "intake",
      "verification",
      "packet",
      "approval"
    })
@NullMarked
package org.custodian.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

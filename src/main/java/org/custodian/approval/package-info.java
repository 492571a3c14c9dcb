/**
 * The second pair of eyes: somebody who did not prepare a packet looks at it and decides.
 *
 * <p>Law: 45 CFR 164.308(a)(3), 164.530(c)(1); 164.508(b)(2) and 164.512(e)(1) are tested again at
 * the moment of release. Alone makes an {@link org.custodian.approval.ApprovedPacket}; sends
 * nothing.
 */
@ApplicationModule(
    allowedDependencies = {"vocabulary", "ledger", "verification", "abstraction", "packet"})
@NullMarked
package org.custodian.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

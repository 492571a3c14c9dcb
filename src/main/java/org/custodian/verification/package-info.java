/**
 * Judges whether a request rests on a sufficient legal basis, and by when it must be answered.
 *
 * <p>Law: 45 CFR 164.502(g), 164.506, 164.508, 164.510, 164.512, 164.514(h), 164.524; 42 CFR part
 * 2; rule IDs as in the defects. Day counts come from processes/rules. Facts are stored and judged
 * anew each time; no stored status decides. Does not read records and sends no letters.
 */
@ApplicationModule(
    allowedDependencies = {"vocabulary", "jurisdiction", "ledger", "security", "vault", "intake"})
@NullMarked
package org.custodian.verification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

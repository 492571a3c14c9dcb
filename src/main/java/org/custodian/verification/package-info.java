/**
 * Judges whether a request rests on a sufficient legal basis, and by when it must be answered.
 *
 * <p>Law: 45 CFR 164.508, 164.512(e), 164.506, 164.524, 164.514(h); rule IDs as in the defects. Day
 * counts come from processes/rules and the state pack. Facts are stored and judged anew each time;
 * no stored status decides. Does not read records and sends no letters.
 */
@ApplicationModule(allowedDependencies = {"vocabulary", "ledger", "jurisdiction", "intake"})
@NullMarked
package org.custodian.verification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

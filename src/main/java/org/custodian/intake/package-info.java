/**
 * Takes requests in: who asks, for whose records, with which papers.
 *
 * <p>Law: 45 CFR 164.524(b), 164.508, 164.512(e). Checks that a request is complete enough to be
 * worked on; whether the law allows it is for verification. Papers lie in the vault.
 */
@ApplicationModule(allowedDependencies = {"vocabulary", "ledger", "vault", "pdf", "security"})
@NullMarked
package org.custodian.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

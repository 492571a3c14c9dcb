/**
 * The append-only log of what happened to each request: who, what, when.
 *
 * <p>Law: 45 CFR 164.312(b). Holds ids, codes and counts, never a name. A later change makes it a
 * Merkle log behind the same façade.
 */
@ApplicationModule(allowedDependencies = {"vocabulary"})
@NullMarked
package org.custodian.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

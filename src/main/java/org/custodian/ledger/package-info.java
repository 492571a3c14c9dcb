/**
 * The append-only log of what happened to each request: who, what, when.
 *
 * <p>Law: 45 CFR 164.312(b). Holds ids, codes and counts, never a name. 45 CFR 164.312(c)(2):
 * entries are leaves of a tree whose checkpoints are signed, so that module {@code proof} can show
 * to an outsider that nothing was changed, taken out or added later.
 */
@ApplicationModule(allowedDependencies = {"proof", "vault", "vocabulary"})
@NullMarked
package org.custodian.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * What an outsider needs to check the disclosure log, and nothing else: tree hashes, signed
 * checkpoints, receipts, exports.
 *
 * <p>Law: 45 CFR 164.312(c)(2), a mechanism to corroborate that records were not altered. Formats:
 * RFC 6962 trees, and of C2SP signed notes, tlog-checkpoint, tlog-proof, tlog-tiles and
 * tlog-cosignature. Needs the JDK only, so that it can be read, built and trusted without the
 * product.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.custodian.proof;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

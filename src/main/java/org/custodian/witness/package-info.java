/**
 * A server that another department or the auditor runs: it signs each state of the disclosure log
 * that holds all it saw before, and no other. It sees sizes and hashes only.
 *
 * <p>Law: 45 CFR 164.312(c)(2). Protocol: C2SP tlog-witness, add-checkpoint. Needs {@code proof},
 * the JDK and picocli only. Keeps one file of state, and never forgets it: a witness that starts
 * anew would sign a rebuilt log.
 */
@ApplicationModule(allowedDependencies = {"proof"})
@NullMarked
package org.custodian.witness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

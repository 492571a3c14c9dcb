/**
 * The same program without the server: commands for a terminal.
 *
 * <p>Law: none of its own. Prints results, and refuses with a sentence and an exit code, never with
 * a stack trace.
 */
@ApplicationModule(allowedDependencies = {"pdf", "rehearsal", "verify", "witness"})
@NullMarked
package org.custodian.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

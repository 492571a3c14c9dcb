/**
 * Plays a scenario file against the real models, tables, modules and templates, in virtual time.
 *
 * <p>Law: none of its own; it shows what the law of the other modules makes of the file's facts.
 * Starts its own application on a database in memory, never on the hospital's.
 */
@ApplicationModule
@NullMarked
package org.custodian.rehearsal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

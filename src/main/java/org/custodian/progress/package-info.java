/**
 * How far the long work of a request is, and whether somebody of the staff called it off. Stands in
 * the database, so that a reload, another node and a start anew show the same; holds counts and
 * codes only.
 */
@ApplicationModule(allowedDependencies = {"vocabulary", "ledger"})
@NullMarked
package org.custodian.progress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

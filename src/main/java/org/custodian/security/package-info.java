/**
 * Who may do what: roles, the current person, secrets that requesters type, and what is opened in
 * an emergency without a task.
 *
 * <p>Law: 45 CFR 164.312(a), (a)(2)(ii), (d).
 */
@ApplicationModule(allowedDependencies = {"ledger", "vocabulary"})
@NullMarked
package org.custodian.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

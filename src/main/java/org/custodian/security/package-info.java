/**
 * Who may do what: roles, the current person, secrets that requesters type.
 *
 * <p>Law: 45 CFR 164.312(a), (d).
 */
@ApplicationModule(allowedDependencies = {"vocabulary"})
@NullMarked
package org.custodian.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

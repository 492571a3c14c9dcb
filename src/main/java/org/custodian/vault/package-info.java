/**
 * Keeps bytes encrypted at rest and gives them back by the hash of their content.
 *
 * <p>Papers, chart documents and packets lie here. Law: 45 CFR 164.312(a)(2)(iv), (c)(1). Knows
 * nothing of what the bytes mean.
 */
@ApplicationModule(allowedDependencies = {"vocabulary"})
@NullMarked
package org.custodian.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

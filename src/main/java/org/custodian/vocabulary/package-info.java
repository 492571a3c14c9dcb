/**
 * The words that all modules share: request numbers, legal bases, people.
 *
 * <p>Takes a type only when three modules need it, and knows nothing but the JDK.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.custodian.vocabulary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Commands by which an outsider checks the disclosure log: the whole of it, one receipt, two
 * states, and the tables of requests and packets against it.
 *
 * <p>Law: 45 CFR 164.312(b), (c)(2). Needs {@code proof}, the JDK and picocli only, so that it also
 * ships as a small program without the product. Reads tables by SQL and writes nothing but an
 * export.
 */
@ApplicationModule(allowedDependencies = {"proof", "witness"})
@NullMarked
package org.custodian.verify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

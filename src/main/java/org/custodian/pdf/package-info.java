/**
 * Reads, redacts, assembles and proves PDF files; the only code that knows what is inside one.
 *
 * <p>Law: 45 CFR 164.514(b) and 164.502(b) ask that what is not to be disclosed is not in the file
 * at all. So content is removed, never covered, and every file that leaves is written anew from an
 * allow-list of keys. A library of its own: knows no other module, no Spring, no database.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.custodian.pdf;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * The designated record set as an index of documents, and copies of those that a request needs.
 *
 * <p>Law: 45 CFR 164.501, 164.524(a)(1). A source answers which patients and documents there are;
 * what was collected is kept in the vault, so that a packet can be made again from the same bytes.
 * Does not decide which pages may go.
 */
@ApplicationModule(allowedDependencies = {"vocabulary", "ledger", "pdf", "vault", "progress"})
@NullMarked
package org.custodian.records;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

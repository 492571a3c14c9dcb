/**
 * The pages of the people who do the work, shown in the frame of a Tasklist form: verify a request,
 * decide and mark its pages, approve the packet; and the supervisor's board.
 *
 * <p>Law: 45 CFR 164.312(a)(1), (b). Nothing of a request is served before its task is claimed by
 * the person who asks, and each look at a paper or page is a line in the ledger.
 */
@NullMarked
package org.custodian.web.desk;

import org.jspecify.annotations.NullMarked;

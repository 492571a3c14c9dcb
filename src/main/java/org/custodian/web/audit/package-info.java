/**
 * The auditors' pages: find a disclosure, trace a request, make a patient's accounting, read the
 * log.
 *
 * <p>Law: 45 CFR 164.312(b), 164.528. Nothing here changes a request. What an auditor looks for and
 * opens is itself logged, and the pages say so. A patient's name or number never stands in an
 * address: such questions are sent in the body.
 */
@NullMarked
package org.custodian.web.audit;

import org.jspecify.annotations.NullMarked;

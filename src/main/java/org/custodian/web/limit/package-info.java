/**
 * How often one address may try at the doors that anybody can reach. Law: 45 CFR
 * 164.308(a)(5)(ii)(C), 164.312(d).
 *
 * <p>A login, a request's PIN and a link's passcode count their own wrong tries where they are
 * checked; what is counted here is who tries at many of them.
 */
@NullMarked
package org.custodian.web.limit;

import org.jspecify.annotations.NullMarked;

/**
 * The requesters' pages: make a request, see how it stands, send a missing paper, get the packet.
 *
 * <p>One question per page, an answer check before sending, English and Spanish, no account, no
 * script needed. Law: 45 CFR 164.524(b) and (c), 164.514(h); a patient is never asked for a reason,
 * a witness or a social security number.
 */
@NullMarked
package org.custodian.web.portal;

import org.jspecify.annotations.NullMarked;

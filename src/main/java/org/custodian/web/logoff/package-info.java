/**
 * Signs off whoever leaves a session alone. Law: 45 CFR 164.312(a)(2)(iii), automatic logoff.
 *
 * <p>What a page asks by itself is no use; what a person does is. The server alone decides and
 * keeps time; the script on the pages only tells it of keys and pointer, and warns.
 */
@NullMarked
package org.custodian.web.logoff;

import org.jspecify.annotations.NullMarked;

/**
 * The REST addresses under /api/v1: submit a request, ask how it stands, the auditors' queries.
 *
 * <p>Every refusal is a problem document with a code and a hint; these exist nowhere else.
 */
@NullMarked
package org.custodian.web.api;

import org.jspecify.annotations.NullMarked;

/**
 * Forms on which staff write down what the rules ask for and no paper says: facts, addresses,
 * permissions, grounds of a denial, disclosures made elsewhere in the hospital.
 *
 * <p>Each form is a {@link org.custodian.web.desk.notes.Note}: its questions, who may answer them,
 * and the one verb of a module that keeps the answer. What was written is not shown again, because
 * the whole desk may open a request.
 */
@NullMarked
package org.custodian.web.desk.notes;

import org.jspecify.annotations.NullMarked;

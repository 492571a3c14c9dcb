/** The steps of account-for-disclosures.bpmn: the fee of a further accounting, the accounting. */
@NullMarked
package org.custodian.workflow.accountfordisclosures;

import org.jspecify.annotations.NullMarked;

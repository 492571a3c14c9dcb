/** The steps of collect-fee.bpmn: the agreement to an estimate, the invoice, the payment. */
@NullMarked
package org.custodian.workflow.collectfee;

import org.jspecify.annotations.NullMarked;

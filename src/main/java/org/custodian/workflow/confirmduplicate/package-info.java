/** The steps of confirm-duplicate.bpmn: the same letter twice. */
@NullMarked
package org.custodian.workflow.confirmduplicate;

import org.jspecify.annotations.NullMarked;

/** The steps of await-cure.bpmn: the letter, the wait for a cure, the close without one. */
@NullMarked
package org.custodian.workflow.awaitcure;

import org.jspecify.annotations.NullMarked;

/** The steps of watch-deadlines.bpmn: reminder, escalation, overdue. */
@NullMarked
package org.custodian.workflow.watchdeadlines;

import org.jspecify.annotations.NullMarked;

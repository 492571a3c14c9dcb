/** The step of notify-requester.bpmn: one e-mail. */
@NullMarked
package org.custodian.workflow.notifyrequester;

import org.jspecify.annotations.NullMarked;

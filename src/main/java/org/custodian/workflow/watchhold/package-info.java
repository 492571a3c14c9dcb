/** The steps of watch-hold.bpmn: a hold that lasts longer than its reason is reported. */
@NullMarked
package org.custodian.workflow.watchhold;

import org.jspecify.annotations.NullMarked;

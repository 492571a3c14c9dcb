/** The steps of review-after-release.bpmn: the second look after an emergency. */
@NullMarked
package org.custodian.workflow.reviewafterrelease;

import org.jspecify.annotations.NullMarked;

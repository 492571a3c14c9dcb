/** The steps of extend-release.bpmn: papers that came after a release. */
@NullMarked
package org.custodian.workflow.extendrelease;

import org.jspecify.annotations.NullMarked;

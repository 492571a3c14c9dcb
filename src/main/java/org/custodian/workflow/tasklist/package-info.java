/** The doors to Tasklist: one login, the guard against published holes, the five filters. */
@NullMarked
package org.custodian.workflow.tasklist;

import org.jspecify.annotations.NullMarked;

/** Who signs in: staff, their groups and what each group may do in the engine. */
@NullMarked
package org.custodian.workflow.identity;

import org.jspecify.annotations.NullMarked;

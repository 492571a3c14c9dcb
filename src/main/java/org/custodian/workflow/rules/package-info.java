/**
 * Evaluates the rule tables of processes/rules, so that no other module knows how.
 *
 * <p>A table is law or policy that compliance reads and signs; each rule carries its citation.
 */
@NullMarked
package org.custodian.workflow.rules;

import org.jspecify.annotations.NullMarked;
